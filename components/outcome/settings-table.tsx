import { ClaimText } from '@/components/ui/claim'
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
  return (
    <section data-architecture={architecture} className="grid gap-4">
      <h3 className="text-xl">What the policy must show{of && `: ${of}`}</h3>
      <p>
        <ClaimText claim={intro} />
      </p>
      <ScrollBox label="Settings of the authentication policy">
        <table className="w-full border-collapse text-left max-sm:block">
          <thead className="max-sm:sr-only">
            <tr className="border-b border-line text-sm text-muted">
              <th scope="col" className="py-2 pr-3 font-semibold">
                Setting
              </th>
              <th scope="col" className="py-2 pr-4 font-semibold">
                Value
              </th>
              <th scope="col" className="py-2 font-semibold">
                What the protocol is for
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {protocols.map(({ name, value, purpose }) => (
              // On a phone the purpose stands below the two.
              <tr
                key={name}
                className="border-b border-line align-top max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:py-2"
              >
                <th scope="row" className="font-normal sm:py-2 sm:pr-3">
                  <code>{name}</code>
                </th>
                <td className="sm:py-2 sm:pr-4">
                  <code>{value}</code>
                </td>
                <td className="max-sm:col-span-2 sm:py-2">{purpose}</td>
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
