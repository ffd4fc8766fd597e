import './states.css';

/** Holds the place of what is being fetched, at its size; seen only after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ height }: { readonly height: number | string }) {
  return <div className="skeleton" style={{ height }} aria-hidden />;
}

/** A thin bar over old values while new ones are fetched. */
export function StaleBar({ isFetching }: { readonly isFetching: boolean }) {
  return isFetching ? <div className="staleBar" aria-hidden /> : null;
}
