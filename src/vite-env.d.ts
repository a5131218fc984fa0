/// <reference types="vite/client" />

/** The design tokens of `src/look` as CSS custom properties, written by the build. */
declare module 'virtual:tokens.css';
