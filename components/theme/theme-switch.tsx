/** Chooses the colours. What it does is in theme.ts, which runs in the head of every page. */
export function ThemeSwitch() {
  return (
    <label className="theme-switch ml-auto flex items-center gap-2 text-sm text-muted">
      <span className="max-sm:sr-only">Colours</span>
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
