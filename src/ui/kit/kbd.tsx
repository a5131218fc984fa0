import styles from './kbd.module.css';
import { keyHint } from './key-hint.ts';

/** A key or chord (`Mod+K`) as it is printed on this machine. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{keyHint(keys)}</kbd>;
}
