import { CheckTag, SourceReferences } from '@/components/ui/claim'
import { Prose } from '@/components/ui/prose'
import type { Screenshot } from '@/content/guidance'

/** The windows of the portal or console, as text: setting by setting. */
export function Screenshots({ screenshots }: { screenshots: readonly Omit<Screenshot, 'when'>[] }) {
  return screenshots.map(({ id, title, text, fields, sources, check }) => (
    <section key={id} className="grid gap-3">
      <h3 id={`window-${id}`} className="text-xl">
        {title}
      </h3>
      <p>
        <Prose text={text} /> {check && <CheckTag />}
        <SourceReferences ids={sources} />
      </p>
      <dl className="rounded-md border border-line bg-surface">
        {fields.map(({ setting, value }) => (
          <div
            key={setting}
            className="grid gap-x-6 border-b border-line px-4 py-2 last:border-b-0 sm:grid-cols-[3fr_2fr]"
          >
            <dt className="text-muted">{setting}</dt>
            <dd className="font-semibold">
              <Prose text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
