import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef0fb',
  '#dfe2f6',
  '#bdc3ea',
  '#99a2df',
  '#7a86d5',
  '#6672cf',
  '#5563cb',
  '#4452c4',
  '#3a47b0',
  '#303c9b',
];
const slate: MantineColorsTuple = [
  '#d6d8dd',
  '#b6b9c1',
  '#9a9ea8',
  '#757a85',
  '#42454d',
  '#303339',
  '#25272c',
  '#1a1c20',
  '#141518',
  '#0e0f11',
];

/** Calm greys, one accent, system fonts: nothing is loaded from outside. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark: slate },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});
