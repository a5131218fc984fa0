import { memo } from 'react';
import { unreachable } from '../../lib/result.ts';
import { iconBox, iconPath } from '../../look/icons.ts';
import { textSizes, weights } from '../../look/sizes.ts';
import { customProperty } from '../../look/token-css.ts';
import type { Token } from '../../look/tokens.ts';
import type { Ink, Item } from '../../scene/items.ts';

const colour = (token: Token | undefined): string => (token ? `var(${customProperty(token)})` : 'none');

const inkOf = ({ fill, stroke, lineWidth, dash, opacity }: Ink) => ({
  fill: colour(fill),
  ...(stroke && { stroke: colour(stroke), strokeWidth: lineWidth ?? 1 }),
  ...(dash && { strokeDasharray: dash.join(' ') }),
  ...(opacity !== undefined && { opacity }),
});

/** Draws items of the scene as SVG elements, in the colours of whichever theme is worn. */
export const ItemsView = memo(function ItemsView({ items }: { readonly items: readonly Item[] }) {
  return items.map((item, index) => <ItemView key={keyOf(item, index)} item={item} />);
});

const keyOf = (item: Item, index: number): string => (item.type === 'group' ? item.id : `${item.type} ${index}`);

function ItemView({ item }: { readonly item: Item }) {
  switch (item.type) {
    case 'rect':
      return <rect x={item.x} y={item.y} width={item.width} height={item.height} rx={item.radius} {...inkOf(item)} />;
    case 'path':
      return (
        <path d={item.d} {...inkOf(item)} {...(item.round && { strokeLinecap: 'round', strokeLinejoin: 'round' })} />
      );
    case 'text':
      return (
        <text
          x={item.x}
          y={item.y}
          fontSize={textSizes[item.size]}
          fontWeight={weights[item.weight]}
          fill={colour(item.colour)}
          textAnchor={item.anchor}
          fontStyle={item.italic ? 'italic' : undefined}
          opacity={item.opacity}
        >
          {item.text}
        </text>
      );
    case 'icon': {
      const scale = item.size / iconBox;
      return (
        <path
          d={iconPath(item.name)}
          transform={`translate(${item.x} ${item.y}) scale(${scale})`}
          fill="none"
          stroke={colour(item.colour)}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    }
    case 'group':
      return (
        <g transform={`translate(${item.x} ${item.y})`}>
          <ItemsView items={item.items} />
        </g>
      );
    default:
      return unreachable(item);
  }
}
