import 'virtual:tokens.css';
import '@fontsource-variable/inter/wght.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { wearStoredTheme } from '../editor/theme.ts';
import { App } from './app.tsx';

wearStoredTheme();

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
