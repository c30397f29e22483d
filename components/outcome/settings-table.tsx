import { ClaimText } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import { ScrollBox } from '@/components/ui/scroll-box'
import type { Architecture } from '@/content/types'

/** The five values that the authentication policy must show, and what each protocol is for. */
export function SettingsTable({
  architecture,
  settings: { intro, protocols, notes },
  of,
}: {
  /** Its id. */
  architecture: string
  settings: Architecture['settings']
  /** The title of the architecture, where there are two. */
  of: string | undefined
}) {
  const which = of ? `: ${of}` : ''
  const title = `What the policy must show${which}`
  return (
    <section data-architecture={architecture} className="grid gap-4">
      <h3 className="text-xl">{title}</h3>
      <p>
        <ClaimText claim={intro} />
      </p>
      <ScrollBox label={`Settings of the authentication policy${which}`}>
        <table className="settings" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Value</th>
              <th scope="col">What the protocol is for</th>
            </tr>
          </thead>
          <tbody>
            {protocols.map(({ name, value, purpose }) => (
              <tr key={name}>
                <th scope="row">
                  <Prose text={`\`${name}\``} />
                </th>
                <td>
                  <code>{value}</code>
                </td>
                <td>{purpose}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ul className="grid list-disc gap-2 pl-5">
        {notes.map(note => (
          <li key={note.text}>
            <ClaimText claim={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}
