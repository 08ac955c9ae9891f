<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Ansible</name>
    <message>
        <source>Written by Portwright. How ssh signs in is in your ssh configuration, not here.</source>
        <translation>Von Portwright geschrieben. Wie ssh sich anmeldet, steht in Ihrer ssh-Konfiguration, nicht hier.</translation>
    </message>
    <message>
        <source>Of a group, name the machines under its &quot;hosts&quot;, such as  laptop-17: {}</source>
        <translation>Bei einer Gruppe tragen Sie die Rechner unter „hosts“ ein, etwa  laptop-17: {}</translation>
    </message>
    <message>
        <source>ansible-core has no module that runs a script on Windows: run the kit there by hand</source>
        <translation>ansible-core hat kein Modul, das unter Windows ein Skript ausführt: Führen Sie den Satz dort von Hand aus</translation>
    </message>
    <message>
        <source>The plan has no address and no host name of the machine, so ssh cannot find it</source>
        <translation>Der Plan nennt weder Adresse noch Hostnamen des Rechners, ssh findet ihn also nicht</translation>
    </message>
    <message>
        <source>Written by Portwright. Run:  %1</source>
        <translation>Von Portwright geschrieben. Aufruf:  %1</translation>
    </message>
    <message>
        <source>Then:  %1</source>
        <translation>Danach:  %1</translation>
    </message>
</context>
<context>
    <name>Blackbox</name>
    <message>
        <source>blackbox_exporter cannot speak this protocol: only that the port accepts is watched</source>
        <translation>blackbox_exporter spricht dieses Protokoll nicht: Beobachtet wird nur, dass der Port Verbindungen annimmt</translation>
    </message>
    <message>
        <source>blackbox_exporter cannot speak LDAP: only that TLS answers is watched</source>
        <translation>blackbox_exporter spricht kein LDAP: Beobachtet wird nur, dass TLS antwortet</translation>
    </message>
    <message>
        <source>The host name &quot;%1&quot; is none: correct it in the plan</source>
        <translation>Der Hostname „%1“ ist keiner: Berichtigen Sie ihn im Plan</translation>
    </message>
    <message>
        <source>A MySQL server counts connections without a sign-in and locks their sender out (max_connect_errors)</source>
        <translation>Ein MySQL-Server zählt Verbindungen ohne Anmeldung und sperrt ihren Absender aus (max_connect_errors)</translation>
    </message>
    <message>
        <source>blackbox_exporter sends nothing by UDP but DNS</source>
        <translation>blackbox_exporter sendet über UDP nichts als DNS</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>not probed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>probe running</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>blocked as planned</source>
        <translation>wie geplant gesperrt</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message numerus="yes">
        <source>group of %n</source>
        <translation>
            <numerusform>Gruppe aus %n</numerusform>
            <numerusform>Gruppe aus %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 zu %2: %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n flow(s)</source>
        <translation>
            <numerusform>%1, %2, %n Verbindung</numerusform>
            <numerusform>%1, %2, %n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag a role here, or press / to search</source>
        <translation>Ziehen Sie eine Rolle hierher, oder drücken Sie / zum Suchen</translation>
    </message>
    <message>
        <source>Topology canvas</source>
        <translation>Topologie-Zeichenfläche</translation>
    </message>
    <message>
        <source>The drawing of the plan: zones, nodes, firewalls and flows.</source>
        <translation>Die Zeichnung des Plans: Zonen, Knoten, Firewalls und Verbindungen.</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom auf 100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the whole plan</source>
        <translation>Den ganzen Plan einpassen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Legend of flow classes</source>
        <translation>Legende der Verbindungsklassen</translation>
    </message>
    <message>
        <source>Click to show or hide, Alt+click to show only this class</source>
        <translation>Klicken blendet ein oder aus, Alt+Klick zeigt nur diese Klasse</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Zones, nodes and firewalls</source>
        <translation>Zonen, Knoten und Firewalls</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>Kennung %1</translation>
    </message>
    <message>
        <source>networks %1</source>
        <translation>Netze %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>addresses %1</source>
        <translation>Adressen %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>Hostname %1</translation>
    </message>
    <message>
        <source>joins %1</source>
        <translation>verbindet %1</translation>
    </message>
    <message>
        <source>port not known</source>
        <translation>Port nicht bekannt</translation>
    </message>
    <message>
        <source>ports %1</source>
        <translation>Ports %1</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>protocol %1</source>
        <translation>Protokoll %1</translation>
    </message>
</context>
<context>
    <name>ChangeTables</name>
    <message>
        <source>appears</source>
        <translation>kommt hinzu</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert sich</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>perimeter (understood)</source>
        <translation>Perimeter (vorausgesetzt)</translation>
    </message>
    <message>
        <source>none between</source>
        <translation>keine dazwischen</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>meanwhile</source>
        <translation>währenddessen</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Firewalls</source>
        <translation>Firewalls</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>Prints the problems of the plan.</source>
        <translation>Gibt die Probleme des Plans aus.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>&quot;%1&quot; has an address outside its zone&apos;s networks: %2.</source>
        <translation>„%1“ hat eine Adresse außerhalb der Netze seiner Zone: %2.</translation>
    </message>
    <message>
        <source>Correct the address, add its network to the zone, or move the node to the right zone.</source>
        <translation>Berichtigen Sie die Adresse, nehmen Sie ihr Netz in die Zone auf, oder verschieben Sie den Knoten in die richtige Zone.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for %2 machines but has addresses for %3 only.</source>
        <translation>„%1“ steht für %2 Maschinen, hat aber nur für %3 Adressen.</translation>
    </message>
    <message>
        <source>Add the missing addresses or networks, or lower the count: rules permit only the addresses that the plan names.</source>
        <translation>Ergänzen Sie die fehlenden Adressen oder Netze, oder verringern Sie die Anzahl: Regeln erlauben nur die Adressen, die der Plan nennt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in no zone, so its flows have no path.</source>
        <translation>„%1“ liegt in keiner Zone, daher haben seine Verbindungen keinen Weg.</translation>
    </message>
    <message>
        <source>Move the node into the zone where its machine stands.</source>
        <translation>Verschieben Sie den Knoten in die Zone, in der seine Maschine steht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; have the same address: %3.</source>
        <translation>„%1“ und „%2“ haben dieselbe Adresse: %3.</translation>
    </message>
    <message>
        <source>Correct one of them. If both run on one machine, let one node live on the other; if it is a virtual address, say so in its use.</source>
        <translation>Berichtigen Sie eine der beiden. Laufen beide auf einer Maschine, lassen Sie den einen Knoten auf dem anderen laufen; ist es eine virtuelle Adresse, geben Sie das bei ihrer Verwendung an.</translation>
    </message>
    <message>
        <source>The networks of the zones &quot;%1&quot; and &quot;%2&quot; overlap at %3.</source>
        <translation>Die Netze der Zonen „%1“ und „%2“ überschneiden sich bei %3.</translation>
    </message>
    <message>
        <source>Correct the networks, or make the inner zone a part of the outer one: an address in both cannot be told apart.</source>
        <translation>Berichtigen Sie die Netze, oder machen Sie die innere Zone zu einem Teil der äußeren: Eine Adresse, die in beiden liegt, lässt sich nicht zuordnen.</translation>
    </message>
    <message>
        <source>The decision about &quot;%1&quot; matches nothing any more.</source>
        <translation>Die Entscheidung zu „%1“ trifft auf nichts mehr zu.</translation>
    </message>
    <message>
        <source>Remove the decision, or make it again for what is there now.</source>
        <translation>Entfernen Sie die Entscheidung, oder treffen Sie sie neu für das, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The decision about &quot;%1&quot; ended on %2.</source>
        <translation>Die Entscheidung zu „%1“ ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>Decide again: prolong it, or remove it.</source>
        <translation>Entscheiden Sie neu: verlängern oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The extra flow &quot;%1&quot; was to end on %2.</source>
        <translation>Die zusätzliche Verbindung „%1“ sollte am %2 enden.</translation>
    </message>
    <message>
        <source>Prolong it, or remove it so that no rule permits it any longer.</source>
        <translation>Verlängern Sie sie, oder entfernen Sie sie, damit keine Regel sie mehr erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) about ports, addresses or settings are open.</source>
        <translation>
            <numerusform>%n Frage zu Ports, Adressen oder Einstellungen ist offen.</numerusform>
            <numerusform>%n Fragen zu Ports, Adressen oder Einstellungen sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer them in the plan: until then the flows that depend on them are not permitted.</source>
        <translation>Beantworten Sie sie im Plan: Bis dahin sind die Verbindungen, die davon abhängen, nicht erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is published twice: by &quot;%2&quot; on &quot;%3&quot; and by &quot;%4&quot; on &quot;%5&quot;.</source>
        <translation>%1 ist doppelt veröffentlicht: durch „%2“ auf „%3“ und durch „%4“ auf „%5“.</translation>
    </message>
    <message>
        <source>Give one of them another address or port; several nodes behind one pair belong in one forward.</source>
        <translation>Geben Sie einer der beiden eine andere Adresse oder einen anderen Port; mehrere Knoten hinter demselben Paar gehören in eine einzige Portweiterleitung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; publishes %2, but no needed flow comes that way to port %3.</source>
        <translation>„%1“ veröffentlicht %2, aber keine nötige Verbindung kommt auf diesem Weg zu Port %3.</translation>
    </message>
    <message>
        <source>Remove the forward &quot;%1&quot;, or correct its zone, nodes and port.</source>
        <translation>Entfernen Sie die Portweiterleitung „%1“, oder berichtigen Sie ihre Zone, ihre Knoten und ihren Port.</translation>
    </message>
    <message>
        <source>The firewall &quot;%1&quot; joins fewer than two zones, so nothing passes through it.</source>
        <translation>Die Firewall „%1“ verbindet weniger als zwei Zonen, daher geht nichts durch sie hindurch.</translation>
    </message>
    <message>
        <source>Join it to the zones on its sides, or remove it.</source>
        <translation>Verbinden Sie sie mit den Zonen auf ihren Seiten, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Needed but not drawn: &quot;%1&quot;, for %2.</source>
        <translation>Nötig, aber nicht gezeichnet: „%1“, für %2.</translation>
    </message>
    <message>
        <source>Draw the service and give it an address, or accept this finding if the flows to it are permitted elsewhere.</source>
        <translation>Zeichnen Sie den Dienst und geben Sie ihm eine Adresse, oder akzeptieren Sie dieses Problem, wenn die Verbindungen zu ihm anderswo erlaubt sind.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; have no address family in common (%3).</source>
        <translation>„%1“ und „%2“ haben keine gemeinsame Adressfamilie (%3).</translation>
    </message>
    <message>
        <source>Give both an IPv4 address, or both an IPv6 address where the product can use it.</source>
        <translation>Geben Sie beiden eine IPv4-Adresse, oder beiden eine IPv6-Adresse, sofern das Produkt sie nutzen kann.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot reach &quot;%2&quot; on %3: no firewall joins their zones.</source>
        <translation>„%1“ kann „%2“ auf %3 nicht erreichen: Keine Firewall verbindet ihre Zonen.</translation>
    </message>
    <message>
        <source>Join both zones to a firewall, directly or through others, or move one of the nodes.</source>
        <translation>Verbinden Sie beide Zonen mit einer Firewall, direkt oder über andere, oder verschieben Sie einen der Knoten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on the Internet, and &quot;%2&quot; has a private address that no firewall publishes for %3.</source>
        <translation>„%1“ befindet sich im Internet, und „%2“ hat eine private Adresse, die keine Firewall für %3 veröffentlicht.</translation>
    </message>
    <message>
        <source>Add a forward to the firewall at the Internet, or give the node a public address.</source>
        <translation>Fügen Sie der Firewall am Internet eine Portweiterleitung hinzu, oder geben Sie dem Knoten eine öffentliche Adresse.</translation>
    </message>
    <message>
        <source>The rule pack &quot;%1&quot; is not installed, so none of its flows are derived.</source>
        <translation>Das Regelpaket „%1“ ist nicht installiert, daher wird keine seiner Verbindungen abgeleitet.</translation>
    </message>
    <message>
        <source>Install the pack, or correct the plan&apos;s list of packs.</source>
        <translation>Installieren Sie das Regelpaket, oder berichtigen Sie die Paketliste des Plans.</translation>
    </message>
    <message>
        <source>The plan was made with edition %2 of the pack &quot;%1&quot;; edition %3 is in use.</source>
        <translation>Der Plan wurde mit Ausgabe %2 des Regelpakets „%1“ erstellt; in Gebrauch ist Ausgabe %3.</translation>
    </message>
    <message>
        <source>Install that edition, or look through the flows and take over the new edition.</source>
        <translation>Installieren Sie jene Ausgabe, oder sehen Sie die Verbindungen durch und übernehmen Sie die neue Ausgabe.</translation>
    </message>
    <message>
        <source>This is about the whole rule pack &quot;%1&quot;.</source>
        <translation>Dies betrifft das gesamte Regelpaket „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the role &quot;%2&quot;, which the pack &quot;%3&quot; does not know.</source>
        <translation>„%1“ hat die Rolle „%2“, die das Regelpaket „%3“ nicht kennt.</translation>
    </message>
    <message>
        <source>Choose a role of the pack: no flow is derived for this node.</source>
        <translation>Wählen Sie eine Rolle des Regelpakets: Für diesen Knoten wird keine Verbindung abgeleitet.</translation>
    </message>
    <message>
        <source>Use true or false.</source>
        <translation>Verwenden Sie true oder false.</translation>
    </message>
    <message>
        <source>Write a version such as 8.2.6.</source>
        <translation>Geben Sie eine Version wie 8.2.6 an.</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>Verwenden Sie einen dieser Werte: %1.</translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation>Geben Sie einen Text an.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Geben Sie eine Zahl an.</translation>
    </message>
    <message>
        <source>Write a date such as 2026-11-23.</source>
        <translation>Geben Sie ein Datum wie 2026-11-23 an.</translation>
    </message>
    <message>
        <source>Write a port number from 1 to 65535.</source>
        <translation>Geben Sie eine Portnummer von 1 bis 65535 an.</translation>
    </message>
    <message>
        <source>Write a list of addresses and networks.</source>
        <translation>Geben Sie eine Liste von Adressen und Netzen an.</translation>
    </message>
    <message>
        <source>Write a list of texts.</source>
        <translation>Geben Sie eine Liste von Texten an.</translation>
    </message>
    <message>
        <source>%1 has a setting &quot;%2&quot; that no pack knows.</source>
        <translation>%1 hat eine Einstellung „%2“, die kein Regelpaket kennt.</translation>
    </message>
    <message>
        <source>Correct the name or remove the setting: nothing reads it.</source>
        <translation>Berichtigen Sie den Namen, oder entfernen Sie die Einstellung: Nichts liest sie.</translation>
    </message>
    <message>
        <source>%1 has a setting &quot;%2&quot; that is not meant for it.</source>
        <translation>%1 hat eine Einstellung „%2“, die dafür nicht vorgesehen ist.</translation>
    </message>
    <message>
        <source>Remove it there and set it where the pack asks for it.</source>
        <translation>Entfernen Sie sie dort, und setzen Sie sie da, wo das Regelpaket sie verlangt.</translation>
    </message>
    <message>
        <source>%1: the value &quot;%2&quot; does not fit the setting &quot;%3&quot;.</source>
        <translation>%1: Der Wert „%2“ passt nicht zur Einstellung „%3“.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for one machine but has a set of addresses: %2.</source>
        <translation>„%1“ steht für eine Maschine, hat aber eine Menge von Adressen: %2.</translation>
    </message>
    <message>
        <source>Give it the machine&apos;s own addresses, or a count if it stands for a group of machines: rules permit the whole set, and nothing in it can be probed.</source>
        <translation>Geben Sie ihm die eigenen Adressen der Maschine oder eine Anzahl, wenn er für eine Gruppe von Maschinen steht: Regeln erlauben die ganze Menge, und nichts darin lässt sich prüfen.</translation>
    </message>
    <message>
        <source>Remove the forward &quot;%1&quot;</source>
        <translation>Portweiterleitung „%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove the decision</source>
        <translation>Entscheidung entfernen</translation>
    </message>
    <message>
        <source>Remove the extra flow &quot;%1&quot;</source>
        <translation>Zusätzliche Verbindung „%1“ entfernen</translation>
    </message>
    <message>
        <source>Move it to the zone &quot;%1&quot;</source>
        <translation>In die Zone „%1“ verschieben</translation>
    </message>
    <message>
        <source>Add %1 to the zone&apos;s networks</source>
        <translation>%1 zu den Netzen der Zone hinzufügen</translation>
    </message>
    <message>
        <source>Set the count to %1</source>
        <translation>Anzahl auf %1 setzen</translation>
    </message>
    <message>
        <source>Remove the setting &quot;%1&quot;</source>
        <translation>Einstellung „%1“ entfernen</translation>
    </message>
    <message>
        <source>Take over edition %1</source>
        <translation>Ausgabe %1 übernehmen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; do not both have an IPv4 address, and the product uses only IPv4 there (%3).</source>
        <translation>„%1“ und „%2“ haben nicht beide eine IPv4-Adresse, und das Produkt nutzt dort nur IPv4 (%3).</translation>
    </message>
    <message>
        <source>Give both an IPv4 address: an IPv6 address does not help here.</source>
        <translation>Geben Sie beiden eine IPv4-Adresse: Eine IPv6-Adresse hilft hier nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; would both listen on %3, port %4/%5.</source>
        <translation>„%1“ und „%2“ würden beide auf %3, Port %4/%5, lauschen.</translation>
    </message>
    <message>
        <source>Only one service can have a port of an address: put one of them on another machine, address or port.</source>
        <translation>Nur ein Dienst kann einen Port einer Adresse haben: Legen Sie einen davon auf eine andere Maschine, Adresse oder einen anderen Port.</translation>
    </message>
    <message>
        <source>The plan keeps edition %2 of the pack &quot;%1&quot;; edition %3 is there, too.</source>
        <translation>Der Plan bleibt bei Ausgabe %2 des Regelpakets „%1“; auch Ausgabe %3 ist vorhanden.</translation>
    </message>
    <message>
        <source>See what it changes before you adopt it: &quot;Compare and adopt&quot; in the plan&apos;s inspector, or portwright-cli pack diff %1 %2 %3 PLAN.</source>
        <translation>Vor dem Übernehmen ansehen, was sich ändert: „Vergleichen und übernehmen“ im Inspektor des Plans, oder portwright-cli pack diff %1 %2 %3 PLAN.</translation>
    </message>
    <message>
        <source>The rule pack &quot;%1&quot;, edition %2, came with the plan: %3.</source>
        <translation>Das Regelpaket „%1“, Ausgabe %2, kam mit dem Plan: %3.</translation>
    </message>
    <message>
        <source>Its rules are as good as whoever wrote them: portwright-cli pack show prints them.</source>
        <translation>Seine Regeln sind so gut wie ihr Verfasser: portwright-cli pack show zeigt sie.</translation>
    </message>
    <message>
        <source>Correct the file, or remove it from the folder; portwright-cli pack lint checks it.</source>
        <translation>Die Datei berichtigen oder aus dem Ordner entfernen; portwright-cli pack lint prüft sie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says which &quot;%2&quot; it uses, but no pack has a service of that name.</source>
        <translation>„%1“ sagt, welches „%2“ es nutzt, doch kein Paket hat einen Dienst dieses Namens.</translation>
    </message>
    <message>
        <source>Correct the name of the service or remove the entry: nothing reads it.</source>
        <translation>Berichtigen Sie den Namen des Dienstes oder entfernen Sie den Eintrag: Nichts liest ihn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names &quot;%2&quot; as its &quot;%3&quot;, but that node has another role.</source>
        <translation>„%1“ nennt „%2“ als „%3“, doch dieser Knoten hat eine andere Rolle.</translation>
    </message>
    <message>
        <source>Name a node of that role, or remove the entry: no flow to the service is derived.</source>
        <translation>Nennen Sie einen Knoten dieser Rolle oder entfernen Sie den Eintrag: Zu diesem Dienst wird kein Fluss abgeleitet.</translation>
    </message>
    <message>
        <source>Make &quot;%1&quot; a part of &quot;%2&quot;</source>
        <translation>„%1“ zum Teil von „%2“ machen</translation>
    </message>
    <message>
        <source>No firewall joins the zone &quot;%1&quot;, but flows have to pass its border.</source>
        <translation>Keine Firewall verbindet die Zone „%1“, doch Verbindungen müssen ihre Grenze passieren.</translation>
    </message>
    <message>
        <source>Join the zone to a firewall, or make it a part of a zone that is joined.</source>
        <translation>Verbinden Sie die Zone mit einer Firewall oder machen Sie sie zum Teil einer verbundenen Zone.</translation>
    </message>
    <message>
        <source>Join it to &quot;%1&quot;</source>
        <translation>Mit „%1“ verbinden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to use the destination &quot;%2&quot;, in which no server works.</source>
        <translation>„%1“ soll das Ziel „%2“ nutzen, in dem kein Server arbeitet.</translation>
    </message>
    <message>
        <source>Correct the name, or set that destination on the servers that belong to it: no flow to them is derived.</source>
        <translation>Den Namen berichtigen oder dieses Ziel an den Servern setzen, die dazugehören: Zu ihnen wird keine Verbindung abgeleitet.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>How to print: table, json, csv or markdown.</source>
        <translation>Ausgabeformat: table, json, csv oder markdown.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format; choose table, json, csv or markdown</source>
        <translation>„%1“ ist kein Format; wählen Sie table, json, csv oder markdown</translation>
    </message>
    <message>
        <source>Name a plan file, &quot;-&quot; for standard input, or a sample such as sample:single-server</source>
        <translation>Nennen Sie eine Plandatei, „-“ für die Standardeingabe oder ein Beispiel wie sample:single-server</translation>
    </message>
    <message>
        <source>portwright-cli derives, explains, draws and probes the network flows of a plan.</source>
        <translation>portwright-cli leitet die Netzwerkverbindungen eines Plans ab, erklärt, zeichnet und prüft sie.</translation>
    </message>
    <message>
        <source>Usage: portwright-cli COMMAND [OPTIONS] ...</source>
        <translation>Aufruf: portwright-cli BEFEHL [OPTIONEN] ...</translation>
    </message>
    <message>
        <source>&quot;portwright-cli COMMAND --help&quot; tells the options of a command. A plan is a file, &quot;-&quot; for standard input, or a sample: %1.</source>
        <translation>„portwright-cli BEFEHL --help“ nennt die Optionen eines Befehls. Ein Plan ist eine Datei, „-“ für die Standardeingabe oder ein Beispiel: %1.</translation>
    </message>
    <message>
        <source>Exit status: 0 done and nothing wrong; 1 done, and the answer is bad news; 2 the input or the call is wrong, and nothing was written; 3 the world failed.</source>
        <translation>Rückgabewert: 0 erledigt und alles in Ordnung; 1 erledigt, und die Antwort ist eine schlechte Nachricht; 2 die Eingabe oder der Aufruf ist falsch, und nichts wurde geschrieben; 3 die Umgebung hat versagt.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>The language of texts, such as en or de.</source>
        <translation>Die Sprache der Texte, etwa en oder de.</translation>
    </message>
    <message>
        <source>%1; see portwright-cli %2 --help</source>
        <translation>%1; siehe portwright-cli %2 --help</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; see portwright-cli --help</source>
        <translation>Es gibt keinen Befehl „%1“; siehe portwright-cli --help</translation>
    </message>
    <message>
        <source>There is no translation &quot;%1&quot;; choose en or de</source>
        <translation>Es gibt keine Übersetzung „%1“; wählen Sie en oder de</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one argument too many; see portwright-cli %2 --help</source>
        <translation>„%1“ ist ein Argument zu viel; siehe portwright-cli %2 --help</translation>
    </message>
    <message>
        <source>Standard output cannot be written</source>
        <translation>Die Standardausgabe kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Draw a deployment, see the network flows it needs and why, and watch them answer.</source>
        <translation>Zeichnen Sie eine Umgebung, sehen Sie, welche Netzwerkverbindungen sie braucht und warum, und beobachten Sie, ob sie antworten.</translation>
    </message>
    <message>
        <source>Language of the program, such as de.</source>
        <translation>Sprache des Programms, etwa de.</translation>
    </message>
    <message>
        <source>system, light or dark.</source>
        <translation>system, light oder dark.</translation>
    </message>
    <message>
        <source>Begin with the start page.</source>
        <translation>Mit der Startseite beginnen.</translation>
    </message>
    <message>
        <source>A plan file, or sample:ID.</source>
        <translation>Eine Plandatei oder sample:ID.</translation>
    </message>
    <message>
        <source>One plan at a time; start the program once for each.</source>
        <translation>Nur ein Plan auf einmal; starten Sie das Programm für jeden eigens.</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark.</source>
        <translation>--theme erwartet system, light oder dark.</translation>
    </message>
</context>
<context>
    <name>DiffCommand</name>
    <message>
        <source>A setting of the new plan, such as code42-onprem/server-version=8.2.6 for the whole plan or authority-1/server-version=8.2.6 for a node; may be given several times.</source>
        <translation>Eine Einstellung des neuen Plans, etwa code42-onprem/server-version=8.2.6 für den ganzen Plan oder authority-1/server-version=8.2.6 für einen Knoten; mehrfach möglich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no setting &quot;%2&quot;; portwright-cli pack show names the settings of a pack</source>
        <translation>„%1“ hat keine Einstellung „%2“; portwright-cli pack show nennt die Einstellungen eines Regelpakets</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a pack nor a node of the plan; write PACK/SETTING=VALUE or NODE/SETTING=VALUE</source>
        <translation>„%1“ ist weder ein Regelpaket noch ein Knoten des Plans; PAKET/EINSTELLUNG=WERT oder KNOTEN/EINSTELLUNG=WERT schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no setting; write PACK/SETTING=VALUE or NODE/SETTING=VALUE</source>
        <translation>„%1“ ist keine Einstellung; PAKET/EINSTELLUNG=WERT oder KNOTEN/EINSTELLUNG=WERT schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a value of its own for %2 and keeps it; to change it, add --set %1/%2=VALUE</source>
        <translation>„%1“ hat einen eigenen Wert für %2 und behält ihn; um ihn zu ändern, --set %1/%2=WERT hinzufügen</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>In none of the lists, because the port or an address is not known:</source>
        <translation>In keiner der Listen, weil der Port oder eine Adresse nicht bekannt ist:</translation>
    </message>
    <message>
        <source>These change one after another, in any order, and what any two of them need while only one has changed is kept open: %1.</source>
        <translation>Diese ändern sich nacheinander, in beliebiger Reihenfolge, und was je zwei von ihnen brauchen, solange erst einer geändert ist, bleibt offen: %1.</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>Vorher öffnen</translation>
    </message>
    <message>
        <source>Keep during</source>
        <translation>Währenddessen offen halten</translation>
    </message>
    <message>
        <source>Close after</source>
        <translation>Nachher schließen</translation>
    </message>
    <message>
        <source>Flow by flow</source>
        <translation>Verbindung für Verbindung</translation>
    </message>
    <message>
        <source>Name a second plan, or what changes with --set PACK/SETTING=VALUE</source>
        <translation>Einen zweiten Plan nennen, oder mit --set PAKET/EINSTELLUNG=WERT, was sich ändert</translation>
    </message>
    <message>
        <source>Name the old plan and the new one, or one plan and --set</source>
        <translation>Den alten und den neuen Plan nennen, oder einen Plan und --set</translation>
    </message>
    <message>
        <source>Says what to open before a change, keep during it and close after it.</source>
        <translation>Sagt, was vor einer Änderung zu öffnen, währenddessen offen zu halten und danach zu schließen ist.</translation>
    </message>
