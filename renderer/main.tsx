import '@salt-ds/theme/index.css';
import '@salt-ds/theme/css/theme-next.css';
import './theme/tokens.css';
import './theme/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { askWeek } from './desk-client/ask-week.ts';
import { createBridge, DeskContext } from './desk-client/desk-context.ts';
import { lastLang, restoreLastPlace } from './state/last-place.ts';
import { markFirstPlace } from './state/route.ts';

restoreLastPlace();
markFirstPlace();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The desk is on this machine: being offline is its normal state, and what it refuses once it refuses again.
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    },
  },
});

const bridge = createBridge();
void askWeek(queries, bridge, lastLang());
// Before the window hears of the new address, and begins to put the old week away.
window.addEventListener('hashchange', () => void askWeek(queries, bridge, lastLang()));

createRoot(root).render(
  <StrictMode>
    <DeskContext value={bridge}>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </DeskContext>
  </StrictMode>,
);
