import { themeBalham } from 'ag-grid-community';

/** The grid on the desk's own tokens, so that light and dark need no second theme. */
export const gridTheme = themeBalham.withParams({
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--paper)',
  headerTextColor: 'var(--muted)',
  headerFontWeight: 400,
  borderColor: 'var(--line)',
  rowBorder: { style: 'solid', width: 1, color: 'var(--line-faint)' },
  oddRowBackgroundColor: 'var(--paper)',
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--chosen)',
  accentColor: 'var(--accent)',
  fontFamily: 'var(--face)',
  fontSize: 12,
  rowHeight: 24,
  headerHeight: 26,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  cellHorizontalPadding: 6,
  headerColumnResizeHandleColor: 'transparent',
  tooltipBackgroundColor: 'var(--paper)',
  tooltipTextColor: 'var(--ink)',
});