</context>
<context>
    <name>DrawingOptions</name>
    <message>
        <source>Replaces names, addresses and hosts by invented ones and leaves out free texts.</source>
        <translation>Ersetzt Namen, Adressen und Hosts durch erfundene und lässt freie Texte weg.</translation>
    </message>
    <message>
        <source>Shows flows of these classes alone, such as backup,console.</source>
        <translation>Zeigt nur Verbindungen dieser Klassen, etwa backup,console.</translation>
    </message>
    <message>
        <source>Shows flows of these needs alone, such as required,recommended.</source>
        <translation>Zeigt nur Verbindungen mit diesem Bedarf, etwa required,recommended.</translation>
    </message>
    <message>
        <source>Shows these zones and what is in them alone; ids.</source>
        <translation>Zeigt nur diese Zonen und was in ihnen ist; Kennungen.</translation>
    </message>
    <message>
        <source>Shows these zones, firewalls and nodes alone; ids.</source>
        <translation>Zeigt nur diese Zonen, Firewalls und Knoten; Kennungen.</translation>
    </message>
    <message>
        <source>Shows these alone: zones, firewalls, flows, ports.</source>
        <translation>Zeigt nur diese: zones, firewalls, flows, ports.</translation>
    </message>
    <message>
        <source>Pixels per unit of the drawing in a PNG, 0.1 to 8.</source>
        <translation>Bildpunkte je Einheit der Zeichnung in einem PNG, 0,1 bis 8.</translation>
    </message>
    <message>
        <source>Instead of --scale: dots per inch of a PNG; 96 is one pixel per unit.</source>
        <translation>Statt --scale: Punkte je Zoll eines PNG; 96 ist ein Bildpunkt je Einheit.</translation>
    </message>
    <message>
        <source>Leaves out the legend.</source>
        <translation>Lässt die Legende weg.</translation>
    </message>
    <message>
        <source>Shows the legend, as without any word.</source>
        <translation>Zeigt die Legende, wie auch ohne Angabe.</translation>
    </message>
    <message>
        <source>Adds customer, plan, author, revision, date, confidentiality and editions.</source>
        <translation>Fügt Kunde, Plan, Verfasser, Revision, Datum, Vertraulichkeit und Ausgaben hinzu.</translation>
    </message>
    <message>
        <source>Paper of a PDF: A4, A3, A2, A1, A0, Letter, Legal or Tabloid.</source>
        <translation>Papier eines PDF: A4, A3, A2, A1, A0, Letter, Legal oder Tabloid.</translation>
    </message>
    <message>
        <source>Turns the paper of a PDF upright.</source>
        <translation>Stellt das Papier eines PDF hochkant.</translation>
    </message>
    <message>
        <source>Pages of a PDF: auto, one, or tiled.</source>
        <translation>Seiten eines PDF: auto, one oder tiled.</translation>
    </message>
    <message>
        <source>Size of the drawing on tiled pages, 10 to 400.</source>
        <translation>Größe der Zeichnung auf mehreren Seiten, 10 bis 400.</translation>
    </message>
    <message>
        <source>Millimetres that tiled pages have in common, 0 to 50.</source>
        <translation>Millimeter, die benachbarte Seiten gemeinsam haben, 0 bis 50.</translation>
    </message>
    <message>
        <source>--%1: there is no &quot;%2&quot;; choose from %3</source>
        <translation>--%1: „%2“ gibt es nicht; zur Wahl stehen %3</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 nimmt eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>--only: the plan has nothing with the id &quot;%1&quot;</source>
        <translation>--only: der Plan hat nichts mit der Kennung „%1“</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>%1 of %2 flows verified from where they start (%3 %); answered without proof of the service: %4; failed: %5; measured from elsewhere only: %6; not measured: %7</source>
        <translation>%1 von %2 Verbindungen von ihrem Ausgangspunkt aus nachgewiesen (%3 %); beantwortet ohne Nachweis des Dienstes: %4; fehlgeschlagen: %5; nur von anderswo gemessen: %6; nicht gemessen: %7</translation>
    </message>
    <message>
        <source>There is no such evidence file; it is made when something is measured</source>
        <translation>Diese Nachweisdatei gibt es nicht; sie entsteht, wenn etwas gemessen wird</translation>
    </message>
    <message>
        <source>This is no file; name an evidence file</source>
        <translation>Das ist keine Datei; nennen Sie eine Nachweisdatei</translation>
    </message>
    <message>
        <source>The evidence file cannot be read; its permissions forbid it</source>
        <translation>Die Nachweisdatei kann nicht gelesen werden; ihre Rechte verbieten es</translation>
    </message>
    <message>
        <source>This is not an evidence file of Portwright; name another file. It was left as it is</source>
        <translation>Das ist keine Nachweisdatei von Portwright; nennen Sie eine andere Datei. Sie blieb unverändert</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing; install the package libqt6sql6-sqlite</source>
        <translation>Qts SQLite-Treiber fehlt; installieren Sie das Paket libqt6sql6-sqlite</translation>
    </message>
    <message>
        <source>This is a database of another program, not an evidence file of Portwright; name another file. It was left as it is</source>
        <translation>Das ist die Datenbank eines anderen Programms, keine Nachweisdatei von Portwright; nennen Sie eine andere Datei. Sie blieb unverändert</translation>
    </message>
    <message>
        <source>The evidence file has format %1, which a newer Portwright wrote; this one reads up to format %2</source>
        <translation>Die Nachweisdatei hat Format %1, das ein neueres Portwright geschrieben hat; dieses liest bis Format %2</translation>
    </message>
    <message>
        <source>The tables of the evidence file are not those that Portwright makes; name another file. It was left as it is</source>
        <translation>Die Tabellen der Nachweisdatei sind nicht die, die Portwright anlegt; nennen Sie eine andere Datei. Sie blieb unverändert</translation>
    </message>
    <message>
        <source>its content cannot be read</source>
        <translation>ihr Inhalt ist nicht lesbar</translation>
    </message>
    <message>
        <source>The evidence file cannot be used: %1. It was not replaced; keep it, and name another file or mend this one</source>
        <translation>Die Nachweisdatei kann nicht benutzt werden: %1. Sie wurde nicht ersetzt; heben Sie sie auf und nennen Sie eine andere Datei oder reparieren Sie diese</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>%1; it does not prove the flow</source>
        <translation>%1; es weist die Verbindung nicht nach</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>Nachweisdatei</translation>
    </message>
    <message>
        <source>Made: %1, by %2</source>
        <translation>Erstellt: %1, von %2</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Gemessen von</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>Angewählt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>First so</source>
        <translation>Zuerst so</translation>
    </message>
    <message>
        <source>Last so</source>
        <translation>Zuletzt so</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>%1 (no longer planned)</source>
        <translation>%1 (nicht mehr geplant)</translation>
    </message>
    <message>
        <source>What the verdicts prove</source>
        <translation>Was die Ergebnisse beweisen</translation>
    </message>
    <message>
        <source>How the answers changed</source>
        <translation>Wie sich die Antworten änderten</translation>
    </message>
    <message>
        <source>%1 to %2: %3, times measured: %4, in %5 spans that are summed up</source>
        <translation>%1 bis %2: %3, Messungen: %4, in %5 zusammengefassten Abschnitten</translation>
    </message>
    <message>
        <source>%1 to %2: %3, times measured: %4</source>
        <translation>%1 bis %2: %3, Messungen: %4</translation>
    </message>
    <message>
        <source>What was not measured</source>
        <translation>Was nicht gemessen wurde</translation>
    </message>
    <message>
        <source>: %1 to %2</source>
        <translation>: %1 zu %2</translation>
    </message>
    <message>
        <source>measured from elsewhere, which does not prove the flow</source>
        <translation>von anderswo gemessen, was die Verbindung nicht nachweist</translation>
    </message>
    <message>
        <source>a stand-in answered, not the real service</source>
        <translation>ein Stellvertreter antwortete, nicht der echte Dienst</translation>
    </message>
    <message>
        <source>from %1 to %2, times measured: %3</source>
        <translation>von %1 bis %2, Messungen: %3</translation>
    </message>
    <message>
        <source>no vantage said</source>
        <translation>kein Standort angegeben</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>There is no ssh-keygen in the search path; install the package openssh-client</source>
        <translation>Im Suchpfad gibt es kein ssh-keygen; installieren Sie das Paket openssh-client</translation>
    </message>
    <message>
        <source>ssh-keygen cannot be started: %1</source>
        <translation>ssh-keygen kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>ssh-keygen does not come to an end</source>
        <translation>ssh-keygen kommt zu keinem Ende</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>None of the allowed signers made this signature (ssh-keygen: %1)</source>
        <translation>Keiner der zugelassenen Unterzeichner hat diese Unterschrift geleistet (ssh-keygen: %1)</translation>
    </message>
    <message>
        <source>ssh-keygen did not sign with this key: %1</source>
        <translation>ssh-keygen hat mit diesem Schlüssel nicht unterschrieben: %1</translation>
    </message>
    <message>
        <source>Signed by %1, unchanged since (ssh-keygen: %2)</source>
        <translation>Unterschrieben von %1, seither unverändert (ssh-keygen: %2)</translation>
    </message>
    <message>
        <source>The signature does not fit: the report was changed, or another key or purpose is meant (ssh-keygen: %1)</source>
        <translation>Die Unterschrift passt nicht: Der Bericht wurde geändert, oder ein anderer Schlüssel oder Zweck ist gemeint (ssh-keygen: %1)</translation>
    </message>
    <message>
        <source>%1, ports that must stay shut</source>
        <translation>%1, Ports, die zu bleiben müssen</translation>
    </message>
</context>
<context>
    <name>EvidencePath</name>
    <message>
        <source>--keep needs a plan that is a file; name the evidence file with --evidence FILE</source>
        <translation>--keep braucht einen Plan, der eine Datei ist; nennen Sie die Nachweisdatei mit --evidence DATEI</translation>
    </message>
</context>
<context>
    <name>EvidenceResults</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, measured from elsewhere</source>
        <translation>nein, von anderswo gemessen</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Gemessen von</translation>
    </message>
    <message>
        <source>Proves the flow</source>
        <translation>Weist die Verbindung nach</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>First so</source>
        <translation>Zuerst so</translation>
    </message>
    <message>
        <source>Last so</source>
        <translation>Zuletzt so</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>Rejected by</source>
        <translation>Abgewiesen von</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a role.</source>
        <translation>„%1“ braucht eine Rolle.</translation>
    </message>
    <message>
        <source>Not in a zone</source>
        <translation>In keiner Zone</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>A drawing needs no document type and no entities. Save it again with draw.io.</source>
        <translation>Eine Zeichnung braucht weder Dokumenttyp noch Entitäten. Speichern Sie sie mit draw.io neu.</translation>
    </message>
    <message>
        <source>The elements are nested too deeply for a drawing.</source>
        <translation>Die Elemente sind für eine Zeichnung zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A text is too long for a drawing.</source>
        <translation>Ein Text ist für eine Zeichnung zu lang.</translation>
    </message>
    <message>
        <source>The drawing has more than %1 cells.</source>
        <translation>Die Zeichnung hat mehr als %1 Zellen.</translation>
    </message>
    <message>
        <source>A place or size is no number between -1000000 and 1000000.</source>
        <translation>Ein Ort oder eine Größe ist keine Zahl zwischen -1000000 und 1000000.</translation>
    </message>
    <message>
        <source>The file ends in the middle of the drawing. Save it again with draw.io.</source>
        <translation>Die Datei endet mitten in der Zeichnung. Speichern Sie sie mit draw.io neu.</translation>
    </message>
    <message>
        <source>This is not a drawing: %1</source>
        <translation>Das ist keine Zeichnung: %1</translation>
    </message>
    <message>
        <source>There is no draw.io page in this file.</source>
        <translation>In dieser Datei ist keine Seite von draw.io.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>This is not a draw.io file: it begins with &lt;%1&gt;.</source>
        <translation>Das ist keine Datei von draw.io: Sie beginnt mit &lt;%1&gt;.</translation>
    </message>
    <message>
        <source>The file has more than %1 pages.</source>
        <translation>Die Datei hat mehr als %1 Seiten.</translation>
    </message>
    <message>
        <source>The packed page &quot;%1&quot; is broken. Save it again with draw.io.</source>
        <translation>Die gepackte Seite „%1“ ist beschädigt. Speichern Sie sie mit draw.io neu.</translation>
    </message>
    <message>
        <source>The packed page &quot;%1&quot; holds no drawing.</source>
        <translation>Die gepackte Seite „%1“ enthält keine Zeichnung.</translation>
    </message>
    <message>
        <source>The file is too large for a drawing.</source>
        <translation>Die Datei ist für eine Zeichnung zu groß.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Zones and nodes</source>
        <translation>Zonen und Knoten</translation>
    </message>
</context>
<context>
    <name>ExplainCommand</name>
    <message>
        <source>Explain what goes from this node ...</source>
        <translation>Erklären, was von diesem Knoten ...</translation>
    </message>
    <message>
        <source>... to this node, and why nothing else does.</source>
        <translation>... zu diesem Knoten geht, und warum sonst nichts.</translation>
    </message>
    <message>
        <source>Only this rule.</source>
        <translation>Nur diese Regel.</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne sie</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>The plan has no flow &quot;%1&quot;; portwright-cli flows lists them</source>
        <translation>Der Plan hat keine Verbindung „%1“; portwright-cli flows listet sie auf</translation>
    </message>
    <message>
        <source>Name a flow, or two nodes by --from and --to</source>
        <translation>Nennen Sie eine Verbindung, oder zwei Knoten mit --from und --to</translation>
    </message>
    <message>
        <source>The plan has no node &quot;%1&quot;</source>
        <translation>Der Plan hat keinen Knoten „%1“</translation>
    </message>
    <message>
        <source>No flow by these rules:</source>
        <translation>Keine Verbindung durch diese Regeln:</translation>
    </message>
    <message>
        <source>Says why a flow exists, or why there is none.</source>
        <translation>Sagt, warum es eine Verbindung gibt oder warum keine.</translation>
    </message>
    <message>
        <source>none; the rule holds wherever these two roles are drawn</source>
        <translation>keine; die Regel gilt, wo immer diese beiden Rollen gezeichnet sind</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>Spricht an</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Same port</source>
        <translation>Derselbe Port</translation>
    </message>
    <message>
        <source>What would make it go away</source>
        <translation>Wodurch sie entfiele</translation>
    </message>
    <message>
        <source>What would make it appear</source>
        <translation>Wodurch sie entstünde</translation>
    </message>
    <message>
        <source>Name both a device and a port, as in --device edge --port 443/tcp</source>
        <translation>Nennen Sie ein Gerät und einen Port, etwa --device edge --port 443/tcp</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port; write 443, 443/tcp or 53/udp</source>
        <translation>„%1“ ist kein Port; schreiben Sie 443, 443/tcp oder 53/udp</translation>
    </message>
    <message>
        <source>perimeter (understood)</source>
        <translation>Perimeter (vorausgesetzt)</translation>
    </message>
    <message>
        <source>by the published pair %1</source>
        <translation>über das veröffentlichte Paar %1</translation>
    </message>
    <message>
        <source>through it</source>
        <translation>hindurch</translation>
    </message>
    <message>
        <source>into it</source>
        <translation>hinein</translation>
    </message>
    <message>
        <source>out of it</source>
        <translation>hinaus</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>No flow of the plan needs %1 on %2.</source>
        <translation>Keine Verbindung des Plans braucht %1 auf %2.</translation>
    </message>
    <message numerus="yes">
        <source>If %1 closes on %2, %n flow(s) stop:</source>
        <translation>
            <numerusform>Wird %1 auf %2 geschlossen, entfällt %n Verbindung:</numerusform>
            <numerusform>Wird %1 auf %2 geschlossen, entfallen %n Verbindungen:</numerusform>
        </translation>
    </message>
    <message>
        <source>These may need it, too: their port is not known yet.</source>
        <translation>Auch diese könnten ihn brauchen, denn ihr Port ist noch nicht bekannt:</translation>
    </message>
    <message>
        <source>The plan has no device &quot;%1&quot;; it has %2</source>
        <translation>Der Plan hat kein Gerät „%1“; vorhanden sind %2</translation>
    </message>
    <message>
        <source>Explain a port of this firewall, perimeter or node ...</source>
        <translation>Erklärt einen Port dieser Firewall, des Perimeters oder dieses Knotens ...</translation>
    </message>
    <message>
        <source>... this one, such as 443 or 53/udp.</source>
        <translation>... nämlich diesen, etwa 443 oder 53/udp.</translation>
    </message>
    <message>
        <source>no way: one of the two is in no zone</source>
        <translation>kein Weg: einer der beiden steht in keiner Zone</translation>
    </message>
    <message>
        <source>no way: no firewall joins the two zones</source>
        <translation>kein Weg: keine Firewall verbindet die beiden Zonen</translation>
    </message>
    <message>
        <source>no way: the destination&apos;s private address is not published</source>
        <translation>kein Weg: die private Adresse des Ziels ist nicht veröffentlicht</translation>
    </message>
    <message>
        <source>no way: the two have no address family in common</source>
        <translation>kein Weg: die beiden haben keine gemeinsame Adressfamilie</translation>
    </message>
    <message>
        <source>nothing: it stays on one machine</source>
        <translation>nichts: sie bleibt auf einem Rechner</translation>
    </message>
    <message>
        <source>no firewall between zones: both are in one zone</source>
        <translation>keine Firewall zwischen Zonen: beide stehen in einer Zone</translation>
    </message>
    <message>
        <source>No rule of the packs leads from &quot;%1&quot; to &quot;%2&quot;: as far as the packs go, %3 need not be able to reach %4.</source>
        <translation>Keine Regel der Regelpakete führt von „%1“ zu „%2“: Soweit die Regelpakete reichen, ist keine Verbindung von %3 zu %4 nötig.</translation>
    </message>
    <message>
        <source>The other way</source>
        <translation>In der Gegenrichtung</translation>
    </message>
    <message>
        <source>That rule does not lead from the one node to the other.</source>
        <translation>Diese Regel führt nicht von dem einen Knoten zum anderen.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>Name the file to write with -o FILE.drawio</source>
        <translation>Nennen Sie die zu schreibende Datei mit -o DATEI.drawio</translation>
    </message>
    <message>
        <source>What to write: drawio, prometheus or ansible.</source>
        <translation>Was geschrieben wird: drawio, prometheus oder ansible.</translation>
    </message>
    <message>
        <source>drawio: the file to write, or &quot;-&quot;; else the folder.</source>
        <translation>drawio: die zu schreibende Datei oder „-“; sonst der Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no target; choose --target drawio, prometheus or ansible</source>
        <translation>„%1“ ist kein Ziel; wählen Sie --target drawio, prometheus oder ansible</translation>
    </message>
    <message>
        <source>Writes the plan for other programs: a drawing, what keeps watching, what tests from every node.</source>
        <translation>Schreibt den Plan für andere Programme: eine Zeichnung, eine dauernde Überwachung, Prüfungen von jedem Knoten aus.</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>FileSystem</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1</source>
        <translation>Die Standardausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1</source>
        <translation>Die Standardeingabe kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>This is a folder, not a file; name a file in it</source>
        <translation>Dies ist ein Ordner, keine Datei; nennen Sie eine Datei darin</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>Die Datei kann nicht geöffnet werden: %1</translation>
    </message>
</context>
<context>
    <name>FleetExport</name>
    <message>
        <source>The plan has no zone &quot;%1&quot; for --blackbox</source>
        <translation>Der Plan hat keine Zone „%1“ für --blackbox</translation>
    </message>
    <message>
        <source>--blackbox takes ZONE=HOST:PORT, such as %1=10.1.0.9:9115</source>
        <translation>--blackbox erwartet ZONE=HOST:PORT, etwa %1=10.1.0.9:9115</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Flows in the files: %1</source>
        <translation>Flüsse in den Dateien: %1</translation>
    </message>
    <message>
        <source>prometheus: where the exporter of a zone listens; may be repeated.</source>
        <translation>prometheus: wo der Exporter einer Zone lauscht; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Name the folder to write with -o DIR</source>
        <translation>Nennen Sie den zu schreibenden Ordner mit -o ORDNER</translation>
    </message>
</context>
<context>
    <name>FleetFiles</name>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>FlowModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>being worked out</source>
        <translation>wird ermittelt</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>in</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>außerhalb</translation>
    </message>
</context>
<context>
    <name>FlowTraits</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Probe result</source>
        <translation>Prüfergebnis</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>perimeter, not drawn</source>
        <translation>Perimeter, nicht gezeichnet</translation>
    </message>
</context>
<context>
    <name>FlowsCommand</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Open questions:</source>
        <translation>Offene Fragen:</translation>
    </message>
    <message>
        <source>Prints the flows that the plan needs.</source>
        <translation>Gibt die Verbindungen aus, die der Plan braucht.</translation>
    </message>
    <message>
        <source>Assumed, to be confirmed:</source>
        <translation>Angenommen, zu bestätigen:</translation>
    </message>
    <message>
        <source>Restored from other documents, best confirmed, too:</source>
        <translation>Aus anderen Dokumenten ergänzt, am besten ebenfalls zu bestätigen:</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handshakes</name>
    <message numerus="yes">
        <source>The bytes are longer than %n character(s).</source>
        <translation>
            <numerusform>Die Bytes sind länger als %n Zeichen.</numerusform>
            <numerusform>Die Bytes sind länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A &apos;(&apos; has no &apos;)&apos;.</source>
        <translation>Zu einer „(“ fehlt die „)“.</translation>
    </message>
    <message>
        <source>There are no bytes.</source>
        <translation>Es sind keine Bytes angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n byte(s).</source>
        <translation>
            <numerusform>Es sind mehr als %n Byte.</numerusform>
            <numerusform>Es sind mehr als %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A text holds a character that is not printable ASCII: write it as a hex byte.</source>
        <translation>Ein Text enthält ein Zeichen, das kein druckbares ASCII ist: Schreiben Sie es als Hex-Byte.</translation>
    </message>
    <message>
        <source>A text that begins with &apos; does not end.</source>
        <translation>Ein Text, der mit &apos; beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>After a \ in a text stands one of r, n, t, \ and &apos;.</source>
        <translation>Nach einem \ in einem Text steht eines von r, n, t, \ und &apos;.</translation>
    </message>
    <message>
        <source>{%1} is not a placeholder.</source>
        <translation>{%1} ist kein Platzhalter.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can stand in an expected answer only.</source>
        <translation>„%1“ darf nur in einer erwarteten Antwort stehen.</translation>
    </message>
    <message>
        <source>Parentheses stand once, as a pair.</source>
        <translation>Klammern stehen nur einmal, als Paar.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no byte: write two hex digits, or a text in &apos;...&apos;.</source>
        <translation>„%1“ ist kein Byte: Schreiben Sie zwei Hex-Ziffern oder einen Text in &apos;...&apos;.</translation>
    </message>
    <message>
        <source>This is not a handshake file of format 1.</source>
        <translation>Dies ist keine Handshake-Datei im Format 1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a text that is not empty.</source>
        <translation>„%1“ muss ein nicht leerer Text sein.</translation>
    </message>
    <message>
        <source>The transport is tcp or udp.</source>
        <translation>Der Transport ist tcp oder udp.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no id: use a-z, 0-9 and hyphens.</source>
        <translation>„%1“ ist keine ID: Verwenden Sie a-z, 0-9 und Bindestriche.</translation>
    </message>
    <message>
        <source>There are two handshakes named &apos;%1&apos;.</source>
        <translation>Es gibt zwei Handshakes mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>&apos;floor&apos; is a whole number of seconds, at most %1.</source>
        <translation>„floor“ ist eine ganze Zahl von Sekunden, höchstens %1.</translation>
    </message>
    <message>
        <source>A handshake must expect an answer or start TLS.</source>
        <translation>Ein Handshake muss eine Antwort erwarten oder TLS starten.</translation>
    </message>
    <message>
        <source>TLS can start once.</source>
        <translation>TLS kann nur einmal starten.</translation>
    </message>
    <message>
        <source>By UDP a handshake begins with a datagram to send, and has no TLS.</source>
        <translation>Über UDP beginnt ein Handshake mit einem zu sendenden Datagramm und hat kein TLS.</translation>
    </message>
    <message>
        <source>A step is &quot;start-tls&quot;, or has one of &apos;send&apos; and &apos;expect&apos;.</source>
        <translation>Ein Schritt ist &quot;start-tls&quot; oder hat entweder „send“ oder „expect“.</translation>
    </message>
    <message>
        <source>The built-in handshakes are missing from the program.</source>
        <translation>Die eingebauten Handshakes fehlen im Programm.</translation>
    </message>
    <message>
        <source>{%1} can stand in bytes to send only.</source>
        <translation>{%1} kann nur in zu sendenden Bytes stehen.</translation>
    </message>
    <message>
        <source>{%1} can stand in an expected answer only.</source>
        <translation>{%1} kann nur in einer erwarteten Antwort stehen.</translation>
    </message>
    <message>
        <source>A handshake &apos;%1&apos; is known already and stays what it is: give this one another id.</source>
        <translation>Ein Handshake &apos;%1&apos; ist schon bekannt und bleibt, wie er ist: Geben Sie diesem eine andere Kennung.</translation>
    </message>
    <message>
        <source>&apos;certificate-port&apos; is a port from 1 to 65535.</source>
        <translation>&apos;certificate-port&apos; ist ein Port von 1 bis 65535.</translation>
    </message>
    <message>
        <source>&apos;certificate-port&apos; needs a handshake with TLS.</source>
        <translation>&apos;certificate-port&apos; braucht einen Handshake mit TLS.</translation>
    </message>
</context>
<context>
    <name>HoverCards</name>
    <message>
        <source>Because %1: %2</source>
        <translation>Denn %1: %2</translation>
    </message>
    <message>
        <source>Flows: %1 in, %2 out</source>
        <translation>Verbindungen: %1 eingehend, %2 ausgehend</translation>
    </message>
    <message>
        <source>%1; the worst: %2</source>
        <translation>%1; der schlechteste Status: %2</translation>
    </message>
    <message>
        <source>Address not known</source>
        <translation>Adresse unbekannt</translation>
    </message>
    <message>
        <source>Need: %1; state: %2</source>
        <translation>Bedarf: %1; Status: %2</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>Wert: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>%1 to %2 on %3: %4; %5</source>
        <translation>%1 zu %2 auf %3: %4; %5</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>The plan to write, or &quot;-&quot;.</source>
        <translation>Der zu schreibende Plan oder „-“.</translation>
    </message>
    <message>
        <source>The page to read, by name or number; else the first one.</source>
        <translation>Die zu lesende Seite, mit Namen oder Nummer; sonst die erste.</translation>
    </message>
    <message>
        <source>The role of the boxes of that label, such as &quot;Box 1=code42-onprem/storage&quot;; may be given more than once.</source>
        <translation>Die Rolle der Kästen mit dieser Beschriftung, etwa „Kasten 1=code42-onprem/storage“; mehrfach möglich.</translation>
    </message>
    <message>
        <source>The role of boxes that name none, such as common/host.</source>
        <translation>Die Rolle von Kästen, die keine nennen, etwa common/host.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;; choose from %2</source>
        <translation>Es gibt keine Seite „%1“; zur Wahl stehen %2</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;; portwright-cli pack show PACK lists them</source>
        <translation>Es gibt keine Rolle „%1“; portwright-cli pack show PACK zählt sie auf</translation>
    </message>
    <message>
        <source>Name a draw.io file and, after -o, the plan to write</source>
        <translation>Nennen Sie eine Datei von draw.io und nach -o den zu schreibenden Plan</translation>
    </message>
    <message>
        <source>Makes a plan of a draw.io file.</source>
        <translation>Macht aus einer Datei von draw.io einen Plan.</translation>
    </message>
