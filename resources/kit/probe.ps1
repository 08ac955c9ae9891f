# Made by Portwright @VERSION@. Probes what this node's services need to reach, from this computer, and writes one
# result file. Windows PowerShell 5.1 or PowerShell 7; needs no installation and no rights. See README.txt.
# Everything in $Tasks is data: it is read, never executed.
param([string]$Output = '')

$ErrorActionPreference = 'Stop'
$Tasks = @'
@TASKS@'@
$Measured = '@MEASURED@'
$Greeting = 'PORTWRIGHT-REHEARSAL/1 '
$Most = 16384
$Latin = [System.Text.Encoding]::GetEncoding(28591)

function Get-Now { [DateTime]::UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", [Globalization.CultureInfo]::InvariantCulture) }

function ConvertTo-Text([string]$Text) {
    $out = New-Object System.Text.StringBuilder
    [void]$out.Append('"')
    foreach ($c in $Text.ToCharArray()) {
        if ("$c" -match '^[A-Za-z0-9 ._:;,=/()-]$') { [void]$out.Append($c) }
        else { [void]$out.Append(('\u{0:x4}' -f [int]$c)) }
    }
    [void]$out.Append('"')
    $out.ToString()
}

function New-Found([string]$Verdict, [string]$Detail, [string]$Proof = '', [int]$Code = 0) {
    @{ verdict = $Verdict; detail = $Detail; proof = $Proof; code = $Code }
}

function Get-Readable([byte[]]$Bytes) {
    $line = $Latin.GetString($Bytes).Split("`n")[0].Trim()
    if ($line -match '^[\x20-\x7e]+$') { return $line.Substring(0, [Math]::Min(120, $line.Length)) }
    (($Bytes | Select-Object -First 40 | ForEach-Object { '{0:x2}' -f $_ }) -join ' ')
}

function Get-Items([string]$Text, $Random) {
    $items = New-Object System.Collections.ArrayList
    for ($at = 0; $at -lt $Text.Length; $at += 4) {
        $group = $Text.Substring($at, 4)
        if ($group[0] -ceq 'R') {
            $value = $Random["$($group[1])"][[Convert]::ToInt32($group.Substring(2), 16)]
            [void]$items.Add(@([int]$value, 255))
        } else {
            [void]$items.Add(@([Convert]::ToInt32($group.Substring(0, 2), 16), [Convert]::ToInt32($group.Substring(2), 16)))
        }
    }
    , $items
}

function Test-Fit([byte[]]$Data, [int]$At, $Items) {
    if ($At + $Items.Count -gt $Data.Length) { return $false }
    for ($i = 0; $i -lt $Items.Count; $i++) {
        if (($Data[$At + $i] -band $Items[$i][1]) -ne ($Items[$i][0] -band $Items[$i][1])) { return $false }
    }
    $true
}

# Bytes taken and capture, or nothing. A run takes as little as it can.
function Find-Match([string]$Form, [byte[]]$Data, $Random) {
    $at = 0; $run = $false; $begin = 0; $captured = ''; $start = 0
    foreach ($element in $Form.Split('.')) {
        if ($element -ceq 'A') { $run = $true }
        elseif ($element -cmatch '^B(\d+)$') { $begin = $start + [int]$Matches[1] }
        elseif ($element -cmatch '^E(\d+)$') {
            $captured = Get-Readable ([byte[]]($Data[$begin..([Math]::Max($begin, $start + [int]$Matches[1] - 1))]))
        } else {
            $items = Get-Items $element $Random
            $found = -1
            $last = if ($run) { $Data.Length - $items.Count } else { $at }
            for ($try = $at; $try -le $last; $try++) {
                if (Test-Fit $Data $try $items) { $found = $try; break }
            }
            if ($found -lt 0) { return $null }
            $start = $found; $at = $found + $items.Count; $run = $false
        }
    }
    @{ length = $at; captured = $captured }
}

function Get-Steps([string]$Text) {
    $steps = New-Object System.Collections.ArrayList
    if ($Text -ne '-') {
        foreach ($word in $Text.Split(',')) {
            $parts = $word.Split(':')
            [void]$steps.Add(@{ kind = $parts[0]; proof = (ConvertFrom-Hex $parts[1]); forms = $parts[2].Split('_') })
        }
    }
    , $steps
}

function ConvertFrom-Hex([string]$Hex) {
    $bytes = New-Object byte[] ($Hex.Length / 2)
    for ($i = 0; $i -lt $bytes.Length; $i++) { $bytes[$i] = [Convert]::ToByte($Hex.Substring(2 * $i, 2), 16) }
    [System.Text.Encoding]::UTF8.GetString($bytes)
}

function New-Random {
    $random = New-Object System.Collections.Hashtable ([StringComparer]::Ordinal)
    $source = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    foreach ($pair in @(@('a', 1), @('b', 2), @('c', 4), @('d', 8), @('e', 16))) {
        $bytes = New-Object byte[] $pair[1]
        $source.GetBytes($bytes)
        for ($i = 0; $i -lt $bytes.Length; $i++) { $bytes[$i] = 1 + $bytes[$i] % 254 }
        $random[$pair[0]] = $bytes
    }
    $random
}

function Get-Trouble($Problem, [bool]$Udp) {
    while ($Problem.InnerException) { $Problem = $Problem.InnerException }
    $code = if ($Problem -is [System.Net.Sockets.SocketException]) { [string]$Problem.SocketErrorCode } else { '' }
    switch ($code) {
        'ConnectionRefused' { return New-Found 'refused' 'Refused by the destination or by a firewall: this tool cannot tell which.' '' $Problem.NativeErrorCode }
        'ConnectionReset' {
            if ($Udp) { return New-Found 'refused' 'The computer, or a firewall, answers that nothing listens on this UDP port.' '' $Problem.NativeErrorCode }
            return New-Found 'reset' 'Accepted, then closed before an answer.' '' $Problem.NativeErrorCode
        }
        'NetworkUnreachable' { return New-Found 'no-route' 'This computer has no route to the address.' '' $Problem.NativeErrorCode }
        'HostUnreachable' { return New-Found 'rejected' 'A device on the way, or this computer, rejects it; this tool cannot name the device.' '' $Problem.NativeErrorCode }
        'AccessDenied' { return New-Found 'blocked-here' "This computer's own firewall forbids it." '' $Problem.NativeErrorCode }
        'TimedOut' { return New-Found 'filtered' 'No answer: look for a firewall on the way that drops it.' '' $Problem.NativeErrorCode }
    }
    New-Found 'not-probed' ('The tool failed: ' + $Problem.Message)
}

function Add-Bytes($Talk, [byte[]]$Buffer, [int]$Count) {
    $fresh = New-Object byte[] $Count
    [Array]::Copy($Buffer, $fresh, $Count)
    if ($Talk.heard.Length -lt $Most) { $Talk.heard = [byte[]]($Talk.heard + $fresh) }
    if ($Talk.data.Length -lt $Most) { $Talk.data = [byte[]]($Talk.data + $fresh) }
}

# 'bytes', 'end', or 'wait' after the wait.
function Read-More($Talk, [int]$Milliseconds) {
    $buffer = New-Object byte[] 4096
    if (-not $Talk.pending) { $Talk.pending = $Talk.stream.ReadAsync($buffer, 0, 4096); $Talk.buffer = $buffer }
    try {
        if (-not $Talk.pending.Wait([Math]::Max($Milliseconds, 1))) { return 'wait' }
        $count = $Talk.pending.Result
    } catch { $count = 0 }
    $Talk.pending = $null
    if ($count -le 0) { return 'end' }
    Add-Bytes $Talk $Talk.buffer $count
    'bytes'
}

function Test-StandIn($Talk) { $Latin.GetString($Talk.heard).StartsWith($Greeting, [StringComparison]::Ordinal) }

function Send-Bytes($Talk, [byte[]]$Bytes) {
    $Talk.talked = $true
    try { $Talk.stream.Write($Bytes, 0, $Bytes.Length); $Talk.stream.Flush() } catch { $null = $_ }
}

function Get-Rehearsal($Task, [string]$Text, $Challenges) {
    $lines = $Text.Split("`n")
    $said = Get-Readable $Latin.GetBytes($lines[0].Substring($Greeting.Length))
    $echo = if ($lines.Length -gt 1) { $lines[1] } else { '' }
    $sha = [System.Security.Cryptography.SHA256]::Create()
    $node, $ports = $Task.node.Split('/')
    foreach ($challenge in $Challenges) {
        foreach ($port in $ports) {
            $tail = $Latin.GetBytes("`n" + $node + "`n" + $port)
            $sum = (($sha.ComputeHash([byte[]]($challenge + $tail)) | ForEach-Object { '{0:x2}' -f $_ }) -join '').Substring(0, 32)
            if ($said -ceq "node=$node port=$port" -and $echo -ceq "ECHO $sum") {
                return New-Found 'rehearsed' 'The stand-in answered with its token, so the way there is open.' $said
            }
        }
    }
    New-Found 'wrong-service' "A stand-in answered, but it says it is $said, or it did not prove that it saw the question." $said
}

function Invoke-Rehearsal($Talk) {
    $nonce = [Guid]::NewGuid().ToString('N')
    $line = "NONCE $nonce`n"
    if ($Talk.talked) { $line = "`n" + $line }
    Send-Bytes $Talk $Latin.GetBytes($line)
    $end = [DateTime]::UtcNow.AddSeconds(3)
    while ($Latin.GetString($Talk.heard).Split("`n").Length -lt 3 -and [DateTime]::UtcNow -lt $end) {
        if ((Read-More $Talk 500) -eq 'end') { break }
    }
    Get-Rehearsal $Talk.task $Latin.GetString($Talk.heard) @(, $Latin.GetBytes($nonce))
}

function Start-Tls($Talk) {
    $task = $Talk.task
    $seen = @{ errors = 'None'; sum = '' }
    $callback = {
        param($origin, $certificate, $chain, $errors)
        $seen.errors = [string]$errors
        $seen.sum = (([System.Security.Cryptography.SHA256]::Create().ComputeHash($certificate.GetRawCertData()) |
            ForEach-Object { '{0:x2}' -f $_ }) -join '')
        $true
    }.GetNewClosure()
    $name = if ($task.sni -eq '-') { $task.host } else { $task.sni }
    $secure = New-Object System.Net.Security.SslStream($Talk.stream, $false, [System.Net.Security.RemoteCertificateValidationCallback]$callback)
    try { $secure.AuthenticateAsClient($name) } catch {
        $problem = $_.Exception
        while ($problem.InnerException) { $problem = $problem.InnerException }
        return New-Found 'tls-failed' ('The TLS handshake failed: ' + $problem.Message)
    }
    $Talk.stream = $secure
    $Talk.proof = ('{0}; sha256 {1}' -f $secure.SslProtocol, $seen.sum)
    if ($task.cert -eq 'issuer') { return New-Found 'open' 'TLS answered. The plan names an issuer, which this tool does not compare.' }
    if ($task.cert -eq $seen.sum) { return New-Found 'verified' 'The certificate is the planned one.' }
    if ($task.cert -ne '-') { return New-Found 'intercepted' 'The certificate is not the planned one: a device on the way opens TLS, or it was replaced.' }
    $faults = @($seen.errors.Split(',') | ForEach-Object { $_.Trim() } | Where-Object {
        $_ -ne 'None' -and ($task.sni -ne '-' -or $_ -ne 'RemoteCertificateNameMismatch') })
    if ($faults.Count -gt 0) { return New-Found 'tls-untrusted' ('The certificate is not trusted here: ' + ($faults -join ', ')) }
    New-Found 'verified' 'The certificate is trusted.'
}

# What the step's answer was: a match, or nothing.
function Wait-Answer($Talk, $Forms, $Random, [int]$Milliseconds) {
    $end = [DateTime]::UtcNow.AddMilliseconds($Milliseconds)
    $came = 'bytes'
    while ($true) {
        if (Test-StandIn $Talk) { return $null }
        foreach ($form in $Forms) {
            $found = Find-Match $form $Talk.data $Random
            if ($found) {
                $rest = $Talk.data.Length - $found.length
                $left = New-Object byte[] $rest
                [Array]::Copy($Talk.data, $found.length, $left, 0, $rest)
                $Talk.data = $left
                return $found
            }
        }
        $wait = [int]($end - [DateTime]::UtcNow).TotalMilliseconds
        if ($came -eq 'end' -or $wait -le 0 -or $Talk.data.Length -ge $Most) { $Talk.last = $came; return $null }
        $came = Read-More $Talk $wait
    }
}

function Invoke-Talk($Task, $Client) {
    $talk = @{ task = $Task; stream = $Client.GetStream(); heard = [byte[]]@(); data = [byte[]]@(); proof = ''
        talked = $false; pending = $null; buffer = $null; last = '' }
    $steps = Get-Steps $Task.steps
    $random = New-Random
    if ($steps.Count -eq 0) {
        $came = Read-More $talk 400
        if (Test-StandIn $talk) { return Invoke-Rehearsal $talk }
        if ($came -eq 'end' -and $talk.heard.Length -eq 0) { return New-Found 'reset' 'Accepted, then closed before an answer.' }
        return New-Found 'open' 'Accepted. No exchange is known that would prove the service.' (Get-Readable $talk.heard)
    }
    $judged = New-Found 'verified' ''
    $said = @(); $extras = @()
    foreach ($step in $steps) {
        if ($step.kind -eq 't') {
            $judged = Start-Tls $talk
            if (-not $talk.proof) { return $judged }
            if ($steps.Count -eq 1) { [void](Read-More $talk 300) }
            if (Test-StandIn $talk) { return Invoke-Rehearsal $talk }
        } elseif ($step.kind -eq 's') {
            $bytes = [byte[]]@((Get-Items $step.forms[0] $random) | ForEach-Object { [byte]$_[0] })
            Send-Bytes $talk $bytes
        } else {
            $limit = if ($step.kind -eq 'e') { 3000 } else { 500 }
            $found = Wait-Answer $talk $step.forms $random $limit
            if (Test-StandIn $talk) { return Invoke-Rehearsal $talk }
            if (-not $found -and $step.kind -eq 'e') {
                if ($talk.heard.Length -gt 0) { return New-Found 'wrong-service' 'The answer does not belong to the planned protocol.' (Get-Readable $talk.heard) }
                if ($talk.last -eq 'end') { return New-Found 'reset' 'Accepted, then closed before an answer.' $talk.proof }
                return New-Found 'open' 'Accepted, but the planned protocol got no answer in time.' $talk.proof
            }
            if ($found -and $found.captured) { $said += $found.captured }
            if ($found -and $step.proof) { $extras += $step.proof }
        }
    }
    $parts = @()
    if ($talk.proof) { $parts += $talk.proof }
    if ($said.Count -gt 0) { $parts += $said[0] } elseif (-not ($talk.proof -and $steps.Count -eq 1)) { $parts += $Task.proves }
    New-Found $judged.verdict $judged.detail (($parts + $extras) -join '; ')
}

function Invoke-Datagrams($Task) {
    $steps = Get-Steps $Task.steps
    $random = New-Random
    $needed = @($steps | Where-Object { $_.kind -eq 'e' })[0]
    $sends = New-Object System.Collections.ArrayList
    foreach ($step in $steps) {
        if ($step.kind -eq 's') { [void]$sends.Add([byte[]]@((Get-Items $step.forms[0] $random) | ForEach-Object { [byte]$_[0] })) }
    }
    $client = New-Object System.Net.Sockets.UdpClient ([System.Net.IPAddress]::Parse($Task.address).AddressFamily)
    $heard = $null
    try {
        $client.Connect($Task.address, $Task.port)
        foreach ($try in 1..3) {
            $Task.tries = $try
            foreach ($bytes in $sends) { [void]$client.Send($bytes, $bytes.Length) }
            $end = [DateTime]::UtcNow.AddSeconds(1)
            while ([DateTime]::UtcNow -lt $end) {
                $pending = $client.ReceiveAsync()
                if (-not $pending.Wait([Math]::Max(1, [int]($end - [DateTime]::UtcNow).TotalMilliseconds))) { break }
                $data = $pending.Result.Buffer
                if ($Latin.GetString($data).StartsWith($Greeting, [StringComparison]::Ordinal)) {
                    return Get-Rehearsal $Task $Latin.GetString($data) $sends
                }
                $isEcho = @($sends | Where-Object { $Latin.GetString($_).StartsWith($Latin.GetString($data), [StringComparison]::Ordinal) }).Count -gt 0
                foreach ($form in $needed.forms) {
                    if (-not $isEcho -and (Find-Match $form $data $random)) { return New-Found 'verified' '' $Task.proves }
                }
                $heard = $data
            }
        }
    } catch { return Get-Trouble $_.Exception $true } finally { $client.Close() }
    if ($heard) { return New-Found 'wrong-service' 'The answer does not belong to the planned protocol.' (Get-Readable $heard) }
    New-Found 'silent' 'No answer to 3 datagrams: dropped by a firewall, not allowed for this address, or no service.'
}

# Up to 32 connections at once; sets found, or client, of each task.
function Connect-Tasks($Batch) {
    foreach ($wait in 3400, 1200, 1200) {
        $open = @($Batch | Where-Object { -not $_.found -and -not $_.client })
        if ($open.Count -eq 0) { return }
        foreach ($task in $open) {
            $task.tries++
            $address = [System.Net.IPAddress]::Parse($task.address)
            $task.try = New-Object System.Net.Sockets.TcpClient ($address.AddressFamily)
            $task.clock = [System.Diagnostics.Stopwatch]::StartNew()
            $task.pending = $task.try.ConnectAsync($address, $task.port)
        }
        $end = [DateTime]::UtcNow.AddMilliseconds($wait)
        foreach ($task in $open) {
            $left = [Math]::Max(1, [int]($end - [DateTime]::UtcNow).TotalMilliseconds)
            try {
                if ($task.pending.Wait($left)) { $task.client = $task.try } else { $task.try.Close() }
            } catch {
                $found = Get-Trouble $_.Exception $false
                if ($found.verdict -ne 'filtered') { $task.found = $found }
            }
        }
    }
    foreach ($task in $Batch) {
        if (-not $task.found -and -not $task.client) {
            $task.found = New-Found 'filtered' 'No answer in 3 attempts: look for a firewall on the way that drops it, and whether the computer is switched on.'
        }
    }
}

function Get-Fragment($Task) {
    $family = if (-not $Task.address) { '' } elseif ($Task.address.Contains(':')) { 'ipv6' } else { 'ipv4' }
    '"address": "{0}", "family": "{1}", "verdict": "{2}", "proof": {3}, "latency-ms": null, "by": "", "code": {4}, "tries": {5}, "detail": {6}, "tool": "powershell", "at": "{7}"}}' -f
        $Task.address, $family, $Task.found.verdict, (ConvertTo-Text $Task.found.proof), $Task.found.code, $Task.tries, (ConvertTo-Text $Task.found.detail), (Get-Now)
}

function Read-Tasks {
    $list = New-Object System.Collections.ArrayList
    foreach ($line in $Tasks.Split("`n")) {
        $w = $line.TrimEnd("`r").Split(' ')
        if ($w[0] -cne 'T') { continue }
        $task = @{ n = $w[1]; transport = $w[2]; host = $w[3]; port = [int]$w[4]; sni = $w[5]; cert = $w[6]; node = $w[7]
            steps = $w[9]; proves = $(if ($w[10] -eq '-') { '' } else { ConvertFrom-Hex $w[10] }); address = ''; tries = 0
            found = $null; client = $null; try = $null; clock = $null; pending = $null }
        $ip = $null
        if ([System.Net.IPAddress]::TryParse($task.host, [ref]$ip)) { $task.address = $task.host; [void]$list.Add($task); continue }
        try {
            foreach ($one in [System.Net.Dns]::GetHostAddresses($task.host)) {
                $copy = $task.Clone()
                $copy.address = $one.ToString()
                [void]$list.Add($copy)
            }
        } catch {
            $task.found = New-Found 'name-not-found' 'The name does not resolve from here.'
            [void]$list.Add($task)
        }
    }
    , $list
}

function Invoke-Tasks($List) {
    for ($at = 0; $at -lt $List.Count; $at += 32) {
        $batch = @($List[$at..([Math]::Min($at + 31, $List.Count - 1))] | Where-Object { $_.transport -eq 'tcp' -and -not $_.found })
        if ($batch.Count -gt 0) { Connect-Tasks $batch }
        foreach ($task in $batch) {
            if (-not $task.client) { continue }
            try { $task.found = Invoke-Talk $task $task.client } catch { $task.found = Get-Trouble $_.Exception $false }
            $task.client.Close()
        }
    }
    foreach ($task in $List) {
        if ($task.found) { continue }
        try { $task.found = Invoke-Datagrams $task } catch { $task.found = Get-Trouble $_.Exception $true }
    }
}

$started = Get-Now
$list = Read-Tasks
Invoke-Tasks $list
$fragments = @{}
foreach ($task in $list) { $fragments[$task.n] = @($fragments[$task.n]) + @(Get-Fragment $task) | Where-Object { $_ } }
$lines = New-Object System.Collections.ArrayList
foreach ($line in $Tasks.Split("`n")) {
    $parts = $line.TrimEnd("`r").Split([char[]]' ', 3)
    if ($parts[0] -ceq 'F') { foreach ($fragment in @($fragments[$parts[1]])) { [void]$lines.Add('    ' + $parts[2] + $fragment) } }
    if ($parts[0] -ceq 'N') { [void]$lines.Add('    ' + $parts[2] + '"at": "' + $started + '"}') }
}
$system = ConvertTo-Text ([Environment]::OSVersion.VersionString)
$machine = ConvertTo-Text ([Environment]::MachineName)
$document = "{`n  `"portwright`": 1,`n  `"measured`": {" + $Measured + "`"host`": $machine, `"system`": $system, `"started`": `"$started`", `"finished`": `"$(Get-Now)`", `"tools`": [`"powershell`"]},`n  `"verdicts`": [`n" + ($lines -join ",`n") + "`n  ]`n}`n"

if ($Output -eq '-') {
    [Console]::Out.Write($document)
} else {
    if (-not $Output) { $Output = Join-Path $PSScriptRoot 'portwright-@NODE@.results.json' }
    $Output = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Output)
    try {
        [System.IO.File]::WriteAllText("$Output.part", $document, (New-Object System.Text.UTF8Encoding $false))
        if ([System.IO.File]::Exists($Output)) { [System.IO.File]::Delete($Output) }
        [System.IO.File]::Move("$Output.part", $Output)
    } catch {
        [Console]::Error.WriteLine('The result file cannot be written: choose another place with -Output FILE.')
        exit 3
    }
    [Console]::Error.WriteLine("Results: $Output")
}
foreach ($task in $list) {
    if (@('verified', 'open', 'rehearsed', 'not-probed') -notcontains $task.found.verdict) { exit 1 }
}
exit 0
