const colours = {
  low: 'bg-sunken text-muted',
  medium: 'bg-caution-soft text-caution',
  high: 'bg-danger-soft text-danger',
} as const

/** How grave something is; `of` names it where the words before it do not. */
export function LevelTag({ level, of }: { level: keyof typeof colours; of?: string }) {
  return <span className={`tag ${colours[level]}`}>{of ? `${of}: ${level}` : level}</span>
}
