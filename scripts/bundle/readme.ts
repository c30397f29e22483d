import { indented } from '@/lib/export/text'

/** Compares each file of the bundle with its sum, in Windows PowerShell or PowerShell 7, in the folder of the bundle. */
export const checkInPowerShell = `Get-Content -LiteralPath SHA256SUMS | ForEach-Object {
    $sum, $file = $_ -split '  ', 2
    $hash = (Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash
    if ($hash -ne $sum) { "Changed: $file" }
}`

/** How to use the bundle, for whoever has nothing but it. */
export function readmeText(title: string): string {
  return `${title}

A static site: no server program, no database, nothing fetched from elsewhere. It runs in a network without the Internet.


WHAT IS HERE

  site/              the site: what a web server serves, at the root of a host name
  nginx/, caddy/     configurations that send the headers of each file
  Start-Advisor.ps1  serves the site to one Windows computer
  server.json        what Start-Advisor.ps1 sends with each file
  SHA256SUMS         the sum of each file


CHECK IT

In Linux:

  sha256sum --check --quiet SHA256SUMS

In PowerShell; it names what has changed and is silent otherwise:

${indented(checkInPowerShell, 2)}


ONE WINDOWS COMPUTER, NOTHING INSTALLED

In this folder, which may be on a USB stick:

  powershell -ExecutionPolicy Bypass -File .\\Start-Advisor.ps1

and open http://localhost:8080/ in a browser. -Port 8081 uses another port. No administrator rights are needed. Only this
computer can reach it. Where a rule of the organisation allows signed scripts only, or constrains the language of
PowerShell, it does not start; use a web server instead.


ANY WEB SERVER

Copy what is in site/ to the root of a host name; not into a folder below it, because addresses begin with a slash.
Nothing has to be configured: each page is there as page.html and as page/index.html. Without Windows:

  cd site && python3 -m http.server 8080 --bind 127.0.0.1

Each page carries its security policy. Only a header can stop another site from framing this one; the configurations here
do that.


IIS

Copy what is in site/ into the folder of a web site of its own. web.config is there; IIS needs its roles "Static Content"
and "Default Document", and no further module.


NGINX AND CADDY

nginx/nginx.conf and caddy/Caddyfile are complete. Copy site/ to /srv/advisor, and the other files of the folder to where
these two look for them: /etc/nginx/advisor/ or /etc/caddy/advisor/.


NOT FROM A FILE

Opening site/index.html from the disk does not work: for a browser such a page has no origin, so its policy, which allows
scripts of the same origin only, lets nothing through.
`
}
