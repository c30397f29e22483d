/** A line through points, or a circle, on a square of 20 units with y downwards. */
export type Stroke =
  | readonly (readonly [x: number, y: number])[]
  | { readonly x: number; readonly y: number; readonly radius: number }

/** A sign for each kind of part, drawn for this product: strokes only, so that every file format can print it. */
export const icons = {
  /** A screen on its foot. */
  client: [
    [
      [2, 3],
      [18, 3],
      [18, 13],
      [2, 13],
      [2, 3],
    ],
    [
      [10, 13],
      [10, 17],
    ],
    [
      [6, 17],
      [14, 17],
    ],
  ],
  /** An envelope. */
  mailbox: [
    [
      [2, 4],
      [18, 4],
      [18, 16],
      [2, 16],
      [2, 4],
      [10, 11],
      [18, 4],
    ],
  ],
  /** A shield with a tick. */
  policy: [
    [
      [10, 2],
      [17, 4],
      [17, 10],
      [15, 14],
      [10, 18],
      [5, 14],
      [3, 10],
      [3, 4],
      [10, 2],
    ],
    [
      [7, 9],
      [9, 12],
      [13, 7],
    ],
  ],
  /** A key. */
  'token-service': [
    { x: 6, y: 14, radius: 4 },
    [
      [9, 11],
      [17, 3],
    ],
    [
      [13, 7],
      [16, 10],
    ],
    [
      [16, 4],
      [18, 6],
    ],
  ],
  /** A telephone with a tick. */
  'second-factor': [
    [
      [5, 2],
      [15, 2],
      [15, 18],
      [5, 18],
      [5, 2],
    ],
    [
      [8, 9],
      [10, 11],
      [13, 6],
    ],
    [
      [9, 15],
      [11, 15],
    ],
  ],
  /** A gap in a wall, with an arrow through it. */
  proxy: [
    [
      [10, 2],
      [10, 6],
    ],
    [
      [10, 14],
      [10, 18],
    ],
    [
      [2, 10],
      [18, 10],
    ],
    [
      [15, 7],
      [18, 10],
      [15, 13],
    ],
  ],
  /** A tree of accounts. */
  directory: [
    { x: 10, y: 4, radius: 2 },
    { x: 4, y: 16, radius: 2 },
    { x: 16, y: 16, radius: 2 },
    [
      [10, 6],
      [10, 10],
    ],
    [
      [4, 14],
      [4, 10],
      [16, 10],
      [16, 14],
    ],
  ],
  /** Two arrows past each other. */
  synchronisation: [
    [
      [3, 7],
      [17, 7],
    ],
    [
      [14, 4],
      [17, 7],
      [14, 10],
    ],
    [
      [17, 14],
      [3, 14],
    ],
    [
      [6, 11],
      [3, 14],
      [6, 17],
    ],
  ],
  /** A box with a way out: it calls, and nobody calls it. */
  agent: [
    [
      [6, 9],
      [3, 9],
      [3, 18],
      [17, 18],
      [17, 9],
      [14, 9],
    ],
    [
      [10, 13],
      [10, 2],
    ],
    [
      [6, 6],
      [10, 2],
      [14, 6],
    ],
  ],
  /** A screen and a telephone side by side. */
  devices: [
    [
      [10, 14],
      [2, 14],
      [2, 3],
      [18, 3],
      [18, 6],
    ],
    [
      [13, 8],
      [19, 8],
      [19, 18],
      [13, 18],
      [13, 8],
    ],
    [
      [5, 17],
      [10, 17],
    ],
  ],
} as const satisfies Record<string, readonly Stroke[]>

export type IconId = keyof typeof icons

/** The side of the square that an icon is drawn on. */
export const iconSize = 20
