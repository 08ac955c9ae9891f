# Made by Portwright @VERSION@. Stands in for the services of node @NODE@ until it is stopped with Ctrl+C, after 8 hours
# at the latest. Answers each caller with a token and prints who came. Windows PowerShell 5.1 or PowerShell 7; ports
# planned with TLS greet without it. See README.txt.
# $Listeners is data: it is read, never executed.
param([string[]]$Address = @(), [int]$Seconds = 28800)

$ErrorActionPreference = 'Stop'
$Listeners = @'
@TASKS@'@
$Latin = [System.Text.Encoding]::GetEncoding(28591)

function Get-Greeting($Listener) { "PORTWRIGHT-REHEARSAL/1 node=$($Listener.node) port=$($Listener.port)`n" }

function Get-Token($Listener, [byte[]]$Challenge) {
    $tail = $Latin.GetBytes("`n$($Listener.node)`n$($Listener.port)")
    $sum = [System.Security.Cryptography.SHA256]::Create().ComputeHash([byte[]]($Challenge + $tail))
    'ECHO ' + (($sum | ForEach-Object { '{0:x2}' -f $_ }) -join '').Substring(0, 32) + "`n"
}

function Get-Seen($Peer) { "SEEN $($Peer.Address.ToString().Split('%')[0])`n" }

function Write-Caller($Listener, $Peer) {
    $now = [DateTime]::UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", [Globalization.CultureInfo]::InvariantCulture)
    [Console]::Out.WriteLine("$now $($Peer.Address) port $($Peer.Port) came to $($Listener.address) port $($Listener.port)/$($Listener.transport)")
}

function Open-Listener($Listener) {
    $ip = [System.Net.IPAddress]::Parse($Listener.address)
    $end = New-Object System.Net.IPEndPoint ($ip, $Listener.port)
    if ($Listener.transport -eq 'udp') {
        $Listener.socket = New-Object System.Net.Sockets.UdpClient ($ip.AddressFamily)
        $Listener.socket.ExclusiveAddressUse = $true
        $Listener.socket.Client.Bind($end)
    } else {
        $Listener.socket = New-Object System.Net.Sockets.TcpListener ($end)
        $Listener.socket.ExclusiveAddressUse = $true
        $Listener.socket.Start()
    }
}

function Receive-Datagrams($Listener) {
    while ($Listener.socket.Available -gt 0) {
        $peer = New-Object System.Net.IPEndPoint ([System.Net.IPAddress]::Any, 0)
        try { $data = $Listener.socket.Receive([ref]$peer) } catch { return }
        if ($Latin.GetString($data).StartsWith('PORTWRIGHT-REHEARSAL/1 ', [StringComparison]::Ordinal)) { continue }
        Write-Caller $Listener $peer
        $answer = $Latin.GetBytes((Get-Greeting $Listener) + (Get-Token $Listener $data) + (Get-Seen $peer))
        [void]$Listener.socket.Send($answer, $answer.Length, $peer)
    }
}

function Receive-Callers($Listener, $Talks) {
    while ($Listener.socket.Pending()) {
        $client = $Listener.socket.AcceptTcpClient()
        Write-Caller $Listener $client.Client.RemoteEndPoint
        $bytes = $Latin.GetBytes((Get-Greeting $Listener))
        try { $client.GetStream().Write($bytes, 0, $bytes.Length) } catch { $client.Close(); continue }
        [void]$Talks.Add(@{ client = $client; listener = $Listener; heard = ''; until = [DateTime]::UtcNow.AddSeconds(10) })
    }
}

# True when the talk is over.
function Step-Talk($Talk) {
    if ([DateTime]::UtcNow -gt $Talk.until -or $Talk.heard.Length -gt 8192) { return $true }
    try {
        while ($Talk.client.Available -gt 0) {
            $buffer = New-Object byte[] 4096
            $count = $Talk.client.GetStream().Read($buffer, 0, 4096)
            $Talk.heard += $Latin.GetString($buffer, 0, $count)
        }
        if ($Talk.heard -cmatch '(?:^|\n)NONCE ([^\n]*)\n') {
            $bytes = $Latin.GetBytes((Get-Token $Talk.listener $Latin.GetBytes($Matches[1].Trim())) + (Get-Seen $Talk.client.Client.RemoteEndPoint))
            $Talk.client.GetStream().Write($bytes, 0, $bytes.Length)
            return $true
        }
        return ($Talk.client.Client.Poll(0, 'SelectRead') -and $Talk.client.Available -eq 0)
    } catch { return $true }
}

$open = New-Object System.Collections.ArrayList
$problems = 0
foreach ($line in $Listeners.Split("`n")) {
    $w = $line.TrimEnd("`r").Split(' ')
    if ($w[0] -cne 'L') { continue }
    $places = if ($Address.Count -gt 0) { $Address } else { @($w[2]) }
    foreach ($place in $places) {
        $listener = @{ transport = $w[1]; address = $place; port = [int]$w[3]; node = $w[5]; socket = $null }
        if (@($open | Where-Object { $_.transport -eq $w[1] -and $_.address -eq $place -and $_.port -eq [int]$w[3] }).Count -gt 0) { continue }
        try { Open-Listener $listener; [void]$open.Add($listener) } catch {
            [Console]::Error.WriteLine("$place port $($w[3])/$($w[1]) cannot be opened: $($_.Exception.Message)")
            $problems++
        }
    }
}
if ($problems -gt 0) { exit 3 }
foreach ($listener in $open) { [Console]::Out.WriteLine("stands in on $($listener.address) port $($listener.port)/$($listener.transport)") }

$end = [DateTime]::UtcNow.AddSeconds($Seconds)
$talks = New-Object System.Collections.ArrayList
try {
    while ([DateTime]::UtcNow -lt $end) {
        foreach ($listener in $open) {
            if ($listener.transport -eq 'udp') { Receive-Datagrams $listener } else { Receive-Callers $listener $talks }
        }
        foreach ($talk in @($talks)) {
            if (Step-Talk $talk) { $talk.client.Close(); $talks.Remove($talk) }
        }
        Start-Sleep -Milliseconds 20
    }
} finally {
    foreach ($listener in $open) { if ($listener.transport -eq 'udp') { $listener.socket.Close() } else { $listener.socket.Stop() } }
}
exit 0
