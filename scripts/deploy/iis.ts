import { escapeXml } from '@/lib/xml'
import { cacheRules, everyResponse, hashedFolder, types } from '@/scripts/headers'
import { framePolicy, type Policies, policiesOfScripts } from './policies'

/**
 * The web.config of a site in which each page is the index.html of a folder: IIS needs no further module for that. As in
 * `_headers`, the policy of a page stands in the page.
 */
export function webConfig(policies: Policies): string {
  const headers = { ...everyResponse, 'Content-Security-Policy': framePolicy }
  const addHeader = (name: string, value: string) => `<add name="${name}" value="${escapeXml(value)}" />`
  const mimeMap = (ending: string, type: string) =>
    `<remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${type}" />`
  // IIS writes the age itself.
  const hashedRule = cacheRules.hashed.replace(/max-age=\d+, /, '')
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom">
      <remove statusCode="404" /><error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        ${Object.entries(headers)
          .map(([name, value]) => addHeader(name, value))
          .join('\n        ')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
      ${Object.entries(types)
        .map(([ending, type]) => mimeMap(ending, type))
        .join('\n      ')}
    </staticContent>
  </system.webServer>
  <location path="${hashedFolder.replace(/\/$/, '')}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="${hashedRule}" />
      </staticContent>
    </system.webServer>
  </location>
${policiesOfScripts(policies)
  .map(
    ([name, policy]) => `  <location path="${name}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Content-Security-Policy" />
          ${addHeader('Content-Security-Policy', policy)}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
`,
  )
  .join('')}</configuration>
`
}