</context>
<context>
    <name>IpAddress</name>
    <message>
        <source>&quot;%1&quot; is not an IP address; write it like 10.20.5.10 or 2001:db8::10</source>
        <translation>„%1“ ist keine IP-Adresse; schreiben Sie sie wie 10.20.5.10 oder 2001:db8::10</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no valid prefix length; write 0 to %2 behind the slash</source>
        <translation>„%1“ hat keine gültige Präfixlänge; schreiben Sie 0 bis %2 hinter den Schrägstrich</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has host bits set; the network is %2/%3</source>
        <translation>„%1“ hat gesetzte Host-Bits; das Netz ist %2/%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a range; the first address must not lie behind the last</source>
        <translation>„%1“ ist kein Bereich; die erste Adresse darf nicht hinter der letzten liegen</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>This is no journal that this program can read</source>
        <translation>Das ist kein Journal, das dieses Programm lesen kann</translation>
    </message>
    <message>
        <source>No journal of the changes can be kept in %1; save often</source>
        <translation>In %1 kann kein Journal der Änderungen geführt werden; speichern Sie oft</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>the byte 0x%1</source>
        <translation>das Byte 0x%1</translation>
    </message>
    <message>
        <source>The text should end here, but %1 follows; remove what stands behind the last bracket</source>
        <translation>Der Text sollte hier enden, aber es folgt %1; entfernen Sie, was hinter der letzten Klammer steht</translation>
    </message>
    <message>
        <source>A value is needed here, not %1; write a string, a number, true, false, null, an object or a list, and no comma before a closing bracket</source>
        <translation>Hier wird ein Wert gebraucht, nicht %1; schreiben Sie eine Zeichenkette, eine Zahl, true, false, null, ein Objekt oder eine Liste, und kein Komma vor einer schließenden Klammer</translation>
    </message>
    <message>
        <source>A key in double quotes is needed here, not %1; a comma before a closing bracket is too many</source>
        <translation>Hier wird ein Schlüssel in doppelten Anführungszeichen gebraucht, nicht %1; ein Komma vor einer schließenden Klammer ist zu viel</translation>
    </message>
    <message>
        <source>A colon is needed here between key and value, not %1</source>
        <translation>Hier wird zwischen Schlüssel und Wert ein Doppelpunkt gebraucht, nicht %1</translation>
    </message>
    <message>
        <source>A comma or a closing brace is needed here, not %1</source>
        <translation>Hier wird ein Komma oder eine schließende geschweifte Klammer gebraucht, nicht %1</translation>
    </message>
    <message>
        <source>A comma or a closing square bracket is needed here, not %1</source>
        <translation>Hier wird ein Komma oder eine schließende eckige Klammer gebraucht, nicht %1</translation>
    </message>
    <message>
        <source>This number is too large; numbers go up to about 1.8e308</source>
        <translation>Diese Zahl ist zu groß; Zahlen gehen bis etwa 1.8e308</translation>
    </message>
    <message>
        <source>A digit is needed here in the number, not %1</source>
        <translation>Hier wird in der Zahl eine Ziffer gebraucht, nicht %1</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1 cannot stand here</source>
        <translation>Dies ist kein gültiges JSON: %1 darf hier nicht stehen</translation>
    </message>
    <message>
        <source>A string holds a line break or another control character here; close the string before it, or write it as an escape such as \n</source>
        <translation>Eine Zeichenkette enthält hier einen Zeilenumbruch oder ein anderes Steuerzeichen; schließen Sie die Zeichenkette davor, oder schreiben Sie es als Escape-Sequenz wie \n</translation>
    </message>
    <message>
        <source>The bytes from here on are not UTF-8; save the file with the encoding UTF-8</source>
        <translation>Ab hier sind die Bytes kein UTF-8; speichern Sie die Datei in der Kodierung UTF-8</translation>
    </message>
    <message>
        <source>An escape in this string is not valid; write a backslash as \\, a character as \u and four hexadecimal digits, and two of these for a pair</source>
        <translation>Eine Escape-Sequenz in dieser Zeichenkette ist ungültig; schreiben Sie einen Backslash als \\, ein Zeichen als \u und vier hexadezimale Ziffern, und zwei davon für ein Paar</translation>
    </message>
    <message>
        <source>The text ends here before it is complete; take a whole copy of the file</source>
        <translation>Der Text endet hier, bevor er vollständig ist; nehmen Sie eine vollständige Kopie der Datei</translation>
    </message>
    <message>
        <source>The text is larger than 2 GB; divide it</source>
        <translation>Der Text ist größer als 2 GB; teilen Sie ihn auf</translation>
    </message>
    <message>
        <source>The text is UTF-16; save the file with the encoding UTF-8</source>
        <translation>Der Text ist UTF-16; speichern Sie die Datei in der Kodierung UTF-8</translation>
    </message>
    <message>
        <source>The text is empty; at least {} is needed</source>
        <translation>Der Text ist leer; mindestens {} wird gebraucht</translation>
    </message>
    <message>
        <source>A zero byte stands here, so this is no text; take an undamaged copy of the file</source>
        <translation>Hier steht ein Nullbyte, also ist dies kein Text; nehmen Sie eine unbeschädigte Kopie der Datei</translation>
    </message>
    <message>
        <source>Objects and lists are nested more than %1 deep here; flatten the text</source>
        <translation>Objekte und Listen sind hier mehr als %1 Ebenen tief verschachtelt; machen Sie den Text flacher</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands here for the second time in one object; remove one of the two</source>
        <translation>Der Schlüssel „%1“ steht hier zum zweiten Mal in einem Objekt; entfernen Sie einen der beiden</translation>
    </message>
    <message>
        <source>a double quote</source>
        <translation>ein doppeltes Anführungszeichen</translation>
    </message>
    <message>
        <source>A comment seems to stand here, and JSON has none; remove it</source>
        <translation>Hier scheint ein Kommentar zu stehen, und JSON kennt keine; ihn entfernen</translation>
    </message>
    <message>
        <source>Keys and texts stand in double quotes, not in single ones; write &quot; here</source>
        <translation>Schlüssel und Texte stehen in doppelten Anführungszeichen, nicht in einfachen; hier &quot; schreiben</translation>
    </message>
</context>
<context>
    <name>JsonReading</name>
    <message>
        <source>Expected %1, but this is %2.</source>
        <translation>Erwartet wird %1, hier steht aber %2.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n entry(s).</source>
        <translation>
            <numerusform>Es gibt mehr als %n Eintrag.</numerusform>
            <numerusform>Es gibt mehr als %n Einträge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Neuer Plan</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>Start &amp;page</source>
        <translation>S&amp;tartseite</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <translation>Speichern &amp;unter...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Edit in the &amp;inspector</source>
        <translation>Im &amp;Inspektor bearbeiten</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alle&amp;s auswählen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>&amp;Search or run a command</source>
        <translation>Suchen &amp;oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom to &amp;100 %</source>
        <translation>Zoom auf &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation>&amp;Alles einpassen</translation>
    </message>
    <message>
        <source>Fit the s&amp;election</source>
        <translation>Aus&amp;wahl einpassen</translation>
    </message>
    <message>
        <source>Show only what the sele&amp;ction talks to</source>
        <translation>Nur Verbin&amp;dungspartner der Auswahl zeigen</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>Rast&amp;er</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planen</translation>
    </message>
    <message>
        <source>P&amp;robe</source>
        <translation>P&amp;rüfen</translation>
    </message>
    <message>
        <source>Pre&amp;sent</source>
        <translation>Präsen&amp;tieren</translation>
    </message>
    <message>
        <source>Pa&amp;lette</source>
        <translation>Pa&amp;lette</translation>
    </message>
    <message>
        <source>O&amp;utline</source>
        <translation>Gl&amp;iederung</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>I&amp;nspektor</translation>
    </message>
    <message>
        <source>Flo&amp;ws</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>Proble&amp;ms</source>
        <translation>Pro&amp;bleme</translation>
    </message>
    <message>
        <source>Pro&amp;be panel</source>
        <translation>Prü&amp;fbereich</translation>
    </message>
    <message>
        <source>&amp;Hide all panels</source>
        <translation>Alle Berei&amp;che ausblenden</translation>
    </message>
    <message>
        <source>Rese&amp;t layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Draw a &amp;zone</source>
        <translation>Eine &amp;Zone zeichnen</translation>
    </message>
    <message>
        <source>&amp;Role from the palette</source>
        <translation>&amp;Rolle aus der Palette</translation>
    </message>
    <message>
        <source>New z&amp;one</source>
        <translation>&amp;Neue Zone</translation>
    </message>
    <message>
        <source>New &amp;firewall</source>
        <translation>Neue &amp;Firewall</translation>
    </message>
    <message>
        <source>&amp;Add a flow by hand...</source>
        <translation>Verbindung von &amp;Hand hinzufügen...</translation>
    </message>
    <message>
        <source>&amp;Why this flow</source>
        <translation>&amp;Warum diese Verbindung</translation>
    </message>
    <message>
        <source>A&amp;ccept</source>
        <translation>&amp;Akzeptieren</translation>
    </message>
    <message>
        <source>Probe &amp;selected flows</source>
        <translation>Aus&amp;gewählte Verbindungen prüfen</translation>
    </message>
    <message>
        <source>Probe &amp;all flows</source>
        <translation>&amp;Alle Verbindungen prüfen</translation>
    </message>
    <message>
        <source>S&amp;top probing</source>
        <translation>Prüfung &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Demo listeners</source>
        <translation>&amp;Demo-Platzhalterdienste</translation>
    </message>
    <message>
        <source>&amp;Port matrix...</source>
        <translation>&amp;Portmatrix...</translation>
    </message>
    <message>
        <source>&amp;Report...</source>
        <translation>&amp;Bericht...</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Portwright</source>
        <translation>&amp;Über Portwright</translation>
    </message>
    <message>
        <source>Move by one unit</source>
        <translation>Um eine Einheit verschieben</translation>
    </message>
    <message>
        <source>Move by one grid step</source>
        <translation>Um einen Rasterschritt verschieben</translation>
    </message>
    <message>
        <source>Next and previous node</source>
        <translation>Nächster und voriger Knoten</translation>
    </message>
    <message>
        <source>Hold to move the view</source>
        <translation>Halten, um die Ansicht zu verschieben</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>F&amp;low</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Probe</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>Be&amp;richt</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Dec&amp;line</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>With&amp;draw the decision</source>
        <translation>Entscheidung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>New plan &amp;from a few questions...</source>
        <translation>Neuer Plan aus &amp;wenigen Fragen...</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>N&amp;eues Fenster</translation>
    </message>
    <message>
        <source>E&amp;xport diagram...</source>
        <translation>Diagramm e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Pr&amp;int...</source>
        <translation>Dr&amp;ucken …</translation>
    </message>
    <message>
        <source>Import &amp;rows...</source>
        <translation>&amp;Zeilen importieren ...</translation>
    </message>
    <message>
        <source>Impor&amp;t from draw.io...</source>
        <translation>Aus draw.io impor&amp;tieren …</translation>
    </message>
    <message>
        <source>Export for &amp;draw.io...</source>
        <translation>Für &amp;draw.io exportieren …</translation>
    </message>
    <message>
        <source>Paste &amp;here</source>
        <translation>&amp;Hier einfügen</translation>
    </message>
    <message>
        <source>Paste ro&amp;ws as nodes...</source>
        <translation>Zeilen als Knoten einfü&amp;gen ...</translation>
    </message>
    <message>
        <source>Select all of the same r&amp;ole</source>
        <translation>Alle dersel&amp;ben Rolle auswählen</translation>
    </message>
    <message>
        <source>Select all in the same &amp;zone</source>
        <translation>Alle in derselben &amp;Zone auswählen</translation>
    </message>
    <message>
        <source>Select all of the same product</source>
        <translation>Alle desselben Produkts auswählen</translation>
    </message>
    <message>
        <source>&amp;Find in the plan</source>
        <translation>Im Plan su&amp;chen</translation>
    </message>
    <message>
        <source>Fi&amp;lter the flows</source>
        <translation>&amp;Verbindungen filtern</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Verla&amp;uf</translation>
    </message>
    <message>
        <source>&amp;Group into a zone</source>
        <translation>In eine Zone &amp;gruppieren</translation>
    </message>
    <message>
        <source>&amp;Dissolve the zone</source>
        <translation>Zone &amp;auflösen</translation>
    </message>
    <message>
        <source>Align &amp;left edges</source>
        <translation>&amp;Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>Senkrechte &amp;Mitten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right edges</source>
        <translation>&amp;Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top edges</source>
        <translation>&amp;Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>&amp;Waagrechte Mitten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom edges</source>
        <translation>&amp;Untere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Horizontal verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>&amp;Vertikal verteilen</translation>
    </message>
    <message>
        <source>&amp;Same size</source>
        <translation>Gleiche Grö&amp;ße</translation>
    </message>
    <message>
        <source>Arrange the selecti&amp;on</source>
        <translation>Auswahl an&amp;ordnen</translation>
    </message>
    <message>
        <source>Arrange &amp;what has no place</source>
        <translation>Anordnen, &amp;was keinen Platz hat</translation>
    </message>
    <message>
        <source>Arrang&amp;e everything</source>
        <translation>All&amp;es anordnen</translation>
    </message>
    <message>
        <source>Mas&amp;k names and addresses in all output</source>
        <translation>Namen und Adressen in allen Ausgaben un&amp;kenntlich machen</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>Filter by class, need, &amp;zone...</source>
        <translation>Nach Klasse, Bedarf, Zone filtern...</translation>
    </message>
    <message>
        <source>Cle&amp;ar the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Take in &amp;results...</source>
        <translation>&amp;Ergebnisse aufnehmen...</translation>
    </message>
    <message>
        <source>Make the zone larger or smaller by one grid step</source>
        <translation>Die Zone um einen Rasterschritt vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Next and previous flow of a line</source>
        <translation>Nächste und vorige Verbindung einer Linie</translation>
    </message>
    <message>
        <source>Cancel, then select nothing, then let Tab leave the canvas</source>
        <translation>Abbrechen, dann nichts auswählen, dann verlässt Tab die Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message>
        <source>%1 is no name that can be resolved.</source>
        <translation>%1 ist kein Name, der sich auflösen lässt.</translation>
    </message>
    <message>
        <source>A kit&apos;s scripts cannot hold this protocol&apos;s exchange.</source>
        <translation>Die Skripte eines Kits können den Austausch dieses Protokolls nicht führen.</translation>
    </message>
    <message>
        <source>Probe kit for %1 (%2), plan %3, made by Portwright %4 on %5.</source>
        <translation>Prüfkit für %1 (%2), Plan %3, erstellt von Portwright %4 am %5.</translation>
    </message>
    <message>
        <source>Run it on that computer, as any user; it installs nothing, needs no rights and contacts only what is listed below.</source>
        <translation>Auf jenem Rechner ausführen, als beliebiger Benutzer; es installiert nichts, braucht keine Rechte und spricht nur an, was unten steht.</translation>
    </message>
    <message>
        <source>It writes one file, portwright-%1.results.json. Send that file back by mail or on a stick; the planner takes it in with &quot;portwright-cli results PLAN FILE&quot;.</source>
        <translation>Es schreibt eine Datei, portwright-%1.results.json. Diese Datei per Mail oder auf einem Stick zurücksenden; die Planerin nimmt sie mit &quot;portwright-cli results PLAN FILE&quot; auf.</translation>
    </message>
    <message>
        <source>The first of bash, nc, python3, perl, openssl and curl that can hold an exchange is used and named in each result; what none of them can ask is written down as not probed.</source>
        <translation>Das erste von bash, nc, python3, perl, openssl und curl, das einen Austausch führen kann, wird benutzt und in jedem Ergebnis genannt; was keines fragen kann, wird als nicht geprüft vermerkt.</translation>
    </message>
    <message>
        <source>It contacts:</source>
        <translation>Es spricht an:</translation>
    </message>
    <message>
        <source>Stand-ins for %1 (%2), plan %3, made by Portwright %4 on %5.</source>
        <translation>Platzhalter für %1 (%2), Plan %3, erstellt von Portwright %4 am %5.</translation>
    </message>
    <message>
        <source>Run one of these on that computer before the product is installed; ports below 1024 need administrator rights. A port that a real service has is refused and named. Ctrl+C ends it, 8 hours do too.</source>
        <translation>Eines davon auf jenem Rechner ausführen, bevor das Produkt installiert ist; Ports unter 1024 brauchen Administratorrechte. Ein Port, den ein echter Dienst hat, wird abgelehnt und genannt. Strg+C beendet es, 8 Stunden ebenso.</translation>
    </message>
    <message>
        <source>Then probe from where the flows start. &quot;rehearsed&quot; says that the way to this computer is open; the service itself is proved when it runs. The key in respond.py is made for this kit alone and protects nothing. Only python3 speaks TLS; the others greet without it.</source>
        <translation>Dann von dort prüfen, wo die Verbindungen beginnen. &quot;rehearsed&quot; sagt, dass der Weg zu diesem Rechner offen ist; der Dienst selbst ist bewiesen, wenn er läuft. Der Schlüssel in respond.py ist nur für dieses Kit gemacht und schützt nichts. Nur python3 spricht TLS; die anderen grüßen ohne.</translation>
    </message>
    <message>
        <source>It listens on:</source>
        <translation>Es lauscht auf:</translation>
    </message>
</context>
<context>
    <name>KitCommand</name>
    <message>
        <source>The node whose computer runs the kit; may be repeated.</source>
        <translation>Der Knoten, dessen Rechner das Kit ausführt; mehrfach möglich.</translation>
    </message>
    <message>
        <source>A kit for every node that has something to contact.</source>
        <translation>Ein Kit für jeden Knoten, der etwas anzusprechen hat.</translation>
    </message>
    <message>
        <source>Stand-in listeners as plain scripts, in place of the probes.</source>
        <translation>Platzhalter als einfache Skripte, anstelle der Prüfungen.</translation>
    </message>
    <message>
        <source>The folder that gets one folder for each node.</source>
        <translation>Der Ordner, der für jeden Knoten einen Ordner bekommt.</translation>
    </message>
    <message>
        <source>The plan has no node &quot;%1&quot; for --node</source>
        <translation>Der Plan hat keinen Knoten &quot;%1&quot; für --node</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>For node &quot;%1&quot; there is nothing to do: the plan has nothing that a kit could contact or listen on there; see portwright-cli flows</source>
        <translation>Für den Knoten &quot;%1&quot; gibt es nichts zu tun: Der Plan hat nichts, was ein Kit dort ansprechen oder worauf es lauschen könnte; siehe portwright-cli flows</translation>
    </message>
    <message>
        <source>Name the folder to write to with -o DIR</source>
        <translation>Nennen Sie den Zielordner mit -o DIR</translation>
    </message>
    <message>
        <source>Choose --node NODE or --all</source>
        <translation>Wählen Sie --node NODE oder --all</translation>
    </message>
    <message>
        <source>Writes scripts that probe from a node, or stand in for its services, without this program.</source>
        <translation>Schreibt Skripte, die ohne dieses Programm von einem Knoten aus prüfen oder für seine Dienste einspringen.</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>A problem that this masked report does not describe.</source>
        <translation>Ein Problem, das dieser unkenntlich gemachte Bericht nicht beschreibt.</translation>
    </message>
    <message>
        <source>A problem that this masked report does not describe: %1.</source>
        <translation>Ein Problem, das dieser unkenntlich gemachte Bericht nicht beschreibt: %1.</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>Firewall %1</source>
        <translation>Firewall %1</translation>
    </message>
    <message>
        <source>Devices %1</source>
        <translation>Geräte %1</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>The plan does not need this flow any more.</source>
        <translation>Der Plan braucht diese Verbindung nicht mehr.</translation>
    </message>
    <message>
        <source>The plan has no such flow.</source>
        <translation>Der Plan hat keine solche Verbindung.</translation>
    </message>
    <message>
        <source>The plan has another address or port for this flow now.</source>
        <translation>Der Plan hat für diese Verbindung jetzt eine andere Adresse oder einen anderen Port.</translation>
    </message>
    <message>
        <source>not probed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>only from elsewhere</source>
        <translation>nur von anderswo</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>rehearsed</source>
        <translation>geprobt</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>Measured on the computer %1.</source>
        <translation>Gemessen auf dem Rechner %1.</translation>
    </message>
</context>
<context>
    <name>MustBeShut</name>
    <message>
        <source>It stands in the zone %1, which is not the planner&apos;s own: only planned flows go there.</source>
        <translation>Er steht in der Zone %1, die nicht dem Planer gehört: Dorthin gehen nur geplante Flüsse.</translation>
    </message>
    <message>
        <source>The internet has no way to a private address.</source>
        <translation>Aus dem Internet führt kein Weg zu einer privaten Adresse.</translation>
    </message>
    <message>
        <source>A loopback address is this computer&apos;s own.</source>
        <translation>Eine Loopback-Adresse gehört diesem Rechner selbst.</translation>
    </message>
    <message>
        <source>A flow that goes there has no known port yet, so that any of its ports might be needed.</source>
        <translation>Von einem Fluss dorthin ist der Port noch nicht bekannt, jeder Port könnte also gebraucht werden.</translation>
    </message>
    <message>
        <source>%1 usually listens here, and something answers. No flow of the plan needs it: close the port, or plan the flow.</source>
        <translation>Hier lauscht üblicherweise %1, und etwas antwortet. Kein Fluss des Plans braucht das: Schließen Sie den Port, oder planen Sie den Fluss.</translation>
    </message>
    <message>
        <source>%1 usually listens here. The connection was accepted, then closed: something answers, and no flow of the plan needs it. Close the port, or plan the flow.</source>
        <translation>Hier lauscht üblicherweise %1. Die Verbindung wurde angenommen und dann geschlossen: Etwas antwortet, und kein Fluss des Plans braucht das. Schließen Sie den Port, oder planen Sie den Fluss.</translation>
    </message>
    <message>
        <source>A stand-in of this program answers here, where %1 usually listens: the way is open, and no flow of the plan needs it.</source>
        <translation>Hier, wo üblicherweise %1 lauscht, antwortet ein Platzhalter dieses Programms: Der Weg ist offen, und kein Fluss des Plans braucht ihn.</translation>
    </message>
    <message>
        <source>Shut: nothing listens. Whether a firewall would let it through is not proved.</source>
        <translation>Zu: Nichts lauscht. Ob eine Firewall es durchließe, ist nicht bewiesen.</translation>
    </message>
    <message>
        <source>Shut: a device refuses it.</source>
        <translation>Zu: Ein Gerät weist es ab.</translation>
    </message>
    <message>
        <source>Shut: no answer, every try.</source>
        <translation>Zu: keine Antwort, bei jedem Versuch.</translation>
    </message>
    <message>
        <source>No answer by UDP proves neither that it is shut nor that it is open.</source>
        <translation>Keine Antwort über UDP beweist weder, dass der Port zu ist, noch, dass er offen ist.</translation>
    </message>
    <message>
        <source>Neither shut nor open was proved. %1</source>
        <translation>Weder zu noch offen ist bewiesen. %1</translation>
    </message>
</context>
<context>
    <name>NewCommand</name>
    <message>
        <source>The name of the plan.</source>
        <translation>Der Name des Plans.</translation>
    </message>
    <message>
        <source>How many sites with clients.</source>
        <translation>Wie viele Standorte mit Clients.</translation>
    </message>
    <message>
        <source>How many clients a site has.</source>
        <translation>Wie viele Clients ein Standort hat.</translation>
    </message>
    <message>
        <source>How many storage servers besides the authority.</source>
        <translation>Wie viele Speicherserver neben der Authority.</translation>
    </message>
    <message>
        <source>The authority stands in a DMZ, for devices on the road.</source>
        <translation>Die Authority steht in einer DMZ, für Geräte unterwegs.</translation>
    </message>
    <message>
        <source>With the vendor&apos;s cloud storage.</source>
        <translation>Mit dem Cloudspeicher des Herstellers.</translation>
    </message>
    <message>
        <source>none, ldap, radius or ad.</source>
        <translation>none, ldap, radius oder ad.</translation>
    </message>
    <message>
        <source>The vendor monitors the servers as managed appliances.</source>
        <translation>Der Hersteller überwacht die Server als betreute Appliances.</translation>
    </message>
    <message>
        <source>Without a mail server.</source>
        <translation>Ohne Mailserver.</translation>
    </message>
    <message>
        <source>Without name and time servers.</source>
        <translation>Ohne Name- und Zeitserver.</translation>
    </message>
    <message>
        <source>The first public address: the authority&apos;s, then one for each storage server.</source>
        <translation>Die erste öffentliche Adresse: die der Authority, danach eine für jeden Speicherserver.</translation>
    </message>
    <message>
        <source>The network of a zone, such as office=10.20.0.0/22; may be repeated.</source>
        <translation>Das Netz einer Zone, etwa office=10.20.0.0/22; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Replaces a file that is there.</source>
        <translation>Ersetzt eine vorhandene Datei.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number, not &quot;%2&quot;</source>
        <translation>--%1 nimmt eine ganze Zahl, nicht „%2“</translation>
    </message>
    <message>
        <source>--directory takes none, ldap, radius or ad, not &quot;%1&quot;</source>
        <translation>--directory nimmt none, ldap, radius oder ad, nicht „%1“</translation>
    </message>
    <message>
        <source>Name the plan file to write, or &quot;-&quot; for standard output</source>
        <translation>Nennen Sie die zu schreibende Plandatei oder „-“ für die Standardausgabe</translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces it</source>
        <translation>%1 ist schon da; --force ersetzt die Datei</translation>
    </message>
    <message>
        <source>Writes a plan from a few answers.</source>
        <translation>Schreibt einen Plan aus wenigen Antworten.</translation>
    </message>
</context>
<context>
    <name>NodeFields</name>
    <message>
        <source>A name is needed, so that people can tell things apart.</source>
        <translation>Ein Name ist nötig, damit man die Dinge auseinanderhalten kann.</translation>
    </message>
    <message>
        <source>Choose a node that stands on its own; this one cannot carry it.</source>
        <translation>Wählen Sie einen Knoten, der für sich steht; dieser kann ihn nicht tragen.</translation>
    </message>
    <message>
        <source>A count is a whole number from 1; leave it empty for a single machine.</source>
        <translation>Eine Anzahl ist eine ganze Zahl ab 1; lassen Sie das Feld für eine einzelne Maschine leer.</translation>
    </message>
    <message>
        <source>A host name has letters, digits, hyphens and dots, such as backup.example.org.</source>
        <translation>Ein Hostname besteht aus Buchstaben, Ziffern, Bindestrichen und Punkten, etwa backup.example.org.</translation>
    </message>
    <message>
        <source>A SHA-256 fingerprint has 64 hexadecimal digits.</source>
        <translation>Ein SHA-256-Fingerabdruck hat 64 hexadezimale Ziffern.</translation>
    </message>
