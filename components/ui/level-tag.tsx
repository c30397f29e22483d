const colours = {
  low: 'bg-sunken text-muted',
  medium: 'bg-caution-soft text-caution',
  high: 'bg-danger-soft text-danger',
} as const

/** How grave something is: a risk, an error. */
export function LevelTag({ level }: { level: keyof typeof colours }) {
  return <span className={`tag ${colours[level]}`}>{level}</span>
}
