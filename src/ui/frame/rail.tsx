import type { Words } from '../../lib/words.ts';
import type { IconName } from '../../look/icons.ts';
import { words } from '../../words/render.ts';
import { IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { names } from '../names.ts';
import styles from './rail.module.css';
import { ThemeButton } from './theme-button.tsx';

/** A view as the rail offers it. */
export interface RailView {
  readonly address: string;
  readonly icon: IconName;
  readonly name: Words;
  readonly current: boolean;
}

interface Props {
  readonly views: readonly RailView[];
  readonly onCommands: () => void;
  readonly onShortcuts: () => void;
}

/** The views of a journey, one above the other; at the foot what helps in every view. */
export function Rail({ views, onCommands, onShortcuts }: Props) {
  return (
    <div className={styles.rail}>
      <nav aria-label={words(names.views)} data-region="views">
        <ul>
          {views.map((view) => (
            <li key={view.address}>
              <a href={view.address} aria-current={view.current ? 'page' : undefined} className={styles.view}>
                <Icon name={view.icon} size={22} />
                {words(view.name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.foot}>
        <ThemeButton />
        <IconButton icon="command" label={names.commands} hotkey="Mod+K" onClick={onCommands} />
        <IconButton icon="keyboard" label={names.keyboardShortcuts} onClick={onShortcuts} />
      </div>
    </div>
  );
}