</context>
<context>
    <name>PackCommand</name>
    <message>
        <source>Pack</source>
        <translation>Regelpaket</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>There is no pack &quot;%1&quot;; portwright-cli pack list names them</source>
        <translation>Es gibt kein Regelpaket „%1“; portwright-cli pack list nennt sie</translation>
    </message>
    <message numerus="yes">
        <source>%1 is sound: %n rule(s).</source>
        <translation>
            <numerusform>%1 ist in Ordnung: %n Regel.</numerusform>
            <numerusform>%1 ist in Ordnung: %n Regeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>The edition that show prints; the newest is the default.</source>
        <translation>Die Ausgabe, die show zeigt; ohne Angabe die neueste.</translation>
    </message>
    <message>
        <source>The part that show prints: rules, settings, roles, checks, questions or recognised.</source>
        <translation>Der Teil, den show zeigt: rules, settings, roles, checks, questions oder recognised.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a pack; choose one of: %2</source>
        <translation>„%1“ ist kein Teil eines Regelpakets; zur Wahl stehen: %2</translation>
    </message>
    <message>
        <source>Name the packs to test: files or ids</source>
        <translation>Die zu prüfenden Regelpakete nennen: Dateien oder Kennungen</translation>
    </message>
    <message>
        <source>%1 %2: all expectations are met (cases: %3).</source>
        <translation>%1 %2: alle Erwartungen sind erfüllt (Fälle: %3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a thing to do with packs; choose list, show ID, lint FILE, test FILE or diff ID OLD NEW</source>
        <translation>„%1“ lässt sich mit Paketen nicht tun; zur Wahl stehen list, show ID, lint DATEI, test DATEI und diff ID ALT NEU</translation>
    </message>
    <message>
        <source>Lists, shows, checks, tests and compares rule packs.</source>
        <translation>Listet, zeigt, prüft, testet und vergleicht Regelpakete.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Set on</source>
        <translation>Gesetzt an</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Usual zone</source>
        <translation>Übliche Zone</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Who can answer</source>
        <translation>Wer antworten kann</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Recognised, never derived</source>
        <translation>Erkannt, nie abgeleitet</translation>
    </message>
    <message>
        <source>There is no edition &quot;%2&quot; of the pack &quot;%1&quot;; there are: %3</source>
        <translation>Es gibt keine Ausgabe „%2“ des Regelpakets „%1“; vorhanden sind: %3</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>The pack &quot;%1&quot; needs the role &quot;%2&quot; of the pack &quot;%3&quot;, which is not there; load a pack that has it</source>
        <translation>Das Regelpaket „%1“ braucht die Rolle „%2“ des Regelpakets „%3“, die nicht vorhanden ist; laden Sie ein Regelpaket, das sie hat</translation>
    </message>
    <message>
        <source>The pack &quot;%1&quot; is there twice; keep one of them</source>
        <translation>Das Regelpaket „%1“ ist doppelt vorhanden; behalten Sie eines davon</translation>
    </message>
    <message>
        <source>The text in the language &quot;%1&quot; is missing; add it</source>
        <translation>Der Text in der Sprache „%1“ fehlt; ergänzen Sie ihn</translation>
    </message>
    <message>
        <source>The rule cites no source; name one</source>
        <translation>Die Regel nennt keine Quelle; geben Sie eine an</translation>
    </message>
    <message>
        <source>Nothing reads this setting; remove it or use it</source>
        <translation>Nichts liest diese Einstellung; entfernen oder verwenden Sie sie</translation>
    </message>
    <message>
        <source>Nothing asks for this condition; remove it</source>
        <translation>Nichts fragt nach dieser Bedingung; entfernen Sie sie</translation>
    </message>
    <message>
        <source>No test has this rule fire; add one to &quot;tests&quot;</source>
        <translation>In keinem Test greift diese Regel; ergänzen Sie einen unter „tests“</translation>
    </message>
    <message>
        <source>No test has this rule not fire; add one to &quot;tests&quot;</source>
        <translation>In keinem Test greift diese Regel nicht; ergänzen Sie einen solchen unter „tests“</translation>
    </message>
    <message>
        <source>There is no handshake &quot;%1&quot;; use one of: %2</source>
        <translation>Es gibt keinen Handshake „%1“; verwenden Sie einen von: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the id of a pack; use small letters, digits and &quot;-&quot;</source>
        <translation>„%1“ kann nicht die ID eines Regelpakets sein; verwenden Sie Kleinbuchstaben, Ziffern und „-“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the words allowed here; the pack schema lists them</source>
        <translation>„%1“ ist keines der hier erlaubten Wörter; das Paketschema listet sie auf</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an id; use letters, digits and &quot;-&quot;</source>
        <translation>„%1“ kann keine ID sein; verwenden Sie Buchstaben, Ziffern und „-“</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is used twice; give one of the two another</source>
        <translation>Die ID „%1“ wird zweimal verwendet; geben Sie einer der beiden Stellen eine andere</translation>
    </message>
    <message>
        <source>The pack has no role &quot;%1&quot;; define it, or write another pack&apos;s role as pack/role</source>
        <translation>Das Regelpaket hat keine Rolle „%1“; definieren Sie sie, oder schreiben Sie die Rolle eines anderen Regelpakets als Paket/Rolle</translation>
    </message>
    <message>
        <source>The pack has no setting &quot;%1&quot;; define it under &quot;settings&quot;</source>
        <translation>Das Regelpaket hat keine Einstellung „%1“; definieren Sie sie unter „settings“</translation>
    </message>
    <message>
        <source>The pack has no condition &quot;%1&quot;; define it under &quot;conditions&quot;</source>
        <translation>Das Regelpaket hat keine Bedingung „%1“; definieren Sie sie unter „conditions“</translation>
    </message>
    <message>
        <source>The pack has no source &quot;%1&quot;; define it under &quot;sources&quot;</source>
        <translation>Das Regelpaket hat keine Quelle „%1“; definieren Sie sie unter „sources“</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; is missing; add it</source>
        <translation>Das Element „%1“ fehlt; ergänzen Sie es</translation>
    </message>
    <message>
        <source>This does not fit the pack schema: %1</source>
        <translation>Dies passt nicht zum Paketschema: %1</translation>
    </message>
    <message>
        <source>The text holds a number that no program can read; write a smaller one</source>
        <translation>Der Text enthält eine Zahl, die kein Programm lesen kann; schreiben Sie eine kleinere</translation>
    </message>
    <message>
        <source>A service has either ports or a port-setting; remove one of them</source>
        <translation>Ein Dienst hat entweder ports oder port-setting; entfernen Sie eines davon</translation>
    </message>
    <message>
        <source>The vendor&apos;s documents do not state this value; it is the usual default of the protocol. Confirm it with your vendor contact.</source>
        <translation>Die Unterlagen des Herstellers nennen diesen Wert nicht; er ist der übliche Standardwert des Protokolls. Lassen Sie ihn sich von Ihrem Ansprechpartner beim Hersteller bestätigen.</translation>
    </message>
    <message>
        <source>This value is an assumption. Confirm it with your vendor contact.</source>
        <translation>Dieser Wert ist eine Annahme. Lassen Sie ihn sich von Ihrem Ansprechpartner beim Hersteller bestätigen.</translation>
    </message>
    <message>
        <source>No document states this value; it has to be asked for.</source>
        <translation>Kein Dokument nennt diesen Wert; er muss erfragt werden.</translation>
    </message>
    <message>
        <source>The planner gave this value; it is not the vendor&apos;s word.</source>
        <translation>Diesen Wert hat der Planer angegeben; er stammt nicht vom Hersteller.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>ausgemustert</translation>
    </message>
    <message>
        <source>A fix needs either a setting and its value, or flows</source>
        <translation>Eine Behebung braucht entweder eine Einstellung und deren Wert oder Verbindungen</translation>
    </message>
    <message>
        <source>A fix of flows needs a check with flows</source>
        <translation>Eine Behebung von Verbindungen braucht eine Prüfung mit Verbindungen</translation>
    </message>
    <message>
        <source>The check has no such node; set the fix on the plan</source>
        <translation>Die Prüfung hat keinen solchen Knoten; setzen Sie die Behebung am Plan</translation>
    </message>
    <message>
        <source>A check has either roles or flows; name the roles in its flows</source>
        <translation>Eine Prüfung hat entweder Rollen oder Verbindungen; nennen Sie die Rollen in ihren Verbindungen</translation>
    </message>
    <message>
        <source>A setting needs exactly one of is, in, below, at-least, at-most, within, contains, within-days and set</source>
        <translation>Eine Einstellung braucht genau eines von is, in, below, at-least, at-most, within, contains, within-days und set</translation>
    </message>
    <message>
        <source>Compare the number with one of is, below, at-least and at-most, and a number</source>
        <translation>Vergleichen Sie die Anzahl mit einem von is, below, at-least und at-most und einer Zahl</translation>
    </message>
    <message>
        <source>A condition needs exactly one of all, any, not, setting, holds, role, drawn, machine, differs and, in checks, has, touches, lacks, published, sites, older, count and distinct</source>
        <translation>Eine Bedingung braucht genau eines von all, any, not, setting, holds, role, drawn, machine, differs und, in Prüfungen, has, touches, lacks, published, sites, older, count und distinct</translation>
    </message>
    <message>
        <source>Only the condition of a check can ask this; move it there</source>
        <translation>Nur die Bedingung einer Prüfung kann danach fragen; verschieben Sie sie dorthin</translation>
    </message>
    <message>
        <source>The pack is left out: %1</source>
        <translation>Das Regelpaket bleibt außen vor: %1</translation>
    </message>
    <message>
        <source>Edition %2 of the pack &quot;%1&quot; is there already with other contents (%3); give this one an edition of its own</source>
        <translation>Ausgabe %2 des Regelpakets „%1“ ist mit anderem Inhalt schon vorhanden (%3); dieser eine eigene Ausgabe geben</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>The plan needs this pack: %1</source>
        <translation>Der Plan braucht dieses Regelpaket: %1</translation>
    </message>
    <message>
        <source>A test names the rule &quot;%1&quot;, which the pack does not have; correct the name</source>
        <translation>Ein Test nennt die Regel „%1“, die das Regelpaket nicht hat; den Namen berichtigen</translation>
    </message>
    <message>
        <source>&quot;plan&quot; stands for the planner&apos;s own flows; give the pack another id</source>
        <translation>„plan“ steht für die eigenen Verbindungen des Planers; dem Regelpaket eine andere Kennung geben</translation>
    </message>
    <message>
        <source>A setting of the type choice needs &quot;choices&quot;; list them</source>
        <translation>Eine Einstellung der Art choice braucht „choices“; sie aufzählen</translation>
    </message>
    <message>
        <source>Only a setting of the type choice has &quot;choices&quot;; remove them, or change the type</source>
        <translation>Nur eine Einstellung der Art choice hat „choices“; sie entfernen oder die Art ändern</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; can never be &quot;%2&quot;; write %3</source>
        <translation>Die Einstellung „%1“ kann nie „%2“ sein; erlaubt ist: %3</translation>
    </message>
    <message>
        <source>The pack has no role &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Das Regelpaket hat keine Rolle „%1“; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>The pack has no setting &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Das Regelpaket hat keine Einstellung „%1“; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>The pack has no condition &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Das Regelpaket hat keine Bedingung „%1“; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>The pack has no source &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Das Regelpaket hat keine Quelle „%1“; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; of the type %2 knows no more and no less; compare it with is or in</source>
        <translation>Die Einstellung „%1“ der Art %2 kennt kein Mehr und kein Weniger; mit is oder in vergleichen</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; is of the type %2 and gives no port; name one of the type port, or text for ranges</source>
        <translation>Die Einstellung „%1“ ist von der Art %2 und gibt keinen Port; eine der Art port nennen oder text für Bereiche</translation>
    </message>
    <message>
        <source>The condition &quot;%1&quot; asks for itself, directly or through others; write it without</source>
        <translation>Die Bedingung „%1“ fragt nach sich selbst, unmittelbar oder über andere; ohne das schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; did you mean &quot;%2&quot;?</source>
        <translation>„%1“ ist hier nicht bekannt; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; remove it, or use one of: %2</source>
        <translation>„%1“ ist hier nicht bekannt; entfernen, oder eines von diesen verwenden: %2</translation>
    </message>
    <message>
        <source>This program reads packs of the format version %1, not %2; write %1, or take a newer program</source>
        <translation>Dieses Programm liest Regelpakete der Formatversion %1, nicht %2; %1 schreiben oder ein neueres Programm nehmen</translation>
    </message>
    <message>
        <source>%1 is not allowed here; choose one of: %2</source>
        <translation>%1 ist hier nicht erlaubt; zur Wahl stehen: %2</translation>
    </message>
    <message>
        <source>This list is empty; write at least one entry</source>
        <translation>Diese Liste ist leer; mindestens einen Eintrag schreiben</translation>
    </message>
    <message>
        <source>This text is empty; write one</source>
        <translation>Dieser Text ist leer; einen schreiben</translation>
    </message>
    <message>
        <source>%1 is not allowed here; write %2</source>
        <translation>%1 ist hier nicht erlaubt; richtig ist: %2</translation>
    </message>
    <message>
        <source>This number is too small; write %1 or more</source>
        <translation>Diese Zahl ist zu klein; %1 oder mehr schreiben</translation>
    </message>
    <message>
        <source>The last case of &quot;need&quot; has a condition; add one without &quot;when&quot; behind it</source>
        <translation>Der letzte Fall von „need“ hat eine Bedingung; dahinter einen ohne „when“ anfügen</translation>
    </message>
    <message>
        <source>The first case of &quot;need&quot; that holds is taken, so none behind one without &quot;when&quot; is ever reached; put that one last</source>
        <translation>Der erste zutreffende Fall von „need“ gilt, also wird hinter einem ohne „when“ keiner je erreicht; diesen ans Ende setzen</translation>
    </message>
    <message>
        <source>a text in double quotes</source>
        <translation>ein Text in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text by language, such as {&quot;en&quot;: &quot;...&quot;, &quot;de&quot;: &quot;...&quot;}</source>
        <translation>ein Text nach Sprache, etwa {&quot;en&quot;: &quot;...&quot;, &quot;de&quot;: &quot;...&quot;}</translation>
    </message>
    <message>
        <source>a version such as &quot;8.2.6&quot;</source>
        <translation>eine Version wie &quot;8.2.6&quot;</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>a port number</source>
        <translation>eine Portnummer</translation>
    </message>
    <message>
        <source>The vendor&apos;s documents state this value.</source>
        <translation>Die Unterlagen des Herstellers nennen diesen Wert.</translation>
    </message>
    <message>
        <source>The vendor&apos;s port list does not state this value in full; it was restored from another document.</source>
        <translation>Die Portliste des Herstellers nennt diesen Wert nicht vollständig; er wurde anhand eines anderen Dokuments ergänzt.</translation>
    </message>
</context>
<context>
    <name>PlanBuilder</name>
    <message>
        <source>%1: %2 is not from %3 to %4</source>
        <translation>%1: %2 liegt nicht zwischen %3 und %4</translation>
    </message>
    <message>
        <source>The network %1 is too small for the zone &quot;%2&quot;, which has %3 addresses</source>
        <translation>Das Netz %1 ist zu klein für die Zone „%2“, die %3 Adressen hat</translation>
    </message>
    <message>
        <source>The networks of the zones &quot;%1&quot; and &quot;%2&quot; overlap</source>
        <translation>Die Netze der Zonen „%1“ und „%2“ überschneiden sich</translation>
    </message>
    <message>
        <source>No zone &quot;%1&quot; follows from the answers; the zones with networks are %2</source>
        <translation>Aus den Antworten folgt keine Zone „%1“; die Zonen mit Netzen sind %2</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Clients of a site</source>
        <translation>Clients eines Standorts</translation>
    </message>
    <message>
        <source>Storage servers</source>
        <translation>Speicherserver</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Storage %1</source>
        <translation>Speicher %1</translation>
    </message>
    <message>
        <source>Office clients</source>
        <translation>Büro-Clients</translation>
    </message>
    <message>
        <source>Clients of site %1</source>
        <translation>Clients von Standort %1</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Devices on the road</source>
        <translation>Geräte unterwegs</translation>
    </message>
    <message>
        <source>Name server of the access network</source>
        <translation>Nameserver des Zugangsnetzes</translation>
    </message>
    <message>
        <source>LDAP server</source>
        <translation>LDAP-Server</translation>
    </message>
    <message>
        <source>RADIUS server</source>
        <translation>RADIUS-Server</translation>
    </message>
    <message>
        <source>Domain controller</source>
        <translation>Domänencontroller</translation>
    </message>
    <message>
        <source>LDAP on the domain controller</source>
        <translation>LDAP auf dem Domänencontroller</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Nameserver</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>Zeitserver</translation>
    </message>
    <message>
        <source>Licence service</source>
        <translation>Lizenzdienst</translation>
    </message>
    <message>
        <source>Cloud storage</source>
        <translation>Cloudspeicher</translation>
    </message>
    <message>
        <source>Upgrade files</source>
        <translation>Upgrade-Dateien</translation>
    </message>
    <message>
        <source>Monitoring of the vendor</source>
        <translation>Überwachung des Herstellers</translation>
    </message>
    <message>
        <source>Support of the vendor</source>
        <translation>Support des Herstellers</translation>
    </message>
    <message>
        <source>Authority&apos;s IPMI</source>
        <translation>IPMI der Authority</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Server network</source>
        <translation>Servernetz</translation>
    </message>
    <message>
        <source>DMZ</source>
        <translation>DMZ</translation>
    </message>
    <message>
        <source>Vendor cloud</source>
        <translation>Cloud des Herstellers</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Office network</source>
        <translation>Büronetz</translation>
    </message>
    <message>
        <source>Office network %1</source>
        <translation>Büronetz %1</translation>
    </message>
    <message>
        <source>Site %1</source>
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
</context>
<context>
    <name>PlanFile</name>
    <message>
        <source>A decision names exactly one of &quot;flow&quot;, &quot;finding&quot; and &quot;question&quot;, not %1</source>
        <translation>Eine Entscheidung nennt genau eines von „flow“, „finding“ und „question“, nicht %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state of a decision; write declined, accepted, overridden or answered</source>
        <translation>„%1“ ist kein Zustand einer Entscheidung; schreiben Sie declined, accepted, overridden oder answered</translation>
    </message>
    <message>
        <source>There is already a decision on &quot;%1&quot;; keep one of the two</source>
        <translation>Zu „%1“ gibt es bereits eine Entscheidung; behalten Sie eine der beiden</translation>
    </message>
    <message>
        <source>A place is a list of two whole numbers, x and y, up to 10 million</source>
        <translation>Eine Position ist eine Liste von zwei ganzen Zahlen, x und y, bis 10 Millionen</translation>
    </message>
    <message>
        <source>A rectangle is a list of four whole numbers, x, y, width and height, up to 10 million</source>
        <translation>Ein Rechteck ist eine Liste von vier ganzen Zahlen, x, y, Breite und Höhe, bis 10 Millionen</translation>
    </message>
    <message>
        <source>The width and the height of a zone must be at least 1</source>
        <translation>Die Breite und die Höhe einer Zone müssen mindestens 1 sein</translation>
    </message>
    <message>
        <source>an address such as &quot;10.20.1.10&quot;, or an object</source>
        <translation>eine Adresse wie &quot;10.20.1.10&quot; oder ein Objekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand beside &quot;on&quot;: the node has it from &quot;%2&quot;; remove one of the two</source>
        <translation>„%1“ darf nicht neben „on“ stehen: Der Knoten hat es von „%2“; entfernen Sie eines der beiden</translation>
    </message>
    <message>
        <source>The member %1 is missing here; add it</source>
        <translation>Das Element %1 fehlt hier; ergänzen Sie es</translation>
    </message>
    <message>
        <source>%1 must not be empty; fill it in</source>
        <translation>%1 darf nicht leer sein; füllen Sie es aus</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id; write 1 to 32 small letters, digits or hyphens, the first no hyphen</source>
        <translation>„%1“ ist keine ID; schreiben Sie 1 bis 32 Kleinbuchstaben, Ziffern oder Bindestriche, am Anfang keinen Bindestrich</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 1 to 65535, not %2</source>
        <translation>%1 muss eine ganze Zahl von 1 bis 65535 sein, nicht %2</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 1 up, not %2; leave it out for a single machine</source>
        <translation>%1 muss eine ganze Zahl ab 1 sein, nicht %2; lassen Sie die Angabe für eine einzelne Maschine weg</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write year, month and day like 2027-06-30</source>
        <translation>„%1“ ist kein Datum; schreiben Sie Jahr, Monat und Tag wie 2027-06-30</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no transport; write tcp or udp</source>
        <translation>„%1“ ist kein Transport; schreiben Sie tcp oder udp</translation>
    </message>
    <message>
        <source>a string such as &quot;443&quot; or &quot;5000-5010&quot;</source>
        <translation>eine Zeichenkette wie &quot;443&quot; oder &quot;5000-5010&quot;</translation>
    </message>
    <message>
        <source>The pack &quot;%1&quot; is named twice; keep one edition</source>
        <translation>Das Regelpaket „%1“ ist zweimal genannt; behalten Sie eine Ausgabe</translation>
    </message>
    <message>
        <source>A plan is an object, but %1 stands here; open a *.portwright file</source>
        <translation>Ein Plan ist ein Objekt, aber hier steht %1; öffnen Sie eine *.portwright-Datei</translation>
    </message>
    <message>
        <source>This is no plan: the member &quot;portwright&quot; with the format number is missing; open a *.portwright file</source>
        <translation>Dies ist kein Plan: Das Element „portwright“ mit der Formatnummer fehlt; öffnen Sie eine *.portwright-Datei</translation>
    </message>
    <message>
        <source>&quot;portwright&quot; must be the format number, a whole number from 1 up; this program writes %1</source>
        <translation>„portwright“ muss die Formatnummer sein, eine ganze Zahl ab 1; dieses Programm schreibt %1</translation>
    </message>
    <message>
        <source>The plan has format %1, and this program reads formats up to %2; open it with a newer Portwright, one that reads format %1</source>
        <translation>Der Plan hat Format %1, und dieses Programm liest Formate bis %2; öffnen Sie ihn mit einem neueren Portwright, das Format %1 liest</translation>
    </message>
    <message>
        <source>There is no zone &quot;%1&quot; in this plan; name one that exists, or add it</source>
        <translation>In diesem Plan gibt es keine Zone „%1“; nennen Sie eine vorhandene, oder fügen Sie sie hinzu</translation>
    </message>
    <message>
        <source>There is no firewall &quot;%1&quot; in this plan; name one that exists, or add it</source>
        <translation>In diesem Plan gibt es keine Firewall „%1“; nennen Sie eine vorhandene, oder fügen Sie sie hinzu</translation>
    </message>
    <message>
        <source>There is no node &quot;%1&quot; in this plan; name one that exists, or add it</source>
        <translation>In diesem Plan gibt es keinen Knoten „%1“; nennen Sie einen vorhandenen, oder fügen Sie ihn hinzu</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; already names a zone; give each zone, firewall and node an id of its own</source>
        <translation>Die ID „%1“ bezeichnet bereits eine Zone; geben Sie jeder Zone, jeder Firewall und jedem Knoten eine eigene ID</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; already names a firewall; give each zone, firewall and node an id of its own</source>
        <translation>Die ID „%1“ bezeichnet bereits eine Firewall; geben Sie jeder Zone, jeder Firewall und jedem Knoten eine eigene ID</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; already names a node; give each zone, firewall and node an id of its own</source>
        <translation>Die ID „%1“ bezeichnet bereits einen Knoten; geben Sie jeder Zone, jeder Firewall und jedem Knoten eine eigene ID</translation>
    </message>
    <message>
        <source>This item</source>
        <translation>Dieser Eintrag</translation>
    </message>
    <message>
        <source>%1 must be %2, but %3 stands here</source>
        <translation>%1 muss %2 sein, aber hier steht %3</translation>
    </message>
    <message numerus="yes">
        <source>and more than %n more; mend the ones above first</source>
        <translation>
            <numerusform>und mehr als %n weiterer; beheben Sie zuerst die obigen</numerusform>
            <numerusform>und mehr als %n weitere; beheben Sie zuerst die obigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; mend the ones above first</source>
        <translation>
            <numerusform>und %n weiterer; beheben Sie zuerst die obigen</numerusform>
            <numerusform>und %n weitere; beheben Sie zuerst die obigen</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in this list; name it once</source>
        <translation>„%1“ steht zweimal in dieser Liste; nennen Sie es nur einmal</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; stands twice in this list; give each its own</source>
        <translation>Die ID „%1“ steht zweimal in dieser Liste; geben Sie jedem Eintrag eine eigene</translation>
    </message>
    <message>
        <source>%1 is too large for a whole number; use at most 18 digits</source>
        <translation>%1 ist zu groß für eine ganze Zahl; verwenden Sie höchstens 18 Ziffern</translation>
    </message>
    <message>
        <source>true, false, a number, a string or a list of strings</source>
        <translation>true, false, eine Zahl, eine Zeichenkette oder eine Liste von Zeichenketten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of zone; write internet, lan, dmz, server, management, cloud or vendor</source>
        <translation>„%1“ ist keine Zonenart; schreiben Sie internet, lan, dmz, server, management, cloud oder vendor</translation>
    </message>
    <message>
        <source>a network such as &quot;10.20.0.0/22&quot;</source>
        <translation>ein Netz wie &quot;10.20.0.0/22&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads back to itself here; name another one</source>
        <translation>„%1“ führt hier zu sich selbst zurück; nennen Sie ein anderes Ziel</translation>
    </message>
</context>
<context>
    <name>PlanReport</name>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Offene Frage</translation>
    </message>
    <message>
        <source>Who can answer</source>
        <translation>Wer antworten kann</translation>
    </message>
    <message>
        <source>Flows that wait</source>
        <translation>Wartende Verbindungen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Untitled plan</source>
        <translation>Plan ohne Titel</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>Regelpakete</translation>
    </message>
    <message>
        <source>Port matrix</source>
        <translation>Portmatrix</translation>
    </message>
    <message>
        <source>How far values may be trusted</source>
        <translation>Wie verlässlich die Werte sind</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Not permitted by this plan</source>
        <translation>Von diesem Plan nicht erlaubt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Taken for granted</source>
        <translation>Vorausgesetzt</translation>
    </message>
    <message>
        <source>Flows concerned</source>
        <translation>Betroffene Verbindungen</translation>
    </message>
    <message>
        <source>How to confirm it</source>
        <translation>So bestätigen Sie es</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Zu bestätigen</translation>
    </message>
</context>
<context>
    <name>PortMatrix</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>Von Adresse</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>Angesprochen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Best confirmed: %1</source>
        <translation>Am besten bestätigen: %1</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>Bestätigen: %1</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
</context>
<context>
    <name>PortSet</name>
    <message>
        <source>&quot;%1&quot; is not a port; write a number from 1 to 65535, or a range such as 5000-5010</source>
        <translation>„%1“ ist kein Port; schreiben Sie eine Zahl von 1 bis 65535 oder einen Bereich wie 5000-5010</translation>
    </message>
</context>
<context>
    <name>Probe</name>
    <message>
        <source>network unreachable</source>
        <translation>Netz nicht erreichbar</translation>
    </message>
    <message>
        <source>host unreachable</source>
        <translation>Host nicht erreichbar</translation>
    </message>
    <message>
        <source>protocol unreachable</source>
        <translation>Protokoll nicht erreichbar</translation>
    </message>
    <message>
        <source>port unreachable</source>
        <translation>Port nicht erreichbar</translation>
    </message>
    <message>
        <source>network prohibited</source>
        <translation>Netz untersagt</translation>
    </message>
    <message>
        <source>host prohibited</source>
        <translation>Host untersagt</translation>
    </message>
    <message>
        <source>administratively prohibited</source>
        <translation>administrativ untersagt</translation>
    </message>
    <message>
        <source>too many hops</source>
        <translation>zu viele Hops</translation>
    </message>
    <message>
        <source>no route to the destination</source>
        <translation>keine Route zum Ziel</translation>
    </message>
    <message>
        <source>address unreachable</source>
        <translation>Adresse nicht erreichbar</translation>
    </message>
    <message>
        <source>source address refused by policy</source>
        <translation>Quelladresse durch Richtlinie abgewiesen</translation>
    </message>
    <message>
        <source>route rejects the destination</source>
        <translation>Route weist das Ziel ab</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>The computer answers, but nothing listens on this UDP port: is the service running, and on this port?</source>
        <translation>Der Computer antwortet, aber auf diesem UDP-Port lauscht nichts: Läuft der Dienst, und auf diesem Port?</translation>
    </message>
    <message>
        <source>The computer answers, but nothing listens on this port: is the service running, on this address and port? A firewall that answers with a reset looks the same.</source>
        <translation>Der Computer antwortet, aber auf diesem Port lauscht nichts: Läuft der Dienst, auf dieser Adresse und diesem Port? Eine Firewall, die mit einem Reset antwortet, sieht genauso aus.</translation>
    </message>
    <message>
        <source>No computer on this network has the address: check the address in the plan, and whether the computer is switched on.</source>
        <translation>Kein Computer in diesem Netz hat die Adresse: Prüfen Sie die Adresse im Plan, und ob der Computer eingeschaltet ist.</translation>
    </message>
    <message>
        <source>This computer&apos;s own firewall forbids it: look at the outgoing rules here. Nothing is known about the way to the destination.</source>
        <translation>Die eigene Firewall dieses Computers verbietet es: Sehen Sie sich hier die ausgehenden Regeln an. Über den Weg zum Ziel ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 dropped the packet after too many hops: look for a routing loop there.</source>
        <translation>%1 hat das Paket nach zu vielen Hops verworfen: Suchen Sie dort nach einer Routing-Schleife.</translation>
    </message>
    <message>
        <source>The destination&apos;s own firewall rejects it (%1): look at the host firewall of %2.</source>
        <translation>Die eigene Firewall des Ziels weist es ab (%1): Sehen Sie sich die Host-Firewall von %2 an.</translation>
    </message>
    <message>
        <source>%1 rejects it (%2): look at the rules and routes of that device.</source>
        <translation>%1 weist es ab (%2): Sehen Sie sich die Regeln und Routen dieses Geräts an.</translation>
    </message>
    <message>
        <source>This computer has no route to the address (%1): check its network connection and routes. Nothing is known about the firewalls.</source>
        <translation>Dieser Computer hat keine Route zu der Adresse (%1): Prüfen Sie seine Netzwerkverbindung und seine Routen. Über die Firewalls ist nichts bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>No answer to %n datagram(s): dropped by a firewall, not allowed for this address, or no service. Look at the service&apos;s own log for the request.</source>
        <translation>
            <numerusform>Keine Antwort auf %n Datagramm: von einer Firewall verworfen, für diese Adresse nicht zugelassen, oder kein Dienst. Suchen Sie die Anfrage im Log des Dienstes selbst.</numerusform>
            <numerusform>Keine Antwort auf %n Datagramme: von einer Firewall verworfen, für diese Adresse nicht zugelassen, oder kein Dienst. Suchen Sie die Anfrage im Log des Dienstes selbst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer in %n attempt(s): look for a firewall on the way that drops it, and whether the computer is switched on.</source>
        <translation>
            <numerusform>Keine Antwort bei %n Versuch: Suchen Sie auf dem Weg nach einer Firewall, die ihn verwirft, und prüfen Sie, ob der Computer eingeschaltet ist.</numerusform>
            <numerusform>Keine Antwort bei %n Versuchen: Suchen Sie auf dem Weg nach einer Firewall, die sie verwirft, und prüfen Sie, ob der Computer eingeschaltet ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was accepted. No exchange is known that would prove the service, so none was tried.</source>
        <translation>Die Verbindung wurde angenommen. Es ist kein Austausch bekannt, der den Dienst nachweisen würde, daher wurde keiner versucht.</translation>
    </message>
    <message>
        <source>Not the planned service: %1. Check which program listens on this port.</source>
        <translation>Nicht der geplante Dienst: %1. Prüfen Sie, welches Programm auf diesem Port lauscht.</translation>
    </message>
    <message>
        <source>The answer does not belong to the planned protocol: check which program listens on this port.</source>
        <translation>Die Antwort gehört nicht zum geplanten Protokoll: Prüfen Sie, welches Programm auf diesem Port lauscht.</translation>
    </message>
    <message>
        <source>The connection was accepted and closed before an answer: look at the service&apos;s access list for this computer&apos;s address, and for a proxy on the way.</source>
        <translation>Die Verbindung wurde angenommen und vor einer Antwort geschlossen: Suchen Sie in der Zugriffsliste des Dienstes nach der Adresse dieses Computers, und auf dem Weg nach einem Proxy.</translation>
    </message>
    <message>
        <source>The connection was accepted, but the planned protocol got no answer in time: the service may be overloaded, or a device on the way accepts in its place.</source>
        <translation>Die Verbindung wurde angenommen, aber das geplante Protokoll bekam nicht rechtzeitig eine Antwort: Der Dienst ist vielleicht überlastet, oder ein Gerät auf dem Weg nimmt an seiner Stelle an.</translation>
    </message>
    <message>
        <source>By UDP only the planned protocol&apos;s own packet proves anything, and none is known for this one.</source>
        <translation>Über UDP beweist nur das eigene Paket des geplanten Protokolls etwas, und für dieses ist keines bekannt.</translation>
    </message>
    <message>
        <source>The name %1 does not resolve from here (%2): check the name in the plan and this computer&apos;s DNS server.</source>
        <translation>Der Name %1 lässt sich von hier aus nicht auflösen (%2): Prüfen Sie den Namen im Plan und den DNS-Server dieses Computers.</translation>
    </message>
    <message>
        <source>The stand-in for the service answered with its token, so the way there is open. Probe again when the real service runs.</source>
        <translation>Der Platzhalterdienst hat mit seinem Token geantwortet, der Weg dorthin ist also offen. Prüfen Sie erneut, wenn der echte Dienst läuft.</translation>
    </message>
    <message>
        <source>A stand-in answered, but it says it is %1, not node %2 port %3: look for a wrong address or a translation on the way.</source>
        <translation>Ein Platzhalterdienst hat geantwortet, aber er gibt sich als %1 aus, nicht als Knoten %2 Port %3: Suchen Sie nach einer falschen Adresse oder einer Adressübersetzung auf dem Weg.</translation>
    </message>
    <message>
        <source>A stand-in of this program was expected there, but something else answered: stop that program, or choose another port for the stand-in.</source>
        <translation>Dort wurde ein Platzhalterdienst dieses Programms erwartet, aber etwas anderes hat geantwortet: Beenden Sie jenes Programm, oder wählen Sie einen anderen Port für den Platzhalterdienst.</translation>
    </message>
    <message>
        <source>the DNS server says that there is no such name</source>
        <translation>der DNS-Server sagt, dass es diesen Namen nicht gibt</translation>
    </message>
    <message>
        <source>the DNS server refuses to answer</source>
        <translation>der DNS-Server verweigert die Antwort</translation>
    </message>
    <message>
        <source>the DNS server failed</source>
        <translation>der DNS-Server hat versagt</translation>
    </message>
    <message>
        <source>the name has no address</source>
        <translation>der Name hat keine Adresse</translation>
    </message>
    <message>
        <source>it is not a valid name</source>
        <translation>es ist kein gültiger Name</translation>
    </message>
    <message>
        <source>no usable answer from a DNS server</source>
        <translation>keine brauchbare Antwort von einem DNS-Server</translation>
    </message>
    <message>
        <source>An alternative that was not chosen: nothing needs it.</source>
        <translation>Eine Alternative, die nicht gewählt wurde: Nichts braucht sie.</translation>
    </message>
    <message>
        <source>Shown for completeness only: nothing needs it.</source>
        <translation>Nur der Vollständigkeit halber gezeigt: Nichts braucht sie.</translation>
    </message>
    <message>
        <source>Declined in the plan.</source>
        <translation>Im Plan abgelehnt.</translation>
    </message>
    <message>
        <source>An open question must be answered first: its port or its address is not known.</source>
        <translation>Zuerst muss eine offene Frage beantwortet werden: Der Port oder die Adresse ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The plan has no way from the source to the destination.</source>
        <translation>Der Plan hat keinen Weg von der Quelle zum Ziel.</translation>
    </message>
    <message>
        <source>From the vantage the plan has no way to the destination, or no address there.</source>
        <translation>Vom Standort der Messung aus hat der Plan keinen Weg zum Ziel, oder dort keine Adresse.</translation>
    </message>
    <message>
        <source>The destination is not drawn.</source>
        <translation>Das Ziel ist nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Local to %1: it can be probed on that computer only.</source>
        <translation>Lokal auf %1: Dies lässt sich nur auf jenem Computer prüfen.</translation>
    </message>
    <message>
        <source>The destination is a group of computers: its addresses are not dialled one by one.</source>
        <translation>Das Ziel ist eine Gruppe von Computern: Ihre Adressen werden nicht einzeln angesprochen.</translation>
    </message>
    <message>
        <source>%1 is a range: it is not dialled address by address.</source>
        <translation>%1 ist ein Bereich: Er wird nicht Adresse für Adresse angesprochen.</translation>
    </message>
    <message>
        <source>The destination&apos;s address is not known.</source>
        <translation>Die Adresse des Ziels ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The ports are a range: they are not dialled one by one.</source>
        <translation>Die Ports sind ein Bereich: Sie werden nicht einzeln angesprochen.</translation>
    </message>
    <message>
        <source>The certificate is self-signed, as a new Code42 server&apos;s is.</source>
        <translation>Das Zertifikat ist selbstsigniert, wie das eines neuen Code42-Servers.</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation>Das Zertifikat ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet: compare the clocks.</source>
        <translation>Das Zertifikat ist noch nicht gültig: Vergleichen Sie die Uhren.</translation>
    </message>
    <message>
        <source>This computer does not trust the issuer %1.</source>
        <translation>Dieser Computer vertraut dem Aussteller %1 nicht.</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for the planned name.</source>
        <translation>Das Zertifikat gilt für %1, nicht für den geplanten Namen.</translation>
    </message>
    <message>
        <source>The certificate has a fault: %1.</source>
        <translation>Das Zertifikat hat einen Fehler: %1.</translation>
    </message>
    <message>
        <source>The certificate is not the planned one (SHA-256 %1): a device on the way opens TLS, or the server&apos;s certificate was replaced. Compare it on the server itself.</source>
        <translation>Das Zertifikat ist nicht das geplante (SHA-256 %1): Ein Gerät auf dem Weg bricht TLS auf, oder das Zertifikat des Servers wurde ersetzt. Vergleichen Sie es auf dem Server selbst.</translation>
    </message>
    <message>
        <source>The certificate was issued by %1, planned is %2: a device on the way opens TLS, or the server&apos;s certificate was replaced.</source>
        <translation>Das Zertifikat wurde von %1 ausgestellt, geplant ist %2: Ein Gerät auf dem Weg bricht TLS auf, oder das Zertifikat des Servers wurde ersetzt.</translation>
    </message>
    <message>
        <source>The server ended TLS after the handshake: it needs a client certificate. That it answers is proven; sign-in is not.</source>
        <translation>Der Server hat TLS nach dem Handshake beendet: Er braucht ein Client-Zertifikat. Dass er antwortet, ist bewiesen; die Anmeldung nicht.</translation>
    </message>
    <message>
        <source>The answer is not TLS: the service there speaks without TLS, or another one has the port.</source>
        <translation>Die Antwort ist kein TLS: Der Dienst dort spricht ohne TLS, oder ein anderer hat den Port.</translation>
    </message>
    <message>
        <source>The server offers only TLS versions older than 1.2: look at its TLS settings.</source>
        <translation>Der Server bietet nur TLS-Versionen vor 1.2 an: Sehen Sie sich seine TLS-Einstellungen an.</translation>
    </message>
    <message>
        <source>The server refused the handshake: no cipher in common, or it needs a client certificate.</source>
        <translation>Der Server hat den Handshake abgelehnt: keine gemeinsame Cipher-Suite, oder er braucht ein Client-Zertifikat.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The certificate is the planned one.</source>
        <translation>Das Zertifikat ist das geplante.</translation>
    </message>
    <message>
        <source>The certificate is trusted and carries the planned name.</source>
        <translation>Das Zertifikat ist vertrauenswürdig und trägt den geplanten Namen.</translation>
    </message>
    <message>
        <source>The certificate is trusted. The plan has no name to compare it with.</source>
        <translation>Das Zertifikat ist vertrauenswürdig. Der Plan hat keinen Namen, mit dem es zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>The way is open and the service answers, but not who it is: a device on the way could answer the same. Compare the SHA-256 in the proof with the server&apos;s own certificate; entered as the node&apos;s certificate, it is what later probes compare with.</source>
        <translation>Der Weg ist offen, und der Dienst antwortet, aber seine Identität ist nicht bewiesen: Ein Gerät auf dem Weg könnte ebenso antworten. Vergleichen Sie den SHA-256-Wert im Nachweis mit dem Zertifikat des Servers selbst; als Zertifikat des Knotens eingetragen, dient er späteren Prüfungen als Vergleich.</translation>
    </message>
    <message>
        <source>Port %1 of the same server shows the same certificate.</source>
        <translation>Port %1 desselben Servers zeigt dasselbe Zertifikat.</translation>
    </message>
    <message>
        <source>Port %1 of the same server shows another certificate (SHA-256 %2), though the server has one for both: a device on one of the two ways opens TLS.</source>
        <translation>Port %1 desselben Servers zeigt ein anderes Zertifikat (SHA-256 %2), obwohl der Server eines für beide hat: Ein Gerät auf einem der beiden Wege öffnet TLS.</translation>
    </message>
    <message numerus="yes">
        <source>No answer to %n datagram(s): dropped by a firewall, this computer is no client of the server, the shared secret is another one, or the server does not answer Status-Server. Look at the server&apos;s own log for the request.</source>
        <translation>
            <numerusform>Keine Antwort auf %n Datagramm: von einer Firewall verworfen, dieser Rechner ist kein Client des Servers, das gemeinsame Geheimnis ist ein anderes, oder der Server beantwortet Status-Server nicht. Suchen Sie die Anfrage im Protokoll des Servers.</numerusform>
            <numerusform>Keine Antwort auf %n Datagramme: von einer Firewall verworfen, dieser Rechner ist kein Client des Servers, das gemeinsame Geheimnis ist ein anderes, oder der Server beantwortet Status-Server nicht. Suchen Sie die Anfrage im Protokoll des Servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name server answers, but says %2 to the question for %1: clients that ask it do not find that name.</source>
        <translation>Der Nameserver antwortet, sagt aber auf die Frage nach %1 nur %2: Clients, die ihn fragen, finden diesen Namen nicht.</translation>
    </message>
    <message>
        <source>The server answers only with the shared secret, which the plan does not hold and nobody entered: silence would prove nothing.</source>
        <translation>Der Server antwortet nur mit dem gemeinsamen Geheimnis, das nicht im Plan steht und das niemand eingegeben hat: Schweigen würde nichts beweisen.</translation>
    </message>
    <message>
        <source>The planned protocol answered, but the server does not start TLS: look at its certificate and TLS settings.</source>
        <translation>Das geplante Protokoll antwortete, aber der Server beginnt kein TLS: Prüfen Sie sein Zertifikat und seine TLS-Einstellungen.</translation>
    </message>
    <message>
        <source>Packets get to %1 (hop %2); nothing behind it answers.</source>
        <translation>Pakete kommen bis %1 (Sprung %2); dahinter antwortet nichts.</translation>
    </message>
    <message>
        <source>By the plan that is %1, and %2 comes next: look at the rules of these, in this order.</source>
        <translation>Nach dem Plan ist das %1, danach kommt %2: Prüfen Sie deren Regeln in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>By the plan that is %1, the last firewall on the way: look at its rules, then at the destination&apos;s own firewall.</source>
        <translation>Nach dem Plan ist das %1, die letzte Firewall auf dem Weg: Prüfen Sie ihre Regeln, dann die eigene Firewall des Ziels.</translation>
    </message>
    <message>
        <source>By the plan the way leads through %1.</source>
        <translation>Nach dem Plan führt der Weg durch %1.</translation>
    </message>
    <message>
        <source>The address is in a network of this computer, so no router is between: most likely the destination&apos;s own firewall drops it.</source>
        <translation>Die Adresse liegt in einem Netz dieses Rechners, dazwischen steht kein Router: Am ehesten verwirft die eigene Firewall des Ziels das Paket.</translation>
    </message>
    <message>
        <source>A moment later an answer came: packets get lost on the way, or rules were just changed.</source>
        <translation>Kurz darauf kam eine Antwort: Unterwegs gehen Pakete verloren, oder Regeln wurden gerade geändert.</translation>
    </message>
    <message>
        <source>No device on the way answers, so the silence begins at the first one: by the plan %1.</source>
        <translation>Kein Gerät unterwegs antwortet, das Schweigen beginnt also beim ersten: nach dem Plan %1.</translation>
    </message>
    <message>
        <source>No device on the way answers, so the silence begins at the first one, this computer&apos;s router.</source>
        <translation>Kein Gerät unterwegs antwortet, das Schweigen beginnt also beim ersten, dem Router dieses Rechners.</translation>
    </message>
    <message>
        <source>By the plan the source is translated on the way: look for %1 in the service&apos;s log and access list, not for this computer&apos;s address.</source>
        <translation>Nach dem Plan wird die Quelle unterwegs übersetzt: Suchen Sie in Protokoll und Zugriffsliste des Dienstes nach %1, nicht nach der Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>the firewall between the zones, which is not drawn</source>
        <translation>die Firewall zwischen den Zonen, die nicht gezeichnet ist</translation>
    </message>
    <message>
        <source>a place that is not said</source>
        <translation>einem Ort, der nicht genannt ist</translation>
    </message>
    <message>
        <source>Seen from %1, the same service shows another certificate (SHA-256 %2): a device on one of the two ways opens TLS.</source>
        <translation>Von %1 aus zeigt derselbe Dienst ein anderes Zertifikat (SHA-256 %2): Ein Gerät auf einem der beiden Wege öffnet TLS.</translation>
    </message>
    <message>
        <source>On %1, seen from %2, the same service showed another certificate (SHA-256 %3). It may have been replaced between: whether a device opens TLS on one of the ways cannot be told before both are measured on one day.</source>
        <translation>Am %1 zeigte derselbe Dienst von %2 aus ein anderes Zertifikat (SHA-256 %3). Es kann dazwischen ersetzt worden sein: Ob ein Gerät auf einem der Wege TLS öffnet, lässt sich erst sagen, wenn beide an einem Tag gemessen sind.</translation>
    </message>
    <message>
        <source>Seen from %1, it shows the same certificate.</source>
        <translation>Von %1 aus zeigt er dasselbe Zertifikat.</translation>
    </message>
    <message>
        <source>The name %1, which clients use, does not resolve from here (%2).</source>
        <translation>Der Name %1, den Clients benutzen, lässt sich von hier nicht auflösen (%2).</translation>
    </message>
    <message>
        <source>The name %1 resolves to %2 from here, the plan says %3: clients that use the name go elsewhere.</source>
        <translation>Der Name %1 führt von hier zu %2, der Plan sagt %3: Clients, die den Namen benutzen, gehen woandershin.</translation>
    </message>
    <message>
        <source>The name %1 resolves to %2 from here: clients that use the name do not come to this address.</source>
        <translation>Der Name %1 führt von hier zu %2: Clients, die den Namen benutzen, kommen nicht zu dieser Adresse.</translation>
    </message>
    <message>
        <source>The name %1 resolves from here to %2, too, which the plan does not have: some clients go there.</source>
        <translation>Der Name %1 führt von hier auch zu %2, was der Plan nicht hat: Manche Clients gehen dorthin.</translation>
    </message>
    <message numerus="yes">
        <source>No answer for the name %1 came within %n second(s): whether it leads here is not known.</source>
        <translation>
            <numerusform>Zum Namen %1 kam innerhalb von %n Sekunde keine Antwort: Ob er hierher führt, ist nicht bekannt.</numerusform>
            <numerusform>Zum Namen %1 kam innerhalb von %n Sekunden keine Antwort: Ob er hierher führt, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the planned address itself: %1.</source>
        <translation>Zur geplanten Adresse selbst: %1.</translation>
    </message>
    <message>
        <source>The stand-in saw this computer&apos;s own address %1, though by the plan the source is translated to %2 on the way: look at that translation.</source>
        <translation>Der Platzhalter sah die eigene Adresse %1 dieses Rechners, obwohl die Quelle nach dem Plan unterwegs in %2 übersetzt wird: Sehen Sie sich diese Übersetzung an.</translation>
    </message>
    <message>
        <source>The stand-in saw this computer&apos;s own address %1: the source is not translated on the way.</source>
        <translation>Der Platzhalter sah die eigene Adresse %1 dieses Rechners: Die Quelle wird unterwegs nicht übersetzt.</translation>
    </message>
    <message>
        <source>By the plan the source is translated to %1 on the way. Whether it is cannot be told: the service does not say from where the call came; its log does, and so does a stand-in.</source>
        <translation>Nach dem Plan wird die Quelle unterwegs in %1 übersetzt. Ob das geschieht, lässt sich nicht sagen: Der Dienst sagt nicht, woher die Verbindung kam; sein Protokoll sagt es, und ein Platzhalter auch.</translation>
    </message>
    <message>
        <source>By the plan the source is translated to %1 on the way. Whether it is cannot be told: this stand-in is of an older version, which does not say from where the call came.</source>
        <translation>Nach dem Plan wird die Quelle unterwegs in %1 übersetzt. Ob das geschieht, lässt sich nicht sagen: Dieser Platzhalter ist von einer älteren Version, die nicht sagt, woher die Verbindung kam.</translation>
    </message>
    <message>
        <source>The stand-in saw %1 in place of this computer&apos;s address %2: the source is translated on the way</source>
        <translation>Der Platzhalter sah %1 anstelle der Adresse %2 dieses Rechners: Die Quelle wird unterwegs übersetzt</translation>
    </message>
    <message>
        <source>%1, as planned.</source>
        <translation>%1, wie geplant.</translation>
    </message>
    <message>
        <source>%1, which the plan does not say: rules and access lists behind it must know that address.</source>
        <translation>%1, was der Plan nicht sagt: Regeln und Zugriffslisten dahinter müssen diese Adresse kennen.</translation>
    </message>
    <message>
        <source>%1, but the plan says to %2.</source>
        <translation>%1, doch der Plan sagt: in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more place(s)</source>
        <translation>
            <numerusform>%1 und %n weiteren Ort</numerusform>
            <numerusform>%1 und %n weiteren Orten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProbeBadges</name>
    <message>
        <source>being probed</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>%1, out of date</source>
        <translation>%1, veraltet</translation>
    </message>
</context>
<context>
    <name>ProbeCommand</name>
    <message>
        <source>The node or zone that this computer stands for; without it, a guess.</source>
        <translation>Der Knoten oder die Zone, wofür dieser Computer steht; ohne Angabe wird geraten.</translation>
    </message>
    <message>
        <source>Probe again and again until interrupted.</source>
        <translation>Immer wieder prüfen, bis zum Abbruch.</translation>
    </message>
    <message>
        <source>Stop after so many rounds.</source>
        <translation>Nach so vielen Durchgängen aufhören.</translation>
    </message>
    <message>
        <source>Start stand-in listeners for a plan whose addresses are all loopback addresses.</source>
        <translation>Platzhalterdienste starten, für einen Plan, dessen Adressen alle Loopback-Adressen sind.</translation>
    </message>
    <message>
        <source>Only print what would be contacted.</source>
        <translation>Nur ausgeben, was kontaktiert würde.</translation>
    </message>
    <message>
        <source>The plan has no node or zone &quot;%1&quot; for --from</source>
        <translation>Der Plan hat keinen Knoten und keine Zone „%1“ für --from</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to 86400</source>
        <translation>--%1 erwartet eine ganze Zahl von %2 bis 86400</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Stand-ins are started only for a plan whose addresses are all loopback addresses</source>
        <translation>Platzhalterdienste werden nur für einen Plan gestartet, dessen Adressen alle Loopback-Adressen sind</translation>
    </message>
    <message>
        <source>Probes from this computer what the plan needs, and says what each answer proves.</source>
        <translation>Prüft von diesem Computer aus, was der Plan braucht, und sagt, was jede Antwort beweist.</translation>
    </message>
    <message>
        <source>--rounds needs --watch: without it there is one round</source>
        <translation>--rounds braucht --watch: Ohne es gibt es nur eine Runde</translation>
    </message>
    <message>
        <source>Seconds between rounds, at least 1. What answers well is asked less often, what begins to fail more often.</source>
        <translation>Sekunden zwischen zwei Runden, mindestens 1. Was gut antwortet, wird seltener gefragt, was zu scheitern beginnt, öfter.</translation>
    </message>
    <message>
        <source>With --watch, at most so many attempts in a second.</source>
        <translation>Mit --watch höchstens so viele Versuche in einer Sekunde.</translation>
    </message>
    <message>
        <source>Keeps what was measured in an evidence file beside the plan.</source>
        <translation>Bewahrt das Gemessene in einer Nachweisdatei neben dem Plan auf.</translation>
    </message>
    <message>
        <source>Keeps what was measured in this evidence file.</source>
        <translation>Bewahrt das Gemessene in dieser Nachweisdatei auf.</translation>
    </message>
    <message>
        <source>Ask on the terminal for the secrets that RADIUS servers share; without it, they come from PORTWRIGHT_RADIUS_SECRET.</source>
        <translation>Auf dem Terminal nach den gemeinsamen Geheimnissen der RADIUS-Server fragen; sonst kommen sie aus PORTWRIGHT_RADIUS_SECRET.</translation>
    </message>
    <message>
        <source>Probe from the node that --from names, by your own ssh: ssh, or ssh:DESTINATION. Nothing is installed there.</source>
        <translation>Von dem Knoten prüfen, den --from nennt, mit Ihrem eigenen ssh: ssh oder ssh:ZIEL. Dort wird nichts installiert.</translation>
    </message>
    <message>
        <source>Also try the ports that no flow from here needs, if the plan says that they are probed.</source>
        <translation>Auch die Ports versuchen, die kein Fluss von hier braucht, wenn der Plan sagt, dass sie geprüft werden.</translation>
    </message>
    <message>
        <source>must stay shut: %1</source>
        <translation>muss zu bleiben: %1</translation>
    </message>
    <message>
        <source>The plan does not say that ports which must stay shut are probed. After those who run these machines agreed, write &quot;must-stay-shut&quot;: {&quot;probed&quot;: true} into it; --list shows which ports these are</source>
        <translation>Der Plan sagt nicht, dass Ports geprüft werden, die zu bleiben müssen. Schreiben Sie &quot;must-stay-shut&quot;: {&quot;probed&quot;: true} hinein, wenn die Betreiber dieser Rechner zugestimmt haben; --list zeigt, welche Ports das sind</translation>
    </message>
    <message>
        <source>--must-stay-shut tries each port once: leave out --watch</source>
        <translation>--must-stay-shut versucht jeden Port einmal: Lassen Sie --watch weg</translation>
    </message>
    <message>
        <source>--must-stay-shut tries from this computer: leave out --via</source>
        <translation>--must-stay-shut versucht es von diesem Rechner aus: Lassen Sie --via weg</translation>
    </message>
    <message>
        <source>--via probes once, from elsewhere: leave out --%1</source>
        <translation>--via prüft einmal, von anderswo: lassen Sie --%1 weg</translation>
    </message>
    <message>
        <source>--via needs --from NODE: whose computer ssh connects to</source>
        <translation>--via braucht --from NODE: mit wessen Rechner ssh sich verbindet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way for --via: use ssh or ssh:DESTINATION</source>
        <translation>&quot;%1&quot; ist kein Weg für --via: ssh oder ssh:ZIEL</translation>
    </message>
    <message>
        <source>There is no ssh on this computer: install the OpenSSH client</source>
        <translation>Auf diesem Rechner gibt es kein ssh: installieren Sie den OpenSSH-Client</translation>
    </message>
    <message>
        <source>ssh could not connect: try &quot;ssh %1&quot; by hand; it must not ask for anything</source>
        <translation>ssh konnte sich nicht verbinden: versuchen Sie &quot;ssh %1&quot; von Hand; es darf nichts fragen</translation>
    </message>
    <message>
        <source>The script ended with status %1 there, without results</source>
        <translation>Das Skript endete dort mit Status %1, ohne Ergebnisse</translation>
    </message>
    <message>
        <source>(what came back from %1)</source>
        <translation>(was von %1 zurückkam)</translation>
    </message>
    <message>
        <source>--ask-secrets needs a terminal; without one, set %1</source>
        <translation>--ask-secrets braucht ein Terminal; setzen Sie sonst %1</translation>
    </message>
    <message>
        <source>Secret that %1 shares with its RADIUS clients: </source>
        <translation>Geheimnis, das %1 mit seinen RADIUS-Clients teilt: </translation>
    </message>
</context>
<context>
    <name>ProbeFindings</name>
    <message>
        <source>%1 answers at %2, port %3, to the zone %4, though no flow from there needs it.</source>
        <translation>%1 antwortet an %2, Port %3, der Zone %4, obwohl kein Fluss von dort das braucht.</translation>
    </message>
</context>
<context>
    <name>Prometheus</name>
    <message>
        <source>For blackbox_exporter, the same in every zone.</source>
        <translation>Für blackbox_exporter, in jeder Zone gleich.</translation>
    </message>
    <message>
        <source>An alert for each flow, and one for each exporter that does not answer.</source>
        <translation>Ein Alarm je Fluss, und einer je Exporter, der nicht antwortet.</translation>
    </message>
    <message>
        <source>A flow is proved only from where it starts: run a blackbox_exporter in each zone, and write its address below.</source>
        <translation>Ein Fluss ist nur von dort aus bewiesen, wo er beginnt: Betreiben Sie in jeder Zone einen blackbox_exporter, und tragen Sie unten seine Adresse ein.</translation>
    </message>
    <message>
        <source>Written by Portwright. %1</source>
        <translation>Von Portwright geschrieben. %1</translation>
    </message>
    <message>
        <source>The certificate is not compared with the plan&apos;s</source>
        <translation>Das Zertifikat wird nicht mit dem des Plans verglichen</translation>
    </message>
    <message>
        <source>The exporter in the zone %1 does not answer: its flows are not watched.</source>
        <translation>Der Exporter in der Zone %1 antwortet nicht: Ihre Flüsse werden nicht beobachtet.</translation>
    </message>
    <message>
        <source>%1 does not reach %2 (%3).</source>
        <translation>%1 erreicht %2 nicht (%3).</translation>
    </message>
</context>
<context>
    <name>RemoteKit</name>
    <message>
        <source>There is no computer to connect to: the node has neither an address nor a host name. Name one with --via ssh:DESTINATION.</source>
        <translation>Es gibt keinen Rechner zum Verbinden: Der Knoten hat weder Adresse noch Hostnamen. Nennen Sie einen mit --via ssh:ZIEL.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no destination for ssh: it begins with a hyphen.</source>
        <translation>&quot;%1&quot; ist kein Ziel für ssh: Es beginnt mit einem Bindestrich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no destination for ssh: use HOST, USER@HOST or ssh://USER@HOST:PORT.</source>
        <translation>&quot;%1&quot; ist kein Ziel für ssh: HOST, USER@HOST oder ssh://USER@HOST:PORT.</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture cannot be made: %1. Use a smaller scale.</source>
        <translation>Das Bild kann nicht erzeugt werden: %1. Verwenden Sie einen kleineren Maßstab.</translation>
    </message>
    <message>
        <source>The PDF cannot be started. Try another format.</source>
        <translation>Das PDF kann nicht begonnen werden. Versuchen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>Paints the picture of a plan.</source>
        <translation>Malt das Bild eines Plans.</translation>
    </message>
    <message>
        <source>The plan file, or sample:&lt;name&gt;.</source>
        <translation>Die Plandatei oder sample:&lt;Name&gt;.</translation>
    </message>
    <message>
        <source>The file to write: .png or .pdf.</source>
        <translation>Die zu schreibende Datei: .png oder .pdf.</translation>
    </message>
    <message>
        <source>Language of the texts.</source>
        <translation>Sprache der Texte.</translation>
    </message>
    <message>
        <source>Name one plan and, after -o, the file to write.</source>
        <translation>Nennen Sie einen Plan und nach -o die zu schreibende Datei.</translation>
    </message>
    <message>
        <source>%1: the name must end in .png or .pdf.</source>
        <translation>%1: Der Name muss auf .png oder .pdf enden.</translation>
    </message>
    <message>
        <source>A folder with rule packs that go with the plan.</source>
        <translation>Ein Ordner mit Regelpaketen, die zum Plan gehören.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>RenderCommand</name>
    <message>
        <source>The file to write: .svg, .png or .pdf; &quot;-&quot; is SVG on standard output.</source>
        <translation>Die zu schreibende Datei: .svg, .png oder .pdf; „-“ ist SVG auf der Standardausgabe.</translation>
    </message>
    <message>
        <source>PNG and PDF need the program portwright-render, which is not installed; SVG works without it</source>
        <translation>PNG und PDF brauchen das Programm portwright-render, das nicht installiert ist; SVG geht ohne</translation>
    </message>
    <message>
        <source>%1 cannot be run</source>
        <translation>%1 kann nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>Name the file to write with -o FILE.svg, FILE.png or FILE.pdf</source>
        <translation>Nennen Sie die zu schreibende Datei mit -o DATEI.svg, DATEI.png oder DATEI.pdf</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of drawing; the file name must end in .svg, .png or .pdf</source>
        <translation>„%1“ ist keine Zeichnungsart; der Dateiname muss auf .svg, .png oder .pdf enden</translation>
    </message>
    <message>
        <source>Draws the plan as SVG, PNG or PDF.</source>
        <translation>Zeichnet den Plan als SVG, PNG oder PDF.</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>The file to write: .html and .md are reports, .csv is the port matrix.</source>
        <translation>Die zu schreibende Datei: .html und .md sind Berichte, .csv ist die Portmatrix.</translation>
    </message>
    <message>
        <source>Name the file to write with -o FILE.html, FILE.md or FILE.csv</source>
        <translation>Nennen Sie die zu schreibende Datei mit -o DATEI.html, DATEI.md oder DATEI.csv</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of report; the file name must end in .html, .md or .csv</source>
        <translation>„%1“ ist keine Berichtsart; der Dateiname muss auf .html, .md oder .csv enden</translation>
    </message>
    <message>
        <source>Writes the port matrix and the report of the plan.</source>
        <translation>Schreibt die Portmatrix und den Bericht des Plans.</translation>
    </message>
    <message>
        <source>Replaces names, addresses and hosts by invented ones and leaves out free texts.</source>
        <translation>Ersetzt Namen, Adressen und Hosts durch erfundene und lässt freie Texte weg.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>stated by the vendor</source>
        <translation>vom Hersteller angegeben</translation>
    </message>
    <message>
        <source>restored from another document</source>
        <translation>aus einem anderen Dokument rekonstruiert</translation>
    </message>
    <message>
        <source>protocol default, confirm</source>
        <translation>Standardwert des Protokolls, bitte bestätigen</translation>
    </message>
    <message>
        <source>assumed, confirm</source>
        <translation>angenommen, bitte bestätigen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>set by the planner</source>
        <translation>bei der Planung festgelegt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>perimeter (understood)</source>
        <translation>Perimeter (vorausgesetzt)</translation>
    </message>
</context>
<context>
    <name>RespondCommand</name>
    <message>
        <source>The node to stand in for.</source>
        <translation>Der Knoten, für den eingesprungen wird.</translation>
    </message>
    <message>
        <source>Listen on this address of this computer in place of the node&apos;s; may be repeated.</source>
        <translation>Auf dieser Adresse dieses Rechners lauschen statt auf denen des Knotens; mehrfach möglich.</translation>
    </message>
    <message>
        <source>End by itself after so long, such as 90s, 30m or 8h.</source>
        <translation>Nach dieser Zeit von selbst enden, etwa 90s, 30m oder 8h.</translation>
    </message>
    <message>
        <source>How to print who came: table, or json, one object a line.</source>
        <translation>Wie ausgegeben wird, wer kam: table, oder json, ein Objekt je Zeile.</translation>
    </message>
    <message>
        <source>--for takes a time such as 90s, 30m or 8h, a week at most</source>
        <translation>--for nimmt eine Zeit wie 90s, 30m oder 8h, höchstens eine Woche</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address for --address</source>
        <translation>&quot;%1&quot; ist keine Adresse für --address</translation>
    </message>
    <message>
        <source>stands in for %1 on %2</source>
        <translation>springt für %1 ein auf %2</translation>
    </message>
    <message>
        <source>%1 %2 port %3 came to %4</source>
        <translation>%1 %2 Port %3 kam zu %4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no format here; choose table or json</source>
        <translation>&quot;%1&quot; ist hier kein Format; wählen Sie table oder json</translation>
    </message>
    <message>
        <source>Name the node to stand in for with --node NODE</source>
        <translation>Nennen Sie den Knoten, für den eingesprungen wird, mit --node NODE</translation>
    </message>
    <message>
        <source>The plan has no node &quot;%1&quot; for --node</source>
        <translation>Der Plan hat keinen Knoten &quot;%1&quot; für --node</translation>
    </message>
    <message>
        <source>The plan needs to reach no single port on node &quot;%1&quot;</source>
        <translation>Der Plan muss auf dem Knoten &quot;%1&quot; keinen einzelnen Port erreichen</translation>
    </message>
    <message>
        <source>Stands in on this computer for a node&apos;s services, so that the way there can be probed before they exist.</source>
        <translation>Springt auf diesem Rechner für die Dienste eines Knotens ein, damit der Weg dorthin geprüft werden kann, bevor es sie gibt.</translation>
    </message>
</context>
<context>
    <name>Responder</name>
    <message>
        <source>%1 for %2 is in use by another program: stop that program, or give the stand-in another port.</source>
        <translation>%1 für %2 wird von einem anderen Programm verwendet: Beenden Sie dieses Programm oder geben Sie dem Platzhalterdienst einen anderen Port.</translation>
    </message>
    <message>
        <source>%1 for %2 needs administrator rights: ports below 1024 are reserved.</source>
        <translation>%1 für %2 erfordert Administratorrechte: Ports unter 1024 sind reserviert.</translation>
    </message>
    <message>
        <source>%1 for %2 cannot be opened: %3.</source>
        <translation>%1 für %2 kann nicht geöffnet werden: %3.</translation>
    </message>
    <message>
        <source>%1 for %2 is not a loopback address: stand-ins listen on this computer only.</source>
        <translation>%1 für %2 ist keine Loopback-Adresse: Platzhalterdienste lauschen nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 for %2: this computer does not have that address. Run it where the address is, or choose one of this computer&apos;s with --address.</source>
        <translation>%1 für %2: Dieser Rechner hat diese Adresse nicht. Führen Sie es dort aus, wo die Adresse ist, oder wählen Sie mit --address eine dieses Rechners.</translation>
    </message>
    <message>
        <source>A throw-away certificate could not be made for the stand-ins that speak TLS.</source>
        <translation>Für die Platzhalter, die TLS sprechen, ließ sich kein Wegwerfzertifikat erstellen.</translation>
    </message>
</context>
<context>
    <name>ResultFile</name>
    <message>
        <source>These results are of format %1, made by a newer version: this one reads format 1.</source>
        <translation>Diese Ergebnisse haben Format %1, von einer neueren Version: Diese liest Format 1.</translation>
    </message>
    <message>
        <source>This is no result file: expected &quot;portwright&quot;: 1 and a list &quot;verdicts&quot;, as a kit or &quot;probe --format json&quot; writes them.</source>
        <translation>Das ist keine Ergebnisdatei: Erwartet wird &quot;portwright&quot;: 1 und eine Liste &quot;verdicts&quot;, wie ein Kit oder &quot;probe --format json&quot; sie schreibt.</translation>
    </message>
    <message numerus="yes">
        <source>This text is longer than %n character(s).</source>
        <translation>
            <numerusform>Dieser Text ist länger als %n Zeichen.</numerusform>
            <numerusform>Dieser Text ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing.</source>
        <translation>&apos;%1&apos; fehlt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a whole number from 0 to %2.</source>
        <translation>&apos;%1&apos; ist eine ganze Zahl von 0 bis %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time such as 2026-11-27T03:10:00Z.</source>
        <translation>&quot;%1&quot; ist keine Zeit wie 2026-11-27T03:10:00Z.</translation>
    </message>
    <message>
        <source>&apos;at&apos; is missing: it must say when this was measured.</source>
        <translation>&apos;at&apos; fehlt: Es muss sagen, wann das gemessen wurde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address.</source>
        <translation>&quot;%1&quot; ist keine Adresse.</translation>
    </message>
    <message>
        <source>The transport is tcp or udp.</source>
        <translation>Der Transport ist tcp oder udp.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no verdict.</source>
        <translation>&quot;%1&quot; ist kein Befund.</translation>
    </message>
</context>
<context>
    <name>ResultsCommand</name>
    <message>
        <source>Name the evidence file with --evidence FILE, because the plan is not a file</source>
        <translation>Nennen Sie die Nachweisdatei mit --evidence DATEI, weil der Plan keine Datei ist</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format; choose table, json, csv, markdown or junit</source>
        <translation>&quot;%1&quot; ist kein Format; wählen Sie table, json, csv, markdown oder junit</translation>
    </message>
    <message>
        <source>How to print: table, json, csv, markdown or junit.</source>
        <translation>Wie ausgegeben wird: table, json, csv, markdown oder junit.</translation>
    </message>
    <message>
        <source>The file to write instead of standard output.</source>
        <translation>Die Datei, in die statt auf die Standardausgabe geschrieben wird.</translation>
    </message>
    <message>
        <source>The evidence file; without it, the one beside the plan.</source>
        <translation>Die Nachweisdatei; ohne Angabe die neben dem Plan.</translation>
    </message>
    <message>
        <source>Only what fails at last.</source>
        <translation>Nur was zuletzt fehlschlägt.</translation>
    </message>
    <message>
        <source>Writes the evidence report, a Markdown file.</source>
        <translation>Schreibt den Nachweisbericht, eine Markdown-Datei.</translation>
    </message>
    <message>
        <source>With --report, signs it with this SSH key (ssh-keygen -Y) into FILE.sig.</source>
        <translation>Mit --report: unterschreibt ihn mit diesem SSH-Schlüssel (ssh-keygen -Y) in DATEI.sig.</translation>
    </message>
    <message>
        <source>--sign needs --report FILE: only a report is signed</source>
        <translation>--sign braucht --report DATEI: Nur ein Bericht wird unterschrieben</translation>
    </message>
    <message>
        <source>Days after which a result is out of date.</source>
        <translation>Tage, nach denen ein Ergebnis veraltet ist.</translation>
    </message>
    <message>
        <source>--max-age takes a whole number of days from 1 to %1</source>
        <translation>--max-age nimmt eine ganze Zahl von Tagen von 1 bis %1</translation>
    </message>
    <message>
        <source>Shows, exports, signs and checks what was measured; with result files, says which flows they prove.</source>
        <translation>Zeigt, exportiert, unterschreibt und prüft, was gemessen wurde; mit Ergebnisdateien sagt es, welche Verbindungen sie belegen.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Gemessen von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Results that belong to nothing in the plan:</source>
        <translation>Ergebnisse, die zu nichts im Plan gehören:</translation>
    </message>
    <message>
        <source>Checks the signature of this report with ssh-keygen. Needs no plan.</source>
        <translation>Prüft die Unterschrift dieses Berichts mit ssh-keygen. Braucht keinen Plan.</translation>
    </message>
    <message>
        <source>With --verify, the signature; else REPORT.sig.</source>
        <translation>Mit --verify: die Unterschrift; sonst BERICHT.sig.</translation>
    </message>
    <message>
        <source>With --verify, who may sign: a file as ssh-keygen(1) describes it.</source>
        <translation>Mit --verify: wer unterschreiben darf, eine Datei, wie ssh-keygen(1) sie beschreibt.</translation>
    </message>
    <message>
        <source>With --verify, who must have signed; else any of the allowed signers.</source>
        <translation>Mit --verify: wer unterschrieben haben muss; sonst irgendeiner der zugelassenen Unterzeichner.</translation>
    </message>
    <message>
        <source>Name who may sign with --allowed-signers FILE</source>
        <translation>Nennen Sie mit --allowed-signers DATEI, wer unterschreiben darf</translation>
    </message>
    <message>
        <source>With result files, keeps them in the evidence file, too; what it has already adds nothing.</source>
        <translation>Behält Ergebnisdateien auch in der Nachweisdatei; was sie schon hat, kommt nicht noch einmal dazu.</translation>
    </message>
    <message>
        <source>%1 of %2 results are new in %3.</source>
        <translation>%1 von %2 Ergebnissen sind neu in %3.</translation>
    </message>
    <message>
        <source>%1. The results are weighed without it</source>
        <translation>%1. Die Ergebnisse werden ohne sie abgewogen</translation>
    </message>
</context>
<context>
    <name>RowImport</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Something else is called &quot;%1&quot; already.</source>
        <translation>Etwas anderes heißt schon „%1“.</translation>
    </message>
    <message>
        <source>A role is needed: what the machine does.</source>
        <translation>Eine Rolle wird gebraucht: was die Maschine tut.</translation>
    </message>
    <message>
        <source>No role is called &quot;%1&quot;.</source>
        <translation>Keine Rolle heißt „%1“.</translation>
    </message>
    <message>
        <source>A zone is needed: where the machine stands.</source>
        <translation>Eine Zone wird gebraucht: wo die Maschine steht.</translation>
    </message>
    <message>
        <source>No zone is called &quot;%1&quot;.</source>
        <translation>Keine Zone heißt „%1“.</translation>
    </message>
    <message>
        <source>A count is a whole number from 1; a single machine has none.</source>
        <translation>Eine Anzahl ist eine ganze Zahl ab 1; eine einzelne Maschine hat keine.</translation>
    </message>
    <message>
        <source>%1 is the address of %2 already.</source>
        <translation>%1 ist schon die Adresse von %2.</translation>
    </message>
    <message>
        <source>A host name has letters, digits, hyphens and dots, such as backup.example.org.</source>
        <translation>Ein Hostname besteht aus Buchstaben, Ziffern, Bindestrichen und Punkten, etwa backup.example.org.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The rule does not join these two: it is either for one node with itself or for two different ones.</source>
        <translation>Die Regel verbindet diese beiden nicht: Sie gilt entweder für einen Knoten mit sich selbst oder für zwei verschiedene.</translation>
    </message>
    <message>
        <source>The two belong to different environments, and nodes of different environments do not talk.</source>
        <translation>Die beiden gehören zu verschiedenen Umgebungen, und Knoten verschiedener Umgebungen kommunizieren nicht miteinander.</translation>
    </message>
    <message>
        <source>Both live on one machine, whose loopback traffic is not filtered.</source>
        <translation>Beide laufen auf einer Maschine, deren Loopback-Verkehr nicht gefiltert wird.</translation>
    </message>
    <message>
        <source>The two do not work in one destination.</source>
        <translation>Die beiden arbeiten nicht in einem gemeinsamen Sicherungsziel.</translation>
    </message>
    <message>
        <source>The consumer uses other nodes of this service.</source>
        <translation>Der nutzende Knoten verwendet andere Knoten dieses Dienstes.</translation>
    </message>
    <message>
        <source>The condition of the rule does not hold.</source>
        <translation>Die Bedingung der Regel ist nicht erfüllt.</translation>
    </message>
    <message>
        <source>The condition of the rule does not hold: %1</source>
        <translation>Die Bedingung der Regel ist nicht erfüllt: %1</translation>
    </message>
    <message>
        <source>no pack has the role &quot;%1&quot;</source>
        <translation>kein Regelpaket enthält die Rolle „%1“</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 ist nicht %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 ist keines von %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 ist eines von %2</translation>
    </message>
    <message>
        <source>%1 is below %2</source>
        <translation>%1 ist kleiner als %2</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 ist mindestens %2</translation>
    </message>
    <message>
        <source>%1 is not at most %2</source>
        <translation>%1 ist nicht höchstens %2</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation>%1 ist höchstens %2</translation>
    </message>
    <message>
        <source>%1 is not within %2</source>
        <translation>%1 liegt nicht innerhalb von %2</translation>
    </message>
    <message>
        <source>%1 is within %2</source>
        <translation>%1 liegt innerhalb von %2</translation>
    </message>
    <message>
        <source>port not known</source>
        <translation>Port nicht bekannt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Überschrieben</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>the two servers work in one destination</source>
        <translation>die beiden Server arbeiten in einem gemeinsamen Sicherungsziel</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>beyond the vendor&apos;s stated scope</source>
        <translation>außerhalb des vom Hersteller angegebenen Geltungsbereichs</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>default of %1</source>
        <translation>Standardwert von %1</translation>
    </message>
    <message>
        <source>default of %1 (assumed)</source>
        <translation>Standardwert von %1 (angenommen)</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>eingezeichnet</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>nicht eingezeichnet</translation>
    </message>
    <message>
        <source>the two live on different machines</source>
        <translation>die beiden laufen auf verschiedenen Maschinen</translation>
    </message>
    <message>
        <source>both live on one machine</source>
        <translation>beide laufen auf einer Maschine</translation>
    </message>
    <message>
        <source>one machine</source>
        <translation>eine Maschine</translation>
    </message>
    <message>
        <source>different machines</source>
        <translation>verschiedene Maschinen</translation>
    </message>
    <message>
        <source>%1 is the same at both ends</source>
        <translation>%1 ist an beiden Enden gleich</translation>
    </message>
    <message>
        <source>%1 differs between the two ends</source>
        <translation>%1 unterscheidet sich an den beiden Enden</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>alternative not taken</source>
        <translation>Alternative (nicht gewählt)</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>nur gezeigt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>offene Frage</translation>
    </message>
    <message>
        <source>no path</source>
        <translation>kein Weg</translation>
    </message>
    <message>
        <source>on one machine</source>
        <translation>lokal (auf einer Maschine)</translation>
    </message>
    <message>
        <source>Case &quot;%1&quot; of the pack &quot;%2&quot;: %3</source>
        <translation>Fall „%1“ des Regelpakets „%2“: %3</translation>
    </message>
    <message>
        <source>the flow %1 is &quot;%2&quot;, expected is &quot;%3&quot;</source>
        <translation>die Verbindung %1 ist „%2“, erwartet wird „%3“</translation>
    </message>
    <message>
        <source>the flow %1 is derived (%2) and should not be</source>
        <translation>die Verbindung %1 wird abgeleitet (%2), sollte es aber nicht</translation>
    </message>
    <message>
        <source>Which address does &quot;%1&quot; have?</source>
        <translation>Welche Adresse hat „%1“?</translation>
    </message>
    <message>
        <source>%1 is taken for this: %2</source>
        <translation>%1 gilt als Port für: %2</translation>
    </message>
    <message>
        <source>Whoever runs this: %1</source>
        <translation>Wer das betreibt: %1</translation>
    </message>
    <message>
        <source>Answer the question %1 with the port that holds.</source>
        <translation>Beantworten Sie die Frage %1 mit dem Port, der gilt.</translation>
    </message>
    <message>
        <source>%1 is taken to be %2</source>
        <translation>%1: Es gilt %2</translation>
    </message>
    <message>
        <source>Set it on the plan.</source>
        <translation>Setzen Sie den Wert am Plan.</translation>
    </message>
    <message>
        <source>Whoever runs the nodes concerned</source>
        <translation>Wer die betroffenen Knoten betreibt</translation>
    </message>
    <message>
        <source>%1 of %2 is taken to be %3</source>
        <translation>%1 von %2: Es gilt %3</translation>
    </message>
    <message>
        <source>Set it on %1.</source>
        <translation>Setzen Sie den Wert an %1.</translation>
    </message>
    <message>
        <source>Set %1 to %2 on the plan</source>
        <translation>Setzen Sie %1 am Plan auf: %2</translation>
    </message>
    <message>
        <source>Set %1 to %2 on %3</source>
        <translation>Setzen Sie %1 an %3 auf: %2</translation>
    </message>
    <message>
        <source>Let %1 use no node of the role &quot;%2&quot;</source>
        <translation>Lassen Sie %1 keinen Knoten der Rolle „%2“ nutzen</translation>
    </message>
    <message>
        <source>Let %1 use only %2 of the nodes of the role &quot;%3&quot;</source>
        <translation>Lassen Sie %1 von den Knoten der Rolle „%3“ nur diese nutzen: %2</translation>
    </message>
    <message>
        <source>Take %1 out of its environment: all share it then</source>
        <translation>Nehmen Sie %1 aus der Umgebung heraus: Dann gilt der Knoten für alle</translation>
    </message>
    <message>
        <source>Put %1 into the environment &quot;%2&quot;</source>
        <translation>Ordnen Sie %1 der Umgebung „%2“ zu</translation>
    </message>
    <message>
        <source>Give %1 a machine of its own</source>
        <translation>Geben Sie %1 einen eigenen Rechner</translation>
    </message>
    <message>
        <source>Run %1 on the machine of %2</source>
        <translation>Betreiben Sie %1 auf dem Rechner von %2</translation>
    </message>
    <message>
        <source>Remove the extra flow &quot;%1&quot;</source>
        <translation>Zusätzliche Verbindung „%1“ entfernen</translation>
    </message>
    <message>
        <source>Withdraw the decision that accepts it</source>
        <translation>Nehmen Sie die Entscheidung zurück, die sie annimmt</translation>
    </message>
    <message>
        <source>Draw a node of the role &quot;%1&quot;</source>
        <translation>Zeichnen Sie einen Knoten der Rolle „%1“</translation>
    </message>
    <message>
        <source>Accept the alternative %1 instead</source>
        <translation>Nehmen Sie stattdessen die Alternative %1 an</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Entfernen Sie %1</translation>
    </message>
    <message>
        <source>Decline it: declined, not gone, for the rule still asks for it</source>
        <translation>Lehnen Sie sie ab: abgelehnt, nicht verschwunden, denn die Regel verlangt sie weiter</translation>
    </message>
    <message>
        <source>%1 does not contain %2</source>
        <translation>%1 enthält %2 nicht</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 enthält %2</translation>
    </message>
    <message>
        <source>The port stays open for %1.</source>
        <translation>Der Port bleibt offen für %1.</translation>
    </message>
    <message>
        <source>Needed instead: %1.</source>
        <translation>Stattdessen nötig: %1.</translation>
    </message>
    <message>
        <source>Needed then, too: %1.</source>
        <translation>Dann ebenfalls nötig: %1.</translation>
    </message>
    <message>
        <source>%1 - and also: %2</source>
        <translation>%1 - und außerdem: %2</translation>
    </message>
    <message>
        <source>%1 must be able to reach %2 on %3. %4</source>
        <translation>Nötige Verbindung von %1 zu %2 auf %3. %4</translation>
    </message>
    <message>
        <source>%1 should be able to reach %2 on %3. %4</source>
        <translation>Empfohlene Verbindung von %1 zu %2 auf %3. %4</translation>
    </message>
    <message>
        <source>For an optional function, %1 must be able to reach %2 on %3. %4</source>
        <translation>Für eine freigestellte Funktion nötige Verbindung von %1 zu %2 auf %3. %4</translation>
    </message>
    <message>
        <source>Only in rare cases must %1 be able to reach %2 on %3. %4</source>
        <translation>Nur in seltenen Fällen nötige Verbindung von %1 zu %2 auf %3. %4</translation>
    </message>
    <message>
        <source>Formerly %1 had to be able to reach %2 on %3. %4</source>
        <translation>Früher nötige Verbindung von %1 zu %2 auf %3. %4</translation>
    </message>
    <message>
        <source>%1 must be able to reach itself on %2. %3</source>
        <translation>Nötige Verbindung von %1 zu sich selbst auf %2. %3</translation>
    </message>
    <message>
        <source>The machines of %1 must be able to reach one another on %2. %3</source>
        <translation>Nötige Verbindung der Rechner von %1 untereinander auf %2. %3</translation>
    </message>
    <message>
        <source>%1 in every one</source>
        <translation>%1 in jedem</translation>
    </message>
    <message>
        <source>its role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>%1 in &quot;%2&quot;</source>
        <translation>%1 in „%2“</translation>
    </message>
    <message>
        <source>every server talks to every other</source>
        <translation>jeder Server spricht mit jedem</translation>
    </message>
    <message>
        <source>the destinations of %1 include that of %2</source>
        <translation>zu den Zielen von %1 gehört das von %2</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>every drawn one, for none is chosen</source>
        <translation>alle gezeichneten, denn keiner ist gewählt</translation>
    </message>
    <message>
        <source>no node of the role &quot;%1&quot; is drawn</source>
        <translation>kein Knoten der Rolle „%1“ ist gezeichnet</translation>
    </message>
    <message>
        <source>a node of the role &quot;%1&quot; is drawn</source>
        <translation>ein Knoten der Rolle „%1“ ist gezeichnet</translation>
    </message>
    <message>
        <source>the flow %1 is expected (%2) and is not derived</source>
        <translation>die Verbindung %1 wird erwartet (%2) und nicht abgeleitet</translation>
    </message>
    <message>
        <source>in any state</source>
        <translation>in irgendeinem Zustand</translation>
    </message>
    <message>
        <source>Your vendor contact or the vendor&apos;s support</source>
        <translation>Ihr Ansprechpartner beim Hersteller oder dessen Support</translation>
    </message>
    <message>
        <source>default of %1 (restored from another document)</source>
        <translation>Vorgabe von %1 (aus einem anderen Dokument ergänzt)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Which port reaches &quot;%1&quot; for %2?</source>
        <translation>Welcher Port führt für %2 zu „%1“?</translation>
    </message>
    <message>
        <source>The rule joins nodes of one site, and the two stand at different ones.</source>
        <translation>Die Regel verbindet Knoten eines Standorts, und die beiden stehen an verschiedenen.</translation>
    </message>
    <message>
        <source>The rule joins nodes of one zone, and the two stand in different ones.</source>
        <translation>Die Regel verbindet Knoten einer Zone, und die beiden stehen in verschiedenen.</translation>
    </message>
    <message>
        <source>edition %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>use of %2 by %1</source>
        <translation>Nutzung von %2 durch %1</translation>
    </message>
    <message>
        <source>both stand in one zone</source>
        <translation>beide stehen in einer Zone</translation>
    </message>
    <message>
        <source>the nodes&apos; zone</source>
        <translation>die Zone der Knoten</translation>
    </message>
    <message>
        <source>the two do not stand at different sites</source>
        <translation>die beiden stehen nicht an verschiedenen Standorten</translation>
    </message>
    <message>
        <source>no site is named</source>
        <translation>kein Standort ist genannt</translation>
    </message>
    <message>
        <source>zones %1</source>
        <translation>Zonen %1</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <source>the usual default</source>
        <translation>üblicher Standardwert</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>the planner&apos;s</source>
        <translation>vom Planer</translation>
    </message>
    <message>
        <source>In detail: port %1; transport %2; who talks to whom %3.</source>
        <translation>Im Einzelnen: Port %1; Transportprotokoll %2; wer mit wem spricht %3.</translation>
    </message>
    <message>
        <source>By the rule it is %1.</source>
        <translation>Nach der Regel ist es %1.</translation>
    </message>
    <message>
        <source>the role of %1 is none of: %2</source>
        <translation>die Rolle von %1 ist keine von: %2</translation>
    </message>
    <message>
        <source>the role of %1 is one of: %2</source>
        <translation>die Rolle von %1 ist eine von: %2</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>One server</source>
        <translation>Ein Server</translation>
    </message>
    <message>
        <source>One authority that also stores, office clients and the services around it.</source>
        <translation>Ein Authority-Server, der auch speichert, Clients im Büro und die Dienste ringsum.</translation>
    </message>
    <message>
        <source>Two storage servers and a DMZ</source>
        <translation>Zwei Speicherserver und eine DMZ</translation>
    </message>
    <message>
        <source>An authority in the DMZ, published by the edge firewall, and two storage servers behind it.</source>
        <translation>Ein Authority-Server in der DMZ, veröffentlicht durch die Edge-Firewall, und dahinter zwei Speicherserver.</translation>
    </message>
    <message>
        <source>Hybrid with the vendor cloud</source>
        <translation>Hybrid mit der Cloud des Herstellers</translation>
    </message>
    <message>
        <source>An authority of your own, archives in the vendor&apos;s cloud, sign-in by an identity provider.</source>
        <translation>Ein eigener Authority-Server, Archive in der Cloud des Herstellers, Anmeldung über einen Identity Provider.</translation>
    </message>
    <message>
        <source>Demo on this computer</source>
        <translation>Demo auf diesem Rechner</translation>
    </message>
    <message>
        <source>Everything on loopback addresses: start the stand-ins and watch the probes answer.</source>
        <translation>Alles auf Loopback-Adressen: Starten Sie die Platzhalterdienste und sehen Sie zu, wie die Prüfungen Antwort erhalten.</translation>
    </message>
</context>
<context>
    <name>SchemaCommand</name>
    <message>
        <source>There is no schema &quot;%1&quot;; choose plan, pack or results</source>
        <translation>Das Schema „%1“ gibt es nicht; wählen Sie plan, pack oder results</translation>
    </message>
    <message>
        <source>Prints a JSON Schema.</source>
        <translation>Gibt ein JSON-Schema aus.</translation>
    </message>
</context>
<context>
    <name>SettingLines</name>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>%1 (as in the plan)</source>
        <translation>%1 (wie im Plan)</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standardwert)</translation>
    </message>
