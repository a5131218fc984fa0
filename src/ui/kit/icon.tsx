import { type IconName, iconBox, iconPath, markPath } from '../../look/icons.ts';
import styles from './icon.module.css';
import { type Said, said } from './said.ts';

const box = `0 0 ${iconBox} ${iconBox}`;
const named = (label: Said | undefined) =>
  label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said(label) };

/** An icon in the colour of the text around it; decoration unless it has a label. */
export function Icon({
  name,
  size = 16,
  label,
}: {
  readonly name: IconName;
  /** In CSS pixels. */
  readonly size?: number;
  readonly label?: Said;
}) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden as decoration
    <svg className={styles.icon} viewBox={box} width={size} height={size} {...named(label)}>
      <path d={iconPath(name)} />
    </svg>
  );
}

/** The mark of Throughline in the accent colour; decoration unless it has a label. */
export function Mark({ size = 24, label }: { readonly size?: number; readonly label?: Said }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden as decoration
    <svg className={styles.mark} viewBox={box} width={size} height={size} {...named(label)}>
      <path d={markPath} />
    </svg>
  );
}
