export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en-GB"><body>{children}</body></html>
}