</context>
<context>
    <name>ShutPorts</name>
    <message>
        <source>&quot;%1&quot; must be a text; fill it in</source>
        <translation>„%1“ muss ein Text sein; tragen Sie ihn ein</translation>
    </message>
    <message>
        <source>&quot;port&quot; must be a whole number from 1 to 65535</source>
        <translation>„port“ muss eine ganze Zahl von 1 bis 65535 sein</translation>
    </message>
    <message>
        <source>&quot;transport&quot; must be tcp or udp</source>
        <translation>„transport“ muss tcp oder udp sein</translation>
    </message>
    <message>
        <source>By UDP only a packet of the protocol proves anything: name a &quot;handshake&quot;</source>
        <translation>Über UDP beweist nur ein Paket des Protokolls etwas: Nennen Sie einen „handshake“</translation>
    </message>
    <message>
        <source>This is no list of ports of format 1</source>
        <translation>Das ist keine Liste von Ports im Format 1</translation>
    </message>
    <message>
        <source>Port %1 stands here twice; keep one</source>
        <translation>Port %1 steht hier zweimal; behalten Sie einen</translation>
    </message>
</context>
<context>
    <name>ShutWork</name>
    <message>
        <source>Which ports must stay shut depends on the zone: name it, or a node in it, with --from</source>
        <translation>Welche Ports zu bleiben müssen, hängt von der Zone ab: Nennen Sie sie, oder einen Knoten darin, mit --from</translation>
    </message>
    <message>
        <source>Ports that must stay shut and are tried now: %1 at %2 addresses.</source>
        <translation>Ports, die zu bleiben müssen und jetzt versucht werden: %1 an %2 Adressen.</translation>
    </message>
    <message>
        <source>%1 more are left out: at most %2 of an address, unless the plan&apos;s &quot;must-stay-shut&quot; gives a &quot;reason&quot;.</source>
        <translation>%1 weitere sind ausgelassen: höchstens %2 je Adresse, sofern nicht &quot;must-stay-shut&quot; im Plan einen Grund (&quot;reason&quot;) nennt.</translation>
    </message>
    <message>
        <source>%1 is left out: %2</source>
        <translation>%1 ist ausgelassen: %2</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Shut</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Unexpectedly open</source>
        <translation>Unerwartet offen</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>Ports that must stay shut: %1 shut, %2 unexpectedly open, %3 not told.</source>
        <translation>Ports, die zu bleiben müssen: %1 zu, %2 unerwartet offen, %3 nicht zu sagen.</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 since %2, last at %3, times measured: %4</source>
        <translation>%1 seit %2, zuletzt %3, Messungen: %4</translation>
    </message>
    <message>
        <source>before: %1 from %2 to %3</source>
        <translation>davor: %1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 ms at last, %2 to %3 ms</source>
        <translation>zuletzt %1 ms, %2 bis %3 ms</translation>
    </message>
