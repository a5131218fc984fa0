import { memo, type ReactNode } from 'react';
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
  return items.map(elementOf);
});

function elementOf(item: Item, index: number): ReactNode {
  switch (item.type) {
    case 'rect':
      return (
        <rect
          key={index}
          x={item.x}
          y={item.y}
          width={item.width}
          height={item.height}
          rx={item.radius}
          {...inkOf(item)}
        />
      );
    case 'path':
      return (
        <path
          key={index}
          d={item.d}
          {...inkOf(item)}
          {...(item.round && { strokeLinecap: 'round', strokeLinejoin: 'round' })}
        />
      );
    case 'text':
      return (
        <text
          key={index}
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
    case 'icon':
      return (
        <path
          key={index}
          d={iconPath(item.name)}
          transform={`translate(${item.x} ${item.y}) scale(${item.size / iconBox})`}
          fill="none"
          stroke={colour(item.colour)}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case 'group':
      return (
        <g key={index} transform={`translate(${item.x} ${item.y})`}>
          {item.items.map(elementOf)}
        </g>
      );
    default:
      return unreachable(item);
  }
}
