import type { ReactNode } from 'react'

/** The three kinds of line, told apart by more than their colour. */
export function Legend() {
  return (
    <ul className="legend">
      <Entry
        kind="interaction"
        title="Interaction"
        text="A step of the sign-in. The number sits where it starts; a further leg of the same step has none."
      >
        <g className="badge">
          <circle cx="13" cy="14" r="13" />
          <text x="13" y="20">
            1
          </text>
        </g>
      </Entry>
      <Entry
        kind="background"
        title="Background"
        text="Traffic between the services that is not part of the sign-in itself."
      />
      <Entry
        kind="blocked"
        title="Blocked"
        text="Legacy authentication, refused by the authentication policy."
      />
    </ul>
  )
}

function Entry({
  kind,
  title,
  text,
  children,
}: {
  kind: string
  title: string
  text: string
  children?: ReactNode
}) {
  return (
    <li>
      <svg className="drawing" viewBox="0 0 64 28" width="64" height="28" aria-hidden="true">
        <g className={kind}>
          <path className="line" d="M0 14H54" />
          <path className="head" d="M64 14L54 18.5L54 9.5Z" />
        </g>
        {children}
      </svg>
      <span>
        <strong>{title}.</strong> {text}
      </span>
    </li>
  )
}