</context>
<context>
    <name>TitleBlock</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>Regelpakete</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>The planned protocol answered. It does not prove that sign-in or data transfer work.</source>
        <translation>Das geplante Protokoll hat geantwortet. Das beweist nicht, dass Anmeldung oder Datenübertragung funktionieren.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Something accepted the connection. It does not prove which service it is.</source>
        <translation>Etwas hat die Verbindung angenommen. Das beweist nicht, welcher Dienst es ist.</translation>
    </message>
    <message>
        <source>wrong service</source>
        <translation>falscher Dienst</translation>
    </message>
    <message>
        <source>Something answered, but not the planned protocol.</source>
        <translation>Etwas hat geantwortet, aber nicht mit dem geplanten Protokoll.</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>The connection was accepted and closed before an answer: an access list, a proxy in the path, or a service that is not ready.</source>
        <translation>Die Verbindung wurde angenommen und vor einer Antwort geschlossen: eine Zugriffsliste, ein Proxy auf dem Weg oder ein Dienst, der nicht bereit ist.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>The address answered that nothing listens there. A firewall that resets connections looks the same.</source>
        <translation>Die Adresse hat geantwortet, dass dort nichts lauscht. Eine Firewall, die Verbindungen zurücksetzt, sieht genauso aus.</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <source>A device in the path said that it does not let this through.</source>
        <translation>Ein Gerät auf dem Weg hat gemeldet, dass es dies nicht durchlässt.</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>No answer at all, several times: most likely a firewall drops it. A host that is switched off looks the same.</source>
        <translation>Gar keine Antwort, mehrere Male: Höchstwahrscheinlich verwirft eine Firewall die Pakete. Ein ausgeschalteter Host sieht genauso aus.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>No answer by UDP: open, dropped and a wrong shared secret cannot be told apart.</source>
        <translation>Keine Antwort über UDP: Offen, verworfen und ein falsches Shared Secret lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>kein Host</translation>
    </message>
    <message>
        <source>Nobody on the network has this address.</source>
        <translation>Niemand im Netzwerk hat diese Adresse.</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>keine Route</translation>
    </message>
    <message>
        <source>This computer has no route to the address. It says nothing about the firewalls.</source>
        <translation>Dieser Rechner hat keine Route zu der Adresse. Über die Firewalls sagt das nichts.</translation>
    </message>
    <message>
        <source>blocked here</source>
        <translation>hier gesperrt</translation>
    </message>
    <message>
        <source>This computer&apos;s own firewall forbids it. Nothing was sent.</source>
        <translation>Die eigene Firewall dieses Rechners verbietet es. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>The port is open, but the TLS handshake did not succeed.</source>
        <translation>Der Port ist offen, aber der TLS-Handshake ist nicht gelungen.</translation>
    </message>
    <message>
        <source>TLS untrusted</source>
        <translation>TLS nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>TLS answered with a certificate that this computer does not trust; it is not proven who answered.</source>
        <translation>TLS hat mit einem Zertifikat geantwortet, dem dieser Rechner nicht vertraut; es ist nicht bewiesen, wer geantwortet hat.</translation>
    </message>
    <message>
        <source>intercepted</source>
        <translation>abgefangen</translation>
    </message>
    <message>
        <source>The certificate differs from the planned one: something in the path opens TLS.</source>
        <translation>Das Zertifikat weicht vom geplanten ab: Etwas auf dem Weg bricht TLS auf.</translation>
    </message>
    <message>
        <source>rehearsed</source>
        <translation>geprobt</translation>
    </message>
    <message>
        <source>A stand-in of this program answered with its token: the path works. The real service has not been seen.</source>
        <translation>Ein Platzhalterdienst dieses Programms hat mit seinem Token geantwortet: Der Weg funktioniert. Der echte Dienst wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>unexpectedly open</source>
        <translation>unerwartet offen</translation>
    </message>
    <message>
        <source>A port that must stay shut answered.</source>
        <translation>Ein Port, der geschlossen bleiben muss, hat geantwortet.</translation>
    </message>
    <message>
        <source>not probed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Nothing was sent, so nothing is known.</source>
        <translation>Es wurde nichts gesendet, also ist nichts bekannt.</translation>
    </message>
    <message>
        <source>name wrong or missing</source>
        <translation>Name falsch oder fehlt</translation>
    </message>
    <message>
        <source>The name that clients use does not resolve from here, or to no address that the plan gives it.</source>
        <translation>Der Name, den Clients benutzen, lässt sich von hier nicht auflösen oder führt zu keiner Adresse, die der Plan ihm gibt.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no sample &quot;%1&quot;; the samples are %2</source>
        <translation>Das Beispiel „%1“ gibt es nicht; die Beispiele sind %2</translation>
    </message>
