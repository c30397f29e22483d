/** Loaded into a server under test: tells whoever started it, each time it is asked, what it cannot do without. */
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.((heapUsed + external) / 1024 / 1024)
})
