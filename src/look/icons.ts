import {
  ArrowRight,
  AtSign,
  Building,
  CalendarDays,
  Car,
  Check,
  ChevronDown,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  CircleQuestionMark,
  Cloud,
  CloudOff,
  Command,
  Copy,
  Download,
  Ellipsis,
  FaceAngry,
  FaceGrinning,
  FaceNeutral,
  FaceSlightlyFrowning,
  FaceSlightlySmiling,
  FileInput,
  FileText,
  Gem,
  Globe,
  Handshake,
  HardDrive,
  type IconNode,
  Keyboard,
  Layers,
  Library,
  LifeBuoy,
  Lightbulb,
  ListTree,
  Mail,
  Map as MapIcon,
  Maximize,
  Megaphone,
  Menu,
  MessageSquare,
  MessagesSquare,
  Minus,
  Monitor,
  Moon,
  Network,
  OctagonAlert,
  Package,
  PanelRight,
  PanelTop,
  Pencil,
  Phone,
  Play,
  Plus,
  Presentation,
  Printer,
  Redo2,
  Route,
  Search,
  Share2,
  Smartphone,
  Sparkles,
  Store,
  Sun,
  Trash,
  TriangleAlert,
  Undo2,
  Unplug,
  UserRound,
  Users,
  Workflow,
  Wrench,
  X,
} from 'lucide';

const outlines = {
  arrowRight: ArrowRight,
  atSign: AtSign,
  building: Building,
  calendar: CalendarDays,
  car: Car,
  check: Check,
  chevronDown: ChevronDown,
  chevronRight: ChevronRight,
  chevronUp: ChevronUp,
  circleAlert: CircleAlert,
  question: CircleQuestionMark,
  cloud: Cloud,
  cloudOff: CloudOff,
  command: Command,
  copy: Copy,
  download: Download,
  ellipsis: Ellipsis,
  faceVeryBad: FaceAngry,
  faceBad: FaceSlightlyFrowning,
  faceNeutral: FaceNeutral,
  faceGood: FaceSlightlySmiling,
  faceVeryGood: FaceGrinning,
  bringFile: FileInput,
  fileText: FileText,
  gem: Gem,
  globe: Globe,
  handshake: Handshake,
  hardDrive: HardDrive,
  keyboard: Keyboard,
  layers: Layers,
  library: Library,
  lifeBuoy: LifeBuoy,
  lightbulb: Lightbulb,
  outline: ListTree,
  mail: Mail,
  map: MapIcon,
  maximize: Maximize,
  megaphone: Megaphone,
  menu: Menu,
  message: MessageSquare,
  messages: MessagesSquare,
  minus: Minus,
  monitor: Monitor,
  moon: Moon,
  network: Network,
  jam: OctagonAlert,
  package: Package,
  panelRight: PanelRight,
  panelTop: PanelTop,
  pencil: Pencil,
  phone: Phone,
  play: Play,
  plus: Plus,
  presentation: Presentation,
  printer: Printer,
  redo: Redo2,
  route: Route,
  search: Search,
  share: Share2,
  smartphone: Smartphone,
  sparkles: Sparkles,
  store: Store,
  sun: Sun,
  tidy: Workflow,
  trash: Trash,
  warning: TriangleAlert,
  undo: Undo2,
  unplug: Unplug,
  person: UserRound,
  people: Users,
  wrench: Wrench,
  cross: X,
} as const satisfies Record<string, IconNode>;

/** The name of an icon. */
export type IconName = keyof typeof outlines;

/** Icons are drawn on a square of this size, with a line of 2. */
export const iconBox = 24;

const known = new Map<IconName, string>();

/** The outline of an icon as SVG path data, the same for the page, the canvas and every picture. */
export function iconPath(name: IconName): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const path = outlines[name].map(([tag, attributes]) => pathOf(tag, attributes)).join('');
  known.set(name, path);
  return path;
}

function pathOf(tag: string, attributes: object): string {
  const at = (key: string): number => Number((attributes as Readonly<Record<string, unknown>>)[key] ?? 0); // icon data is flat
  switch (tag) {
    case 'path':
      return fromItsOwnStart(String((attributes as { readonly d?: unknown }).d)); // every path of the icon data has its d
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'rect':
      return roundedRectangle(at('x'), at('y'), at('width'), at('height'), at('rx') || at('ry'));
    case 'polyline':
    case 'polygon': {
      const points = String((attributes as { readonly points?: unknown }).points); // likewise
      return `M${points
        .trim()
        .split(/[\s,]+/)
        .join(' ')}${tag === 'polygon' ? 'Z' : ''}`;
    }
    default:
      throw new Error(`An icon uses <${tag}>, which is not drawn yet`);
  }
}

/** A path that begins with a relative move would go on from the end of the one before it. */
const fromItsOwnStart = (d: string): string =>
  d.replace(/^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)\s*(?=([-.\d])?)/, (_, x, y, more) => `M${x} ${y}${more ? 'l' : ''}`);

const ellipse = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

function roundedRectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const corner = (dx: number, dy: number) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`;
}

/** The mark of Throughline: a piece of track that runs through, drawn on the icons' square. */
export const markPath = 'M4 19.5 19.5 4M8 22 22 8M6.5 15l5 5M10 11.5l5 5M13.5 8l5 5M17 4.5l5 5';