</context>
<context>
    <name>portwright::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>portwright::AdoptDialog</name>
    <message>
        <source>Adopt an edition</source>
        <translation>Eine Ausgabe übernehmen</translation>
    </message>
    <message>
        <source>Flows that change</source>
        <translation>Verbindungen, die sich ändern</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Edition %2 of the pack &quot;%1&quot; instead of edition %3:</source>
        <translation>Ausgabe %2 des Regelpakets „%1“ statt Ausgabe %3:</translation>
    </message>
    <message>
        <source>Edition %2 of the pack &quot;%1&quot; instead of edition %3 changes no flow of this plan.</source>
        <translation>Ausgabe %2 des Regelpakets „%1“ statt Ausgabe %3 ändert keine Verbindung dieses Plans.</translation>
    </message>
    <message>
        <source>Adopt edition %2 of %1</source>
        <translation>Ausgabe %2 von %1 übernehmen</translation>
    </message>
</context>
<context>
    <name>portwright::ArrangeActions</name>
    <message>
        <source>Select a node first.</source>
        <translation>Wählen Sie zuerst einen Knoten aus.</translation>
    </message>
</context>
<context>
    <name>portwright::Arranger</name>
    <message>
        <source>Select two zones or more first.</source>
        <translation>Wählen Sie zuerst mindestens zwei Zonen aus.</translation>
    </message>
    <message>
        <source>Select three things or more first; what lies in a selected zone does not count.</source>
        <translation>Wählen Sie zuerst mindestens drei Dinge aus; was in einer ausgewählten Zone liegt, zählt nicht.</translation>
    </message>
    <message>
        <source>Select two things or more first; what lies in a selected zone does not count.</source>
        <translation>Wählen Sie zuerst mindestens zwei Dinge aus; was in einer ausgewählten Zone liegt, zählt nicht.</translation>
    </message>
    <message>
        <source>Select nodes or zones first.</source>
        <translation>Wählen Sie zuerst Knoten oder Zonen aus.</translation>
    </message>
    <message>
        <source>Select a zone first.</source>
        <translation>Wählen Sie zuerst eine Zone aus.</translation>
    </message>
    <message>
        <source>A zone with nodes can be dissolved only into a zone around it; move its nodes first.</source>
        <translation>Eine Zone mit Knoten lässt sich nur in eine Zone um sie herum auflösen; verschieben Sie zuerst ihre Knoten.</translation>
    </message>
    <message>
        <source>Group into a zone</source>
        <translation>In eine Zone gruppieren</translation>
    </message>
    <message>
        <source>Dissolve the zone</source>
        <translation>Zone auflösen</translation>
    </message>
</context>
<context>
    <name>portwright::CanvasArea</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>portwright::CommandSearch</name>
    <message>
        <source>Search or run a command</source>
        <translation>Befehl suchen oder ausführen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>%1    %2</source>
        <translation>%1    %2</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>%1 platzieren</translation>
    </message>
    <message>
        <source>Flow: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Setting of the selected nodes: %1</source>
        <translation>Einstellung der ausgewählten Knoten: %1</translation>
    </message>
    <message>
        <source>Setting of the plan: %1</source>
        <translation>Einstellung des Plans: %1</translation>
    </message>
    <message>
        <source>%1 is not possible now.</source>
        <translation>%1 ist gerade nicht möglich.</translation>
    </message>
</context>
<context>
    <name>portwright::Docks</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>portwright::DrawingDialog</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>Dots per inch of the picture</source>
        <translation>Punkte je Zoll des Bildes</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Papiergröße</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>A&amp;usrichtung</translation>
    </message>
    <message>
        <source>Orientation of the paper</source>
        <translation>Ausrichtung des Papiers</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>How the drawing is spread over pages</source>
        <translation>Wie die Zeichnung auf Seiten verteilt wird</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Size of the drawing on tiled pages</source>
        <translation>Größe der Zeichnung auf mehreren Seiten</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>Ü&amp;berlappung</translation>
    </message>
    <message>
        <source>What neighbouring pages have in common</source>
        <translation>Was benachbarte Seiten gemeinsam haben</translation>
    </message>
    <message>
        <source>&amp;Title block</source>
        <translation>Schrift&amp;feld</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>&amp;Mask names and addresses</source>
        <translation>Namen und Adressen unkenntlich &amp;machen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>&amp;Zones</source>
        <translation>Z&amp;onen</translation>
    </message>
    <message>
        <source>Fire&amp;walls</source>
        <translation>Firewa&amp;lls</translation>
    </message>
    <message>
        <source>Flows of the c&amp;hosen classes</source>
        <translation>Verbindungen der gewä&amp;hlten Klassen</translation>
    </message>
    <message>
        <source>Ports on the l&amp;ines</source>
        <translation>Ports an den L&amp;inien</translation>
    </message>
    <message>
        <source>Only what is sele&amp;cted</source>
        <translation>Nur das Ausgewähl&amp;te</translation>
    </message>
    <message>
        <source>Flow classes</source>
        <translation>Klassen von Verbindungen</translation>
    </message>
    <message>
        <source>Flow classes to show</source>
        <translation>Zu zeigende Klassen von Verbindungen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Needs to show</source>
        <translation>Zu zeigender Bedarf</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Zones to show</source>
        <translation>Zu zeigende Zonen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Export diagram</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>One page, zones if small</source>
        <translation>Eine Seite, Zonen bei Bedarf</translation>
    </message>
    <message>
        <source>Fit on one page</source>
        <translation>Auf eine Seite einpassen</translation>
    </message>
    <message>
        <source>Several pages side by side</source>
        <translation>Mehrere Seiten nebeneinander</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Only flows that the filter &amp;keeps</source>
        <translation>Nur Verbindungen, die der Filter &amp;behält</translation>
    </message>
</context>
<context>
    <name>portwright::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>The clipboard holds neither a part of a plan nor rows of a spreadsheet.</source>
        <translation>Die Zwischenablage enthält weder einen Teil eines Plans noch Zeilen einer Tabelle.</translation>
    </message>
</context>
<context>
    <name>portwright::ExtraFlowDialog</name>
    <message>
        <source>Add a flow by hand</source>
        <translation>Verbindung von Hand hinzufügen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Source of the flow</source>
        <translation>Quelle der Verbindung</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Destination of the flow</source>
        <translation>Ziel der Verbindung</translation>
    </message>
    <message>
        <source>T&amp;ransport</source>
        <translation>T&amp;ransport</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>&amp;Ports</source>
        <translation>&amp;Ports</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>443, 8443</source>
        <translation>443, 8443</translation>
    </message>
    <message>
        <source>Pur&amp;pose</source>
        <translation>&amp;Zweck</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Begründung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>Verant&amp;wortlich</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Tic&amp;ket</source>
        <translation>Tic&amp;ket</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Type at least one port, such as 443.</source>
        <translation>Geben Sie mindestens einen Port ein, etwa 443.</translation>
    </message>
</context>
<context>
    <name>portwright::FileActions</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Die Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt verwendet</translation>
    </message>
    <message>
        <source>No recent plans</source>
        <translation>Keine zuletzt verwendeten Pläne</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Plans (*%1);;All files (*)</source>
        <translation>Pläne (*%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Plans (*%1)</source>
        <translation>Pläne (*%1)</translation>
    </message>
    <message>
        <source>Changed on the disk</source>
        <translation>Auf der Platte geändert</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened here. Saving replaces what the other program wrote.</source>
        <translation>%1 wurde von einem anderen Programm geändert, seit die Datei hier geöffnet wurde. Speichern ersetzt, was das andere Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>Save under another name...</source>
        <translation>Unter anderem Namen speichern...</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Plan from answers</source>
        <translation>Plan aus Antworten</translation>
    </message>
</context>
<context>
    <name>portwright::FilterChips</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Filters: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flows match</source>
        <translation>
            <numerusform>%1 von %n Verbindung passt</numerusform>
            <numerusform>%1 von %n Verbindungen passen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::FilterPopover</name>
    <message>
        <source>Filter the flows</source>
        <translation>Verbindungen filtern</translation>
    </message>
    <message>
        <source>&amp;Show only these</source>
        <translation>&amp;Nur diese zeigen</translation>
    </message>
    <message>
        <source>Tone &amp;down the others</source>
        <translation>&amp;Andere abblenden</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Filter löschen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flows match</source>
        <translation>
            <numerusform>%1 von %n Verbindung passt</numerusform>
            <numerusform>%1 von %n Verbindungen passen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing checked: all flows are shown</source>
        <translation>Nichts angekreuzt: alle Verbindungen sind zu sehen</translation>
    </message>
</context>
<context>
    <name>portwright::FilterRow</name>
    <message>
        <source>Filter by %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
</context>
<context>
    <name>portwright::FindBar</name>
    <message>
        <source>Find in the plan</source>
        <translation>Im Plan suchen</translation>
    </message>
    <message>
        <source>Name, address, port, role or note</source>
        <translation>Name, Adresse, Port, Rolle oder Notiz</translation>
    </message>
    <message>
        <source>Text to find in the plan</source>
        <translation>Gesuchter Text im Plan</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close finding</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1, in the plan: %2</source>
        <translation>%1, im Plan: %2</translation>
    </message>
</context>
<context>
    <name>portwright::FirewallSection</name>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the firewall</source>
        <translation>Name der Firewall</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Platform of the firewall</source>
        <translation>Plattform der Firewall</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Owner of the firewall</source>
        <translation>Verantwortlich für die Firewall</translation>
    </message>
    <message>
        <source>Joins zones</source>
        <translation>Verbindet Zonen</translation>
    </message>
    <message>
        <source>Zones that the firewall joins</source>
        <translation>Zonen, die die Firewall verbindet</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Portweiterleitungen</translation>
    </message>
    <message>
        <source>Forwards of the firewall</source>
        <translation>Portweiterleitungen der Firewall</translation>
    </message>
    <message>
        <source>Add forward</source>
        <translation>Portweiterleitung hinzufügen</translation>
    </message>
    <message>
        <source>Remove forward</source>
        <translation>Portweiterleitung entfernen</translation>
    </message>
    <message>
        <source>Masquerades</source>
        <translation>Masquerading (Quell-NAT)</translation>
    </message>
    <message>
        <source>Masquerades of the firewall</source>
        <translation>Masquerading (Quell-NAT) der Firewall</translation>
    </message>
    <message>
        <source>Add masquerade</source>
        <translation>Masquerading hinzufügen</translation>
    </message>
    <message>
        <source>Remove masquerade</source>
        <translation>Masquerading entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Change the platform</source>
        <translation>Plattform ändern</translation>
    </message>
    <message>
        <source>Change the owner</source>
        <translation>Verantwortlichen ändern</translation>
    </message>
    <message>
        <source>Change a forward</source>
        <translation>Portweiterleitung ändern</translation>
    </message>
    <message>
        <source>Change a masquerade</source>
        <translation>Masquerading ändern</translation>
    </message>
    <message>
        <source>Change the zones</source>
        <translation>Zonen ändern</translation>
    </message>
    <message>
        <source>Add a forward</source>
        <translation>Portweiterleitung hinzufügen</translation>
    </message>
    <message>
        <source>Remove a forward</source>
        <translation>Portweiterleitung entfernen</translation>
    </message>
    <message>
        <source>Add a masquerade</source>
        <translation>Masquerading hinzufügen</translation>
    </message>
    <message>
        <source>Remove a masquerade</source>
        <translation>Masquerading entfernen</translation>
    </message>
</context>
<context>
    <name>portwright::FlowSection</name>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>On whose word</source>
        <translation>Nach wessen Angabe</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Ports instead of the derived ones</source>
        <translation>Ports anstelle der abgeleiteten</translation>
    </message>
    <message>
        <source>as derived</source>
        <translation>wie abgeleitet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Begründung der Entscheidung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Owner of the decision</source>
        <translation>Verantwortlich für die Entscheidung</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Ticket of the decision</source>
        <translation>Ticket zur Entscheidung</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>End of the decision</source>
        <translation>Ende der Entscheidung</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Use these ports</source>
        <translation>Diese Ports verwenden</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 nach %2, %3</translation>
    </message>
    <message>
        <source>Nothing is decided; the flow is as derived.</source>
        <translation>Es ist nichts entschieden; die Verbindung ist wie abgeleitet.</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Need: %1</source>
        <translation>Bedarf: %1</translation>
    </message>
    <message>
        <source>Dials: %1</source>
        <translation>Spricht an: %1</translation>
    </message>
    <message>
        <source>Through: %1</source>
        <translation>Durch: %1</translation>
    </message>
    <message>
        <source>Type the ports to use, such as 8443.</source>
        <translation>Geben Sie die zu verwendenden Ports ein, etwa 8443.</translation>
    </message>
    <message>
        <source>The end is year, month and day, such as 2027-06-30.</source>
        <translation>Das Ende besteht aus Jahr, Monat und Tag, etwa 2027-06-30.</translation>
    </message>
    <message>
        <source>Decide about a flow</source>
        <translation>Über eine Verbindung entscheiden</translation>
    </message>
    <message>
        <source>Withdraw a decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What would make it go away</source>
        <translation>Wodurch sie entfiele</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Without it: %1</source>
        <translation>Ohne sie: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>portwright::FlowsPanel</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Flows of the plan</source>
        <translation>Verbindungen des Plans</translation>
    </message>
    <message>
        <source>Flows appear when two roles that need each other are in the plan</source>
        <translation>Verbindungen erscheinen, sobald zwei Rollen im Plan sind, die einander brauchen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flows match</source>
        <translation>
            <numerusform>%1 von %n Verbindung passt</numerusform>
            <numerusform>%1 von %n Verbindungen passen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as cells</source>
        <translation>Als Zellen kopieren</translation>
    </message>
</context>
<context>
    <name>portwright::ForwardModel</name>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A forward needs at least one node.</source>
        <translation>Eine Portweiterleitung braucht mindestens einen Knoten.</translation>
    </message>
    <message>
        <source>From zone</source>
        <translation>Aus Zone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>To nodes</source>
        <translation>An Knoten</translation>
    </message>
    <message>
        <source>To port</source>
        <translation>An Port</translation>
    </message>
    <message>
        <source>Hairpin</source>
        <translation>Hairpin-NAT</translation>
    </message>
    <message>
        <source>There is no node with the name or id &quot;%1&quot;.</source>
        <translation>Es gibt keinen Knoten mit dem Namen oder der Kennung „%1“.</translation>
    </message>
    <message>
        <source>Several nodes are called &quot;%1&quot;; write the id of the one you mean: %2.</source>
        <translation>Mehrere Knoten heißen „%1“; die Kennung des gemeinten schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>portwright::ImportDialog</name>
    <message>
        <source>Import from draw.io</source>
        <translation>Aus draw.io importieren</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>Page to import</source>
        <translation>Zu importierende Seite</translation>
    </message>
    <message>
        <source>Boxes of the drawing</source>
        <translation>Kästen der Zeichnung</translation>
    </message>
    <message>
        <source>&amp;Role of all that have none</source>
        <translation>&amp;Rolle aller, die keine haben</translation>
    </message>
    <message>
        <source>Role of all boxes that have none</source>
        <translation>Rolle aller Kästen, die keine haben</translation>
    </message>
    <message>
        <source>&amp;Give</source>
        <translation>&amp;Geben</translation>
    </message>
    <message>
        <source>Give this role to all boxes that have none</source>
        <translation>Diese Rolle allen Kästen geben, die keine haben</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) need a role, which the drawing does not name.</source>
        <translation>
            <numerusform>%n Kasten braucht eine Rolle, die die Zeichnung nicht nennt.</numerusform>
            <numerusform>%n Kästen brauchen eine Rolle, die die Zeichnung nicht nennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every box has a role or a kind.</source>
        <translation>Jeder Kasten hat eine Rolle oder eine Art.</translation>
    </message>
    <message>
        <source>The lines of the drawing are not taken over: flows follow from the roles and their settings.</source>
        <translation>Die Linien der Zeichnung werden nicht übernommen: Verbindungen folgen aus den Rollen und ihren Einstellungen.</translation>
    </message>
</context>
<context>
    <name>portwright::ImportModel</name>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>choose a role</source>
        <translation>Rolle wählen</translation>
    </message>
    <message>
        <source>%1 (guessed)</source>
        <translation>%1 (geraten)</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Role or kind</source>
        <translation>Rolle oder Art</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innerhalb von</translation>
    </message>
</context>
<context>
    <name>portwright::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>portwright::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tastenkürzel und ihre Wirkung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>on the canvas</source>
        <translation>auf der Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>portwright::MainWindow</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>probe: %1</source>
        <translation>Prüfung: %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert um %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>A flow needs two nodes; place them first.</source>
        <translation>Eine Verbindung braucht zwei Knoten; platzieren Sie diese zuerst.</translation>
    </message>
    <message>
        <source>About Portwright</source>
        <translation>Über Portwright</translation>
    </message>
    <message>
        <source>Portwright %1

Plans the network flows of a deployment, says why each exists and checks that they work.

Apache License 2.0</source>
        <translation>Portwright %1

Plant die Netzwerkverbindungen einer Installation, sagt, warum es jede gibt, und prüft, ob sie funktionieren.

Apache License 2.0</translation>
    </message>
    <message>
        <source>Select flows or nodes first; Shift+F5 probes all.</source>
        <translation>Zuerst Verbindungen oder Knoten auswählen; Umschalt+F5 prüft alle.</translation>
    </message>
    <message>
        <source>History of the plan</source>
        <translation>Verlauf des Plans</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1[*]%2 - Portwright</source>
        <translation>%1[*]%2 – Portwright</translation>
    </message>
    <message>
        <source>paths and lines are being worked out</source>
        <translation>Wege und Linien werden ermittelt</translation>
    </message>
    <message>
        <source>%1 could not be started again.</source>
        <translation>%1 ließ sich nicht noch einmal starten.</translation>
    </message>
    <message>
        <source>No filter is in force.</source>
        <translation>Es ist kein Filter gesetzt.</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>portwright::MasqueradeModel</name>
    <message>
        <source>Sources in</source>
        <translation>Quellen in</translation>
    </message>
    <message>
        <source>Toward</source>
        <translation>In Richtung</translation>
    </message>
    <message>
        <source>Appear as</source>
        <translation>Erscheinen als</translation>
    </message>
</context>
<context>
    <name>portwright::MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Meldung: %1</translation>
    </message>
</context>
<context>
    <name>portwright::NameEditor</name>
    <message>
        <source>Name on the canvas</source>
        <translation>Name auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Enter keeps the name, Escape the old one.</source>
        <translation>Eingabe übernimmt den Namen, Escape behält den alten.</translation>
    </message>
    <message>
        <source>A name is needed, so that people can tell things apart.</source>
        <translation>Ein Name wird gebraucht, damit man die Dinge unterscheiden kann.</translation>
    </message>
</context>
<context>
    <name>portwright::NewPlanDialog</name>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>LDAP</source>
        <translation>LDAP</translation>
    </message>
    <message>
        <source>RADIUS</source>
        <translation>RADIUS</translation>
    </message>
    <message>
        <source>Active Directory</source>
        <translation>Active Directory</translation>
    </message>
    <message>
        <source>New plan from a few questions</source>
        <translation>Neuer Plan aus wenigen Fragen</translation>
    </message>
    <message>
        <source>Picture of the plan</source>
        <translation>Bild des Plans</translation>
    </message>
    <message>
        <source>Networks of the zones</source>
        <translation>Netze der Zonen</translation>
    </message>
    <message>
        <source>Create the plan</source>
        <translation>Plan anlegen</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Name des Plans</translation>
    </message>
    <message>
        <source>Sites with clients</source>
        <translation>Standorte mit Clients</translation>
    </message>
    <message>
        <source>Clients of each site</source>
        <translation>Clients je Standort</translation>
    </message>
    <message>
        <source>Storage servers</source>
        <translation>Speicherserver</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>A DMZ, for devices on the road</source>
        <translation>Eine DMZ, für Geräte unterwegs</translation>
    </message>
    <message>
        <source>Storage in the vendor&apos;s cloud</source>
        <translation>Speicher in der Cloud des Herstellers</translation>
    </message>
    <message>
        <source>Managed appliances, monitored by the vendor</source>
        <translation>Betreute Appliances, vom Hersteller überwacht</translation>
    </message>
    <message>
        <source>A mail server</source>
        <translation>Ein Mailserver</translation>
    </message>
    <message>
        <source>Name and time servers</source>
        <translation>Name- und Zeitserver</translation>
    </message>
    <message>
        <source>First public address</source>
        <translation>Erste öffentliche Adresse</translation>
    </message>
    <message>
        <source>open until it is known</source>
        <translation>offen, bis sie bekannt ist</translation>
    </message>
    <message>
        <source>The authority&apos;s; the storage servers have those behind it.</source>
        <translation>Die der Authority; die Speicherserver haben die folgenden.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::NodeSection</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation>Name des Knotens</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Role of the node</source>
        <translation>Rolle des Knotens</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Zone of the node</source>
        <translation>Zone des Knotens</translation>
    </message>
    <message>
        <source>Lives on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Machine that the node lives on</source>
        <translation>Maschine, auf der der Knoten läuft</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Count of a group</source>
        <translation>Anzahl in einer Knotengruppe</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>10.20.5.10, 2001:db8::10</source>
        <translation>10.20.5.10, 2001:db8::10</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>backup.example.org</source>
        <translation>backup.example.org</translation>
    </message>
    <message>
        <source>Has a host firewall that Portwright writes</source>
        <translation>Hat eine Host-Firewall, deren Regeln Portwright schreibt</translation>
    </message>
    <message>
        <source>Environment and certificate</source>
        <translation>Umgebung und Zertifikat</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>shared by all</source>
        <translation>allen gemeinsam</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>SHA-256 des Zertifikats</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Issuer of the certificate</source>
        <translation>Aussteller des Zertifikats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Nutzt</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Flows of the node</source>
        <translation>Verbindungen des Knotens</translation>
    </message>
    <message>
        <source>Set what is used</source>
        <translation>Genutztes festlegen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Move to another zone</source>
        <translation>In eine andere Zone verschieben</translation>
    </message>
    <message>
        <source>Change the machine</source>
        <translation>Maschine ändern</translation>
    </message>
    <message>
        <source>Change the count</source>
        <translation>Anzahl ändern</translation>
    </message>
    <message>
        <source>Change the environment</source>
        <translation>Umgebung ändern</translation>
    </message>
    <message>
        <source>Change the addresses</source>
        <translation>Adressen ändern</translation>
    </message>
    <message>
        <source>Change the host name</source>
        <translation>Hostnamen ändern</translation>
    </message>
    <message>
        <source>Change the host firewall</source>
        <translation>Host-Firewall ändern</translation>
    </message>
    <message>
        <source>Change the certificate</source>
        <translation>Zertifikat ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>its own machine</source>
        <translation>eigene Maschine</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 nach %2, %3</translation>
    </message>
    <message>
        <source>%1 from %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>Flows (%1)</source>
        <translation>Verbindungen (%1)</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>portwright::NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Notice: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
