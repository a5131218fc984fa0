import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { say } from '../../lib/words.ts';
import { words } from '../../words/render.ts';
import styles from './drop-zone.module.css';

interface Props {
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes a file dropped anywhere on the page. */
export function DropZone({ children, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const depth = useRef(0); // dragenter and dragleave come for every element passed

  const leave = () => {
    depth.current = 0;
    setOver(false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; Import… and Open file… are the way for everybody
    <div
      className={styles.zone}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!holdsFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        leave();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className={styles.hint} aria-hidden="true">
          {words(say('drop.hint', 'Drop the file to see what is in it'))}
        </div>
      )}
    </div>
  );
}
