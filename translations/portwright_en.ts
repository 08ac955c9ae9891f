<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CanvasView</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group of %n</source>
        <translation>
            <numerusform>group of %n</numerusform>
            <numerusform>group of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n flow(s)</source>
        <translation>
            <numerusform>%1, %2, %n flow</numerusform>
            <numerusform>%1, %2, %n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n question(s) about ports, addresses or settings are open.</source>
        <translation>
            <numerusform>%n question about ports, addresses or settings is open.</numerusform>
            <numerusform>%n questions about ports, addresses or settings are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainCommand</name>
    <message numerus="yes">
        <source>If %1 closes on %2, %n flow(s) stop:</source>
        <translation>
            <numerusform>If %1 closes on %2, %n flow stops:</numerusform>
            <numerusform>If %1 closes on %2, %n flows stop:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowsCommand</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handshakes</name>
    <message numerus="yes">
        <source>The bytes are longer than %n character(s).</source>
        <translation>
            <numerusform>The bytes are longer than %n character.</numerusform>
            <numerusform>The bytes are longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n byte(s).</source>
        <translation>
            <numerusform>There is more than %n byte.</numerusform>
            <numerusform>There are more than %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoverCards</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReading</name>
    <message numerus="yes">
        <source>There are more than %n entry(s).</source>
        <translation>
            <numerusform>There is more than %n entry.</numerusform>
            <numerusform>There are more than %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackCommand</name>
    <message numerus="yes">
        <source>%1 is sound: %n rule(s).</source>
        <translation>
            <numerusform>%1 is sound: %n rule.</numerusform>
            <numerusform>%1 is sound: %n rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFile</name>
    <message numerus="yes">
        <source>and more than %n more; mend the ones above first</source>
        <translation>
            <numerusform>and more than %n more; mend the ones above first</numerusform>
            <numerusform>and more than %n more; mend the ones above first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; mend the ones above first</source>
        <translation>
            <numerusform>and %n more; mend the ones above first</numerusform>
            <numerusform>and %n more; mend the ones above first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Probe</name>
    <message numerus="yes">
        <source>No answer to %n datagram(s): dropped by a firewall, not allowed for this address, or no service. Look at the service&apos;s own log for the request.</source>
        <translation>
            <numerusform>No answer to %n datagram: dropped by a firewall, not allowed for this address, or no service. Look at the service&apos;s own log for the request.</numerusform>
            <numerusform>No answer to %n datagrams: dropped by a firewall, not allowed for this address, or no service. Look at the service&apos;s own log for the request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer in %n attempt(s): look for a firewall on the way that drops it, and whether the computer is switched on.</source>
        <translation>
            <numerusform>No answer in %n attempt: look for a firewall on the way that drops it, and whether the computer is switched on.</numerusform>
            <numerusform>No answer in %n attempts: look for a firewall on the way that drops it, and whether the computer is switched on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer to %n datagram(s): dropped by a firewall, this computer is no client of the server, the shared secret is another one, or the server does not answer Status-Server. Look at the server&apos;s own log for the request.</source>
        <translation>
            <numerusform>No answer to %n datagram: dropped by a firewall, this computer is no client of the server, the shared secret is another one, or the server does not answer Status-Server. Look at the server&apos;s own log for the request.</numerusform>
            <numerusform>No answer to %n datagrams: dropped by a firewall, this computer is no client of the server, the shared secret is another one, or the server does not answer Status-Server. Look at the server&apos;s own log for the request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer for the name %1 came within %n second(s): whether it leads here is not known.</source>
        <translation>
            <numerusform>No answer for the name %1 came within %n second: whether it leads here is not known.</numerusform>
            <numerusform>No answer for the name %1 came within %n seconds: whether it leads here is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more place(s)</source>
        <translation>
            <numerusform>%1 and %n more place</numerusform>
            <numerusform>%1 and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultFile</name>
    <message numerus="yes">
        <source>This text is longer than %n character(s).</source>
        <translation>
            <numerusform>This text is longer than %n character.</numerusform>
            <numerusform>This text is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::FilterChips</name>
    <message numerus="yes">
        <source>%1 of %n flows match</source>
        <translation>
            <numerusform>%1 of %n flow matches</numerusform>
            <numerusform>%1 of %n flows match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::FilterPopover</name>
    <message numerus="yes">
        <source>%1 of %n flows match</source>
        <translation>
            <numerusform>%1 of %n flow matches</numerusform>
            <numerusform>%1 of %n flows match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::FlowSection</name>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::FlowsPanel</name>
    <message numerus="yes">
        <source>%1 of %n flows match</source>
        <translation>
            <numerusform>%1 of %n flow matches</numerusform>
            <numerusform>%1 of %n flows match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::ImportDialog</name>
    <message numerus="yes">
        <source>%n box(es) need a role, which the drawing does not name.</source>
        <translation>
            <numerusform>%n box needs a role, which the drawing does not name.</numerusform>
            <numerusform>%n boxes need a role, which the drawing does not name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::MainWindow</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::NewPlanDialog</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::NodeSection</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::PlanEditor</name>
    <message numerus="yes">
        <source>The firewall joins %n zones so far, those it touches. Tick the others in the inspector, or place it on the border of zones.</source>
        <translation>
            <numerusform>The firewall joins %n zone so far, the one it touches. Tick the others in the inspector, or place it on the border of zones.</numerusform>
            <numerusform>The firewall joins %n zones so far, those it touches. Tick the others in the inspector, or place it on the border of zones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n references to machines or services that were not copied were left out.</source>
        <translation>
            <numerusform>%n reference to a machine or service that was not copied was left out.</numerusform>
            <numerusform>%n references to machines or services that were not copied were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n nodes from rows</source>
        <translation>
            <numerusform>Add %n node from rows</numerusform>
            <numerusform>Add %n nodes from rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::PlanFiles</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::PlanFilter</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::ProbePanel</name>
    <message numerus="yes">
        <source>and %n more addresses</source>
        <translation>
            <numerusform>and %n more address</numerusform>
            <numerusform>and %n more addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer (%1) will open connections to %n address and port pairs, three tries at most each round, and send only the first words of each protocol: %2. Nothing else is contacted.</source>
        <translation>
            <numerusform>This computer (%1) will open connections to %n address and port pair, three tries at most each round, and send only the first words of each protocol: %2. Nothing else is contacted.</numerusform>
            <numerusform>This computer (%1) will open connections to %n address and port pairs, three tries at most each round, and send only the first words of each protocol: %2. Nothing else is contacted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n seconds</source>
        <translation>
            <numerusform>every second</numerusform>
            <numerusform>every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beyond what the plan needs, %n ports that must stay shut are tried, to see that they are. Ask those who run these machines first; an alarm may go off there.</source>
        <translation>
            <numerusform>Beyond what the plan needs, %n port that must stay shut is tried, to see that it is. Ask those who run these machines first; an alarm may go off there.</numerusform>
            <numerusform>Beyond what the plan needs, %n ports that must stay shut are tried, to see that they are. Ask those who run these machines first; an alarm may go off there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ports are left out: at most twenty of an address, unless you write a reason.</source>
        <translation>
            <numerusform>%n more port is left out: at most twenty of an address, unless you write a reason.</numerusform>
            <numerusform>%n more ports are left out: at most twenty of an address, unless you write a reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::ProbeSession</name>
    <message numerus="yes">
        <source>%n result(s) belong to nothing in this plan; the first: %1: %2</source>
        <translation>
            <numerusform>%n result belongs to nothing in this plan; the first: %1: %2</numerusform>
            <numerusform>%n results belong to nothing in this plan; the first: %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::ProblemsPanel</name>
    <message numerus="yes">
        <source>%1. %n flow(s) depend on it.</source>
        <translation>
            <numerusform>%1. %n flow depends on it.</numerusform>
            <numerusform>%1. %n flows depend on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::RowsDialog</name>
    <message numerus="yes">
        <source>Add %n nodes</source>
        <translation>
            <numerusform>Add %n node</numerusform>
            <numerusform>Add %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out until what is marked is corrected.</source>
        <translation>
            <numerusform>%n row is left out until what is marked is corrected.</numerusform>
            <numerusform>%n rows are left out until what is marked is corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::SafetyNotices</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::ZoneSection</name>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
</context>
</TS>