</context>
<context>
    <name>portwright::OutlinePanel</name>
    <message>
        <source>Search the outline</source>
        <translation>Gliederung durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Outline of the plan</source>
        <translation>Gliederung des Plans</translation>
    </message>
</context>
<context>
    <name>portwright::OutputActions</name>
    <message>
        <source>Export for draw.io</source>
        <translation>Für draw.io exportieren</translation>
    </message>
    <message>
        <source>draw.io (*.drawio)</source>
        <translation>draw.io (*.drawio)</translation>
    </message>
    <message>
        <source>Export port matrix</source>
        <translation>Portmatrix exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Markdown (*.md);;Text (*.txt)</source>
        <translation>CSV (*.csv);;Markdown (*.md);;Text (*.txt)</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>HTML (*.html);;Markdown (*.md)</source>
        <translation>HTML (*.html);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export diagram</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>The printer cannot be started. Try another one, or export a PDF.</source>
        <translation>Der Drucker kann nicht gestartet werden. Versuchen Sie einen anderen, oder exportieren Sie ein PDF.</translation>
    </message>
    <message>
        <source>Import from draw.io</source>
        <translation>Aus draw.io importieren</translation>
    </message>
    <message>
        <source>draw.io (*.drawio *.xml);;All files (*)</source>
        <translation>draw.io (*.drawio *.xml);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>portwright::PairSection</name>
    <message>
        <source>Between the two</source>
        <translation>Zwischen den beiden</translation>
    </message>
    <message>
        <source>Why not more</source>
        <translation>Warum nicht mehr</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2, %3: %4</source>
        <translation>%1 zu %2, %3: %4</translation>
    </message>
    <message>
        <source>What would make it appear: %1</source>
        <translation>Wodurch sie entstünde: %1</translation>
    </message>
    <message>
        <source>; or: </source>
        <translation>; oder: </translation>
    </message>
    <message>
        <source>Nothing goes between the two.</source>
        <translation>Zwischen den beiden fließt nichts.</translation>
    </message>
</context>
<context>
    <name>portwright::PaletteModel</name>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Devices and people</source>
        <translation>Geräte und Personen</translation>
    </message>
    <message>
        <source>Company services</source>
        <translation>Unternehmensdienste</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Zone: %1</source>
        <translation>Zone: %1</translation>
    </message>
    <message>
        <source>A network area, with the nodes that stand in it</source>
        <translation>Ein Netzwerkbereich mit den Knoten, die darin stehen</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Joins zones and permits only what a flow needs</source>
        <translation>Verbindet Zonen und erlaubt nur, was eine Verbindung braucht</translation>
    </message>
</context>
<context>
    <name>portwright::PalettePanel</name>
    <message>
        <source>Search the palette</source>
        <translation>Palette durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
</context>
<context>
    <name>portwright::PlanEditor</name>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>User network</source>
        <translation>Benutzernetz</translation>
    </message>
    <message>
        <source>DMZ</source>
        <translation>DMZ</translation>
    </message>
    <message>
        <source>Server network</source>
        <translation>Servernetz</translation>
    </message>
    <message>
        <source>Management network</source>
        <translation>Managementnetz</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>%1 platzieren</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resize zone</source>
        <translation>Größe der Zone ändern</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>Decline flows</source>
        <translation>Verbindungen ablehnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Add a flow</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decide about flows</source>
        <translation>Über Verbindungen entscheiden</translation>
    </message>
    <message>
        <source>Withdraw decisions</source>
        <translation>Entscheidungen zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>The firewall joins %n zones so far, those it touches. Tick the others in the inspector, or place it on the border of zones.</source>
        <translation>
            <numerusform>Die Firewall verbindet bisher %n Zone, nämlich die, die sie berührt. Haken Sie die anderen im Inspektor an, oder setzen Sie sie auf die Grenze von Zonen.</numerusform>
            <numerusform>Die Firewall verbindet bisher %n Zonen, nämlich die, die sie berührt. Haken Sie die anderen im Inspektor an, oder setzen Sie sie auf die Grenze von Zonen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange everything</source>
        <translation>Alles anordnen</translation>
    </message>
    <message>
        <source>Arrange the selection</source>
        <translation>Auswahl anordnen</translation>
    </message>
    <message>
        <source>Arrange what has no place</source>
        <translation>Anordnen, was keinen Platz hat</translation>
    </message>
    <message numerus="yes">
        <source>%n references to machines or services that were not copied were left out.</source>
        <translation>
            <numerusform>%n Verweis auf eine Maschine oder einen Dienst, der nicht mitkopiert wurde, ist entfallen.</numerusform>
            <numerusform>%n Verweise auf Maschinen oder Dienste, die nicht mitkopiert wurden, sind entfallen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n nodes from rows</source>
        <translation>
            <numerusform>%n Knoten aus Zeilen hinzufügen</numerusform>
            <numerusform>%n Knoten aus Zeilen hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::PlanFiles</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>by somebody who did not say so</source>
        <translation>von jemandem, der sich nicht nennt</translation>
    </message>
    <message>
        <source>%1 on %2 since %3</source>
        <translation>%1 auf %2 seit %3</translation>
    </message>
    <message>
        <source>Reload from the disk</source>
        <translation>Neu von der Platte laden</translation>
    </message>
    <message>
        <source>%1 is open elsewhere (%2); save under another name.</source>
        <translation>%1 ist anderswo geöffnet (%2); speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Nothing is lost: the file is as it was, and the plan is still open here. Make room or save it elsewhere.</source>
        <translation>Nichts ist verloren: Die Datei ist, wie sie war, und der Plan ist hier noch offen. Schaffen Sie Platz oder speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (schreibgeschützt)</translation>
    </message>
    <message>
        <source>New plan %1</source>
        <translation>Neuer Plan %1</translation>
    </message>
</context>
<context>
    <name>portwright::PlanFilter</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>portwright::PlanSection</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Name des Plans</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Eckdaten</translation>
    </message>
    <message>
        <source>Settings of the whole plan</source>
        <translation>Einstellungen des gesamten Plans</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change the plan&apos;s description</source>
        <translation>Beschreibung des Plans ändern</translation>
    </message>
    <message>
        <source>Rename the plan</source>
        <translation>Plan umbenennen</translation>
    </message>
    <message>
        <source>Zones: %1</source>
        <translation>Zonen: %1</translation>
    </message>
    <message>
        <source>Firewalls: %1</source>
        <translation>Firewalls: %1</translation>
    </message>
    <message>
        <source>Nodes: %1</source>
        <translation>Knoten: %1</translation>
    </message>
    <message>
        <source>Flows: %1</source>
        <translation>Verbindungen: %1</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Probleme: %1</translation>
    </message>
    <message>
        <source>Open questions: %1</source>
        <translation>Offene Fragen: %1</translation>
    </message>
    <message>
        <source>Rules: %1, edition %2</source>
        <translation>Regeln: %1, Ausgabe %2</translation>
    </message>
    <message>
        <source>Compare and adopt edition %2 of %1</source>
        <translation>Ausgabe %2 von %1 vergleichen und übernehmen</translation>
    </message>
</context>
<context>
    <name>portwright::ProbeModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>not probed yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 (speaks of this flow)</source>
        <translation>%1 (gilt für diese Verbindung)</translation>
    </message>
    <message>
        <source>this computer (reachability only)</source>
        <translation>dieser Rechner (nur Erreichbarkeit)</translation>
    </message>
    <message>
        <source>%1 (reachability only)</source>
        <translation>%1 (nur Erreichbarkeit)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>Was es beweist</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>Standort der Messung</translation>
    </message>
    <message>
        <source>under %1 ms</source>
        <translation>unter %1 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, out of date</source>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>%1, as it must be</source>
        <translation>%1, wie es sein muss</translation>
    </message>
    <message>
        <source>must stay shut: %1</source>
        <translation>muss zu bleiben: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, on %2, %3</source>
        <translation>%1, auf %2, %3</translation>
    </message>
    <message>
        <source>Latency curve</source>
        <translation>Latenzkurve</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>portwright::ProbeNotices</name>
    <message>
        <source>Tell the desktop of changes, too</source>
        <translation>Änderungen auch dem Desktop melden</translation>
    </message>
    <message>
        <source>Coverage: none yet</source>
        <translation>Abdeckung: noch keine</translation>
    </message>
    <message>
        <source>Nothing of this plan was measured yet.</source>
        <translation>Von diesem Plan wurde noch nichts gemessen.</translation>
    </message>
    <message>
        <source>Coverage: %1 %</source>
        <translation>Abdeckung: %1 %</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3) was %4 and is %5.</source>
        <translation>%1: %2 (%3) war %4 und ist %5.</translation>
    </message>
    <message>
        <source>Changes in all: %1.</source>
        <translation>Änderungen insgesamt: %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Portwright: an answer changed</source>
        <translation>Portwright: eine Antwort hat sich geändert</translation>
    </message>
</context>
<context>
    <name>portwright::ProbePanel</name>
    <message>
        <source>This computer stands for</source>
        <translation>Dieser Rechner steht für</translation>
    </message>
    <message>
        <source>What this computer stands for</source>
        <translation>Wofür dieser Rechner steht</translation>
    </message>
    <message>
        <source>Interval between rounds</source>
        <translation>Abstand zwischen den Runden</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start demo listeners</source>
        <translation>Demo-Platzhalterdienste starten</translation>
    </message>
    <message>
        <source>Consent before probing</source>
        <translation>Zustimmung vor der Prüfung</translation>
    </message>
    <message>
        <source>Agree and start</source>
        <translation>Zustimmen und starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Probe results</source>
        <translation>Prüfergebnisse</translation>
    </message>
    <message>
        <source>loopback only</source>
        <translation>nur Loopback</translation>
    </message>
    <message numerus="yes">
        <source>and %n more addresses</source>
        <translation>
            <numerusform>und %n weitere Adresse</numerusform>
            <numerusform>und %n weitere Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer (%1) will open connections to %n address and port pairs, three tries at most each round, and send only the first words of each protocol: %2. Nothing else is contacted.</source>
        <translation>
            <numerusform>Dieser Rechner (%1) wird Verbindungen zu %n Paar aus Adresse und Port öffnen, höchstens drei Versuche je Runde, und nur die ersten Worte jedes Protokolls senden: %2. Sonst wird nichts angesprochen.</numerusform>
            <numerusform>Dieser Rechner (%1) wird Verbindungen zu %n Paaren aus Adresse und Port öffnen, höchstens drei Versuche je Runde, und nur die ersten Worte jedes Protokolls senden: %2. Sonst wird nichts angesprochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>nothing in the plan (guess)</source>
        <translation>nichts im Plan (vermutet)</translation>
    </message>
    <message>
        <source>%1 (guess)</source>
        <translation>%1 (vermutet)</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>no default gateway</source>
        <translation>kein Standardgateway</translation>
    </message>
    <message>
        <source>gateway %1 on %2</source>
        <translation>Gateway %1 an %2</translation>
    </message>
    <message>
        <source>This computer: %1; %2. Only flows from what it stands for can be proved from here.</source>
        <translation>Dieser Rechner: %1; %2. Nur Verbindungen, die von dem ausgehen, wofür er steht, lassen sich von hier nachweisen.</translation>
    </message>
    <message>
        <source>checking, %1 of %2 done</source>
        <translation>Prüfung läuft, %1 von %2 erledigt</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>Stop demo listeners</source>
        <translation>Demo-Platzhalterdienste anhalten</translation>
    </message>
    <message>
        <source>The plan has nothing to probe yet.</source>
        <translation>Der Plan enthält noch nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Select a row to read what its verdict proves and what it does not.</source>
        <translation>Wählen Sie eine Zeile aus, um zu lesen, was ihr Ergebnis beweist und was nicht.</translation>
    </message>
    <message>
        <source>This computer does not stand for the flow&apos;s source, so the verdict says that the target can be reached from here, not that the flow works.</source>
        <translation>Dieser Rechner steht nicht für die Quelle der Verbindung; das Ergebnis sagt daher, dass das Ziel von hier erreichbar ist, nicht dass die Verbindung funktioniert.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>every %n seconds</source>
        <translation>
            <numerusform>jede Sekunde</numerusform>
            <numerusform>alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared secrets…</source>
        <translation>Gemeinsame Geheimnisse…</translation>
    </message>
    <message>
        <source>Take in results...</source>
        <translation>Ergebnisse aufnehmen...</translation>
    </message>
    <message>
        <source>Result files that kits or other computers have sent back</source>
        <translation>Ergebnisdateien, die Kits oder andere Rechner zurückgesandt haben</translation>
    </message>
    <message>
        <source>Only failures</source>
        <translation>Nur Fehlschläge</translation>
    </message>
    <message>
        <source>Shows only what failed at last</source>
        <translation>Zeigt nur, was zuletzt fehlschlug</translation>
    </message>
    <message>
        <source>Answers that became other ones</source>
        <translation>Antworten, die andere wurden</translation>
    </message>
    <message>
        <source>Also try ports that must stay shut</source>
        <translation>Auch Ports versuchen, die zu bleiben müssen</translation>
    </message>
    <message>
        <source>Management ports and others that no flow from here needs, at single addresses of the plan. Saved with the plan; you see the list before the first packet.</source>
        <translation>Verwaltungsports und andere, die kein Fluss von hier braucht, an einzelnen Adressen des Plans. Wird mit dem Plan gespeichert; vor dem ersten Paket sehen Sie die Liste.</translation>
    </message>
    <message>
        <source>Why more than twenty ports of an address are tried</source>
        <translation>Warum mehr als zwanzig Ports einer Adresse versucht werden</translation>
    </message>
    <message>
        <source>Reason for more than twenty ports of an address</source>
        <translation>Grund für mehr als zwanzig Ports einer Adresse</translation>
    </message>
    <message>
        <source>Ports that must stay shut and would be tried</source>
        <translation>Ports, die zu bleiben müssen und versucht würden</translation>
    </message>
    <message numerus="yes">
        <source>Beyond what the plan needs, %n ports that must stay shut are tried, to see that they are. Ask those who run these machines first; an alarm may go off there.</source>
        <translation>
            <numerusform>Über das hinaus, was der Plan braucht, wird %n Port versucht, der zu bleiben muss, um zu sehen, dass er es ist. Fragen Sie vorher die Betreiber dieser Rechner; dort kann ein Alarm ausgelöst werden.</numerusform>
            <numerusform>Über das hinaus, was der Plan braucht, werden %n Ports versucht, die zu bleiben müssen, um zu sehen, dass sie es sind. Fragen Sie vorher die Betreiber dieser Rechner; dort kann ein Alarm ausgelöst werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ports are left out: at most twenty of an address, unless you write a reason.</source>
        <translation>
            <numerusform>%n weiterer Port ist ausgelassen: höchstens zwanzig je Adresse, sofern Sie keinen Grund schreiben.</numerusform>
            <numerusform>%n weitere Ports sind ausgelassen: höchstens zwanzig je Adresse, sofern Sie keinen Grund schreiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is left out: %2</source>
        <translation>%1 ist ausgelassen: %2</translation>
    </message>
    <message>
        <source>Try ports that must stay shut</source>
        <translation>Ports versuchen, die zu bleiben müssen</translation>
    </message>
    <message>
        <source>Reason for more ports</source>
        <translation>Grund für mehr Ports</translation>
    </message>
    <message>
        <source>waiting for what is due next</source>
        <translation>wartet auf das Nächste, was fällig ist</translation>
    </message>
    <message>
        <source>%1; %2 probes/s from here</source>
        <translation>%1; %2 Proben/s von hier</translation>
    </message>
    <message>
        <source>%1; of the ports that must stay shut %2 are shut, %3 unexpectedly open, %4 not told</source>
        <translation>%1; von den Ports, die zu bleiben müssen, sind %2 zu, %3 unerwartet offen, %4 nicht zu sagen</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>Änderungen: %1</translation>
    </message>
    <message>
        <source>%1: %2 was %3, is %4</source>
        <translation>%1: %2 war %3, ist %4</translation>
    </message>
    <message>
        <source>No answer has changed yet</source>
        <translation>Noch hat sich keine Antwort geändert</translation>
    </message>
    <message>
        <source>It was not measured where the flow starts, so the verdict says that the target can be reached from there, not that the flow works.</source>
        <translation>Es wurde nicht dort gemessen, wo die Verbindung beginnt; der Befund sagt also, dass das Ziel von dort erreichbar ist, nicht, dass die Verbindung funktioniert.</translation>
    </message>
</context>
<context>
    <name>portwright::ProbeSession</name>
    <message numerus="yes">
        <source>%n result(s) belong to nothing in this plan; the first: %1: %2</source>
        <translation>
            <numerusform>%n Ergebnis gehört zu nichts in diesem Plan: %1: %2</numerusform>
            <numerusform>%n Ergebnisse gehören zu nichts in diesem Plan; das erste: %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::ProblemModel</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
</context>
<context>
    <name>portwright::ProblemsPanel</name>
    <message>
        <source>Problems and open questions</source>
        <translation>Probleme und offene Fragen</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Answer to the question</source>
        <translation>Antwort auf die Frage</translation>
    </message>
    <message>
        <source>Reason for accepting</source>
        <translation>Begründung für das Akzeptieren</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>%1 Answer it in the inspector.</source>
        <translation>%1 Beantworten Sie dies im Inspektor.</translation>
    </message>
    <message>
        <source>Port, such as 8443</source>
        <translation>Port, etwa 8443</translation>
    </message>
    <message>
        <source>Address, such as 10.20.5.10</source>
        <translation>Adresse, etwa 10.20.5.10</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <source>Type a port, such as 8443.</source>
        <translation>Geben Sie einen Port ein, etwa 8443.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n flow(s) depend on it.</source>
        <translation>
            <numerusform>%1. Davon hängt %n Verbindung ab.</numerusform>
            <numerusform>%1. Davon hängen %n Verbindungen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Who can tell: %2. %3</source>
        <translation>%1 Auskunft gibt: %2. %3</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Type one of these: %1</source>
        <translation>Geben Sie eines davon ein: %1</translation>
    </message>
    <message>
        <source>Confirm an assumption</source>
        <translation>Annahme bestätigen</translation>
    </message>
</context>
<context>
    <name>portwright::RecentCard</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Let it leave the list again</source>
        <translation>Darf die Liste wieder verlassen</translation>
    </message>
    <message>
        <source>Keep it at the head of the list</source>
        <translation>Am Anfang der Liste behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>%1 aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Take it off the list; the file stays</source>
        <translation>Aus der Liste nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
</context>
<context>
    <name>portwright::ResultActions</name>
    <message>
        <source>Take in results</source>
        <translation>Ergebnisse aufnehmen</translation>
    </message>
    <message>
        <source>Results (*.json);;All files (*)</source>
        <translation>Ergebnisse (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>portwright::RowActions</name>
    <message>
        <source>Import rows</source>
        <translation>Zeilen importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There are no rows. Copy cells of a spreadsheet first: name, role, zone, address, count, host, environment, with their headings.</source>
        <translation>Es gibt keine Zeilen. Kopieren Sie zuerst Zellen einer Tabelle: Name, Rolle, Zone, Adresse, Anzahl, Host, Umgebung, mit ihren Überschriften.</translation>
    </message>
</context>
<context>
    <name>portwright::RowsDialog</name>
    <message>
        <source>Add rows as nodes</source>
        <translation>Zeilen als Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Rows and what they become</source>
        <translation>Zeilen und was sie werden</translation>
    </message>
    <message>
        <source>Add &amp;zones that are missing</source>
        <translation>Fehlende &amp;Zonen hinzufügen</translation>
    </message>
    <message>
        <source>Rows &amp;without a zone go to</source>
        <translation>Zeilen &amp;ohne Zone kommen nach</translation>
    </message>
    <message>
        <source>Zone of rows without a zone</source>
        <translation>Zone der Zeilen ohne Zone</translation>
    </message>
    <message>
        <source>&amp;Remove rows</source>
        <translation>Zeilen &amp;entfernen</translation>
    </message>
    <message>
        <source>No headings were recognised; the columns are read as name, role, zone, address, count, host and environment.</source>
        <translation>Keine Überschriften wurden erkannt; die Spalten gelten als Name, Rolle, Zone, Adresse, Anzahl, Host und Umgebung.</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Nicht verwendet: %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message numerus="yes">
        <source>Add %n nodes</source>
        <translation>
            <numerusform>%n Knoten hinzufügen</numerusform>
            <numerusform>%n Knoten hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out until what is marked is corrected.</source>
        <translation>
            <numerusform>%n Zeile bleibt weg, bis das Markierte berichtigt ist.</numerusform>
            <numerusform>%n Zeilen bleiben weg, bis das Markierte berichtigt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row can be added.</source>
        <translation>Jede Zeile kann hinzugefügt werden.</translation>
    </message>
</context>
<context>
    <name>portwright::RowsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>%1 Perhaps: %2</source>
        <translation>%1 Vielleicht: %2</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in the new zone %2</source>
        <translation>%1 in der neuen Zone %2</translation>
    </message>
</context>
<context>
    <name>portwright::SafetyNotices</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>its file is gone</source>
        <translation>die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1 newer than the saved file</source>
        <translation>%1 neuer als die gespeicherte Datei</translation>
    </message>
    <message>
        <source>but the file was changed %1 after that</source>
        <translation>doch die Datei wurde %1 später geändert</translation>
    </message>
    <message>
        <source>Portwright ended before the new plan &quot;%1&quot; was saved. Its last change: %2.</source>
        <translation>Portwright endete, bevor der neue Plan „%1“ gespeichert war. Letzte Änderung: %2.</translation>
    </message>
    <message>
        <source>Portwright ended before the changes to %1 were saved. The last change: %2, %3.</source>
        <translation>Portwright endete, bevor die Änderungen an %1 gespeichert waren. Letzte Änderung: %2, %3.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später behalten</translation>
    </message>
    <message>
        <source>Unsaved changes of an earlier run cannot be read: %1</source>
        <translation>Ungespeicherte Änderungen eines früheren Laufs sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>%1 is open elsewhere: %2. It was opened read-only; changes can be saved under another name.</source>
        <translation>%1 ist anderswo geöffnet: %2. Die Datei ist hier schreibgeschützt; Änderungen können unter anderem Namen gespeichert werden.</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>Trotzdem bearbeiten</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Schreibgeschützt lassen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>%1 was deleted or moved away. The plan is still open here; saving writes the file again.</source>
        <translation>%1 wurde gelöscht oder verschoben. Der Plan ist hier noch offen; Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 was changed on the disk by another program. Reloading can be undone.</source>
        <translation>%1 wurde auf der Platte von einem anderen Programm geändert. Neu laden lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>%1 is no longer open elsewhere. It can be edited here now.</source>
        <translation>%1 ist nicht mehr anderswo offen und kann jetzt hier bearbeitet werden.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>portwright::Scene</name>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>firewall</source>
        <translation>Firewall</translation>
    </message>
</context>
<context>
    <name>portwright::SecretsDialog</name>
    <message>
        <source>Shared secrets</source>
        <translation>Gemeinsame Geheimnisse</translation>
    </message>
    <message>
        <source>RADIUS servers answer only those who know the secret. It is kept in memory until another plan is opened, and written nowhere. Whoever has no entry here is not probed.</source>
        <translation>RADIUS-Server antworten nur dem, der das Geheimnis kennt. Es bleibt im Speicher, bis ein anderer Plan geöffnet wird, und wird nirgends gespeichert. Wer hier keinen Eintrag hat, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>Geheimnis von %1</translation>
    </message>
</context>
<context>
    <name>portwright::SettingsForm</name>
    <message>
        <source>This is a number, such as 250.</source>
        <translation>Dies ist eine Zahl, etwa 250.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>A version is numbers joined by dots, such as 8.2.6.</source>
        <translation>Eine Version besteht aus Zahlen mit Punkten dazwischen, etwa 8.2.6.</translation>
    </message>
    <message>
        <source>A date is year, month and day, such as 2027-06-30.</source>
        <translation>Ein Datum besteht aus Jahr, Monat und Tag, etwa 2027-06-30.</translation>
    </message>
</context>
<context>
    <name>portwright::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Plan a deployment</source>
        <translation>Installation planen</translation>
    </message>
    <message>
        <source>Draw what is to be deployed; Portwright says which connections it needs, why, and whether they work. No account, nothing is sent anywhere unless you start a probe.</source>
        <translation>Zeichnen Sie, was installiert werden soll; Portwright sagt, welche Verbindungen dafür nötig sind, warum, und ob sie funktionieren. Kein Konto, und nichts wird irgendwohin gesendet, solange Sie keine Prüfung starten.</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen...</translation>
    </message>
    <message>
        <source>Start from a sample</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Zuletzt verwendete Pläne</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>New plan from a few questions...</source>
        <translation>Neuer Plan aus wenigen Fragen...</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>portwright::Theme</name>
    <message>
        <source>Backup</source>
        <translation>Datensicherung</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnisdienst</translation>
    </message>
    <message>
        <source>Name and time</source>
        <translation>Name und Zeit</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>portwright::UsesForm</name>
    <message>
        <source>every drawn one</source>
        <translation>alle eingezeichneten</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>Genutzt: %1</translation>
    </message>
</context>
<context>
    <name>portwright::ZoneSection</name>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>Name der Zone</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of zone</source>
        <translation>Art der Zone</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Networks of the zone</source>
        <translation>Netze der Zone</translation>
    </message>
    <message>
        <source>10.20.0.0/22, 2001:db8::/64</source>
        <translation>10.20.0.0/22, 2001:db8::/64</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Zone around this zone</source>
        <translation>Zone, die diese Zone umgibt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Site of the zone</source>
        <translation>Standort der Zone</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Owner of the zone</source>
        <translation>Verantwortlich für die Zone</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Change the kind of zone</source>
        <translation>Art der Zone ändern</translation>
    </message>
    <message>
        <source>Change the networks</source>
        <translation>Netze ändern</translation>
    </message>
    <message>
        <source>Put into another zone</source>
        <translation>In eine andere Zone setzen</translation>
    </message>
    <message>
        <source>Change the site</source>
        <translation>Standort ändern</translation>
    </message>
    <message>
        <source>Change the owner</source>
        <translation>Verantwortlichen ändern</translation>
    </message>
    <message>
        <source>A zone cannot lie within itself.</source>
        <translation>Eine Zone kann nicht in sich selbst liegen.</translation>
    </message>
    <message>
        <source>no other zone</source>
        <translation>keine andere Zone</translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portwright::cli::ProbeRun</name>
    <message>
        <source>Flow</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Proves the flow</source>
        <translation>Beweist die Verbindung</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, measured from elsewhere</source>
        <translation>nein, von anderem Standort gemessen</translation>
    </message>
</context>
</TS>
