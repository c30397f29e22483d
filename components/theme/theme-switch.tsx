/** Chooses the colours. What it does is in theme.ts, which runs in the head of every page. */
export function ThemeSwitch() {
  return (
    <label className="theme-switch ml-auto flex items-center gap-2 text-sm text-muted">
      <span className="max-sm:sr-only">Colours</span>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="hidden w-4 min-[23rem]:max-sm:block">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
      {/* A browser that goes back would fill in what stood here, whatever was chosen since. */}
      <select
        id="theme"
        autoComplete="off"
        className="rounded-md border border-edge bg-page p-1 font-sans text-ink"
      >
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  )
}
