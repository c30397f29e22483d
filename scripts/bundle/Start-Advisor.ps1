<#
.SYNOPSIS
Serves the Outlook MFA Advisor from this folder to this computer, and to no other.

.DESCRIPTION
Runs in Windows PowerShell 5.1 and in PowerShell 7, without administrator rights. It only reads, and only the files that
server.json lists. Ctrl+C ends it.

.PARAMETER Port
The port of http://localhost that it listens on.
#>
[CmdletBinding()]
param(
    [ValidateRange(1024, 65535)]
    [int] $Port = 8080
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$site = Join-Path -Path $PSScriptRoot -ChildPath 'site'
$rules = Get-Content -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'server.json') -Raw -Encoding UTF8 |
    ConvertFrom-Json

# What is asked for is looked up in here and nowhere else: no address leads out of the folder.
$answers = New-Object -TypeName 'System.Collections.Generic.Dictionary[string,object]'
foreach ($answer in $rules.answers) { $answers[$answer.address] = $answer }

function Send-Answer {
    param([System.Net.HttpListenerContext] $Context)

    $response = $Context.Response
    foreach ($header in $rules.headers) { $response.Headers.Set($header.name, $header.value) }
    if (@('GET', 'HEAD') -cnotcontains $Context.Request.HttpMethod) {
        $response.StatusCode = 405
        $response.Headers.Set('Allow', 'GET, HEAD')
        $response.Close()
        return
    }

    $address = [System.Uri]::UnescapeDataString($Context.Request.Url.AbsolutePath)
    $answer = $rules.nowhere
    if ($answers.ContainsKey($address)) { $answer = $answers[$address] } else { $response.StatusCode = 404 }
    $bytes = [System.IO.File]::ReadAllBytes((Join-Path -Path $site -ChildPath $answer.file))
    $response.ContentType = $answer.type
    $response.ContentLength64 = $bytes.Length
    $response.Headers.Set('Cache-Control', $answer.cache)
    if ($answer.policy) { $response.Headers.Set('Content-Security-Policy', $answer.policy) }
    if ($Context.Request.HttpMethod -ceq 'GET') { $response.OutputStream.Write($bytes, 0, $bytes.Length) }
    $response.Close()
}

$listener = New-Object -TypeName System.Net.HttpListener
$listener.Prefixes.Add("http://localhost:$Port/")
try {
    $listener.Start()
} catch {
    throw "Port $Port cannot be used: $($_.Exception.Message) Choose another one: Start-Advisor.ps1 -Port 8081"
}

Write-Host "The advisor is at http://localhost:$Port/ - Ctrl+C ends it."
try {
    while ($true) {
        $waiting = $listener.GetContextAsync()
        # A wait without an end could not be ended with Ctrl+C.
        while (-not $waiting.Wait(250)) { }
        $context = $waiting.Result
        try {
            Send-Answer -Context $context
        } catch {
            # A browser that goes away in the middle of an answer.
            $context.Response.Abort()
        }
    }
} finally {
    $listener.Close()
}
