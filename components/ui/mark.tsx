/** The product's mark: an envelope whose flap is a key's path. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className="shrink-0 text-accent">
      <rect x="2" y="6" width="28" height="20" rx="4" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M4 9l9.5 8.2" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M28 9l-6.4 5.5" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="17" cy="18.5" r="3.4" fill="currentColor" />
      <path d="M17 20.5v5" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}
