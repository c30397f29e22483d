/**
 * The colours that the visitor chose. The build puts this into the head of every page, before anything is drawn, so that
 * no page shows the other colours first (scripts/policy.ts); it stands in every page, so it is short. It also serves the
 * control in the header, which is not shown where it does not run.
 */
const key = 'outlook-mfa-advisor.theme'
const root = document.documentElement
const control = () => document.querySelector<HTMLSelectElement>('#theme')

function show(choice: string | null | undefined): void {
  const theme = choice === 'light' || choice === 'dark' ? choice : 'system'
  root.dataset.theme = theme
  const select = control()
  if (select) select.value = theme
}

/** Shows what the device keeps; where the browser does not let us look, the page stays as it is. */
function look(): void {
  try {
    show(localStorage.getItem(key))
  } catch {
    show(root.dataset.theme)
  }
}

look()
// Once the control is there; when the page is gone back to; when another window chose.
for (const moment of ['DOMContentLoaded', 'pageshow', 'storage']) addEventListener(moment, look)
addEventListener('change', () => {
  const choice = control()?.value
  if (!choice || choice === root.dataset.theme) return
  show(choice)
  try {
    // The choice of the system is none: nothing is kept of it.
    if (choice === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, choice)
  } catch {
    // This page has the colours all the same.
  }
})
