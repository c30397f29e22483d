/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  reactStrictMode: true,
  experimental: {
    // One request fewer before the first paint; measured in docs/decisions/0002.
    inlineCss: true,
  },
}
