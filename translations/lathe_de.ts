<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CanvasCommands</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Waagerecht mittig ausrichten</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Senkrecht mittig ausrichten</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Group in a frame</source>
        <translation>In einem Rahmen gruppieren</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
</context>
<context>
    <name>CardItem</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>not invoked yet</source>
        <translation>noch nicht aufgerufen</translation>
    </message>
</context>
<context>
    <name>ChangeMarks</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1: now %2, not set before</source>
        <translation>%1: jetzt %2, vorher nicht gesetzt</translation>
    </message>
    <message>
        <source>%1: no longer set, was %2</source>
        <translation>%1: nicht mehr gesetzt, war %2</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation>Andere Art von Datei</translation>
    </message>
    <message>
        <source>Not tracked by git yet</source>
        <translation>Git noch nicht bekannt</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Konflikt</translation>
    </message>
</context>
<context>
    <name>CostModel</name>
    <message>
        <source>%1 per minute</source>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 pro Tag</translation>
    </message>
    <message>
        <source>over $9 million</source>
        <translation>über 9 Mio. $</translation>
    </message>
</context>
<context>
    <name>DroppedCode</name>
    <message>
        <source>%1 is too large for a function&apos;s code: more than %2 files or %3.</source>
        <translation>%1 ist zu groß für den Code einer Funktion: mehr als %2 Dateien oder %3.</translation>
    </message>
    <message>
        <source>%1 has no handler to make a function of, as def handler(event, context) in Python or export const handler in JavaScript.</source>
        <translation>%1 hat keinen Handler, aus dem eine Funktion werden könnte, etwa def handler(event, context) in Python oder export const handler in JavaScript.</translation>
    </message>
</context>
<context>
    <name>EngineIndicator</name>
    <message>
        <source>Read-only code and system</source>
        <translation>Code und System schreibgeschützt</translation>
    </message>
    <message>
        <source>Own process space</source>
        <translation>Eigener Prozessraum</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speicherlimit</translation>
    </message>
    <message>
        <source>CPU share</source>
        <translation>CPU-Anteil</translation>
    </message>
    <message>
        <source>/tmp limit</source>
        <translation>Limit für /tmp</translation>
    </message>
    <message>
        <source>Freezing when idle</source>
        <translation>Einfrieren im Leerlauf</translation>
    </message>
    <message>
        <source>File descriptor limit</source>
        <translation>Limit für Dateideskriptoren</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Own abstract sockets</source>
        <translation>Eigene abstrakte Sockets</translation>
    </message>
    <message>
        <source>Own ports for extensions</source>
        <translation>Eigene Ports für Erweiterungen</translation>
    </message>
</context>
<context>
    <name>FileMarks</name>
    <message>
        <source>Holds files in conflict</source>
        <translation>Enthält Dateien im Konflikt</translation>
    </message>
    <message>
        <source>Holds changes</source>
        <translation>Enthält Änderungen</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>%1 could not be saved: %2. Free some space or check the permissions of the file and its folder, then save again.</source>
        <translation>%1 konnte nicht gespeichert werden: %2. Speicherplatz freigeben oder die Berechtigungen der Datei und ihres Ordners prüfen, dann erneut speichern.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is too large to be opened here (%2).</source>
        <translation>%1 ist zu groß, um hier geöffnet zu werden (%2).</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>%1 could not be renamed: %2.</source>
        <translation>%1 konnte nicht umbenannt werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be deleted.</source>
        <translation>%1 konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash.</source>
        <translation>%1 kann nicht in den Papierkorb verschoben werden.</translation>
    </message>
    <message>
        <source>%1 could not be saved: its folder is no longer there. It may have been moved, renamed or deleted. Save as puts the file elsewhere.</source>
        <translation>%1 konnte nicht gespeichert werden: Der Ordner ist nicht mehr da. Vielleicht wurde er verschoben, umbenannt oder gelöscht. „Speichern unter“ legt die Datei anderswo ab.</translation>
    </message>
</context>
<context>
    <name>FrameItem</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>Abgestürzt</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>REST API</source>
        <translation>REST-API</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>HTTP-API</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>Funktions-URL</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>EventBridge rule</source>
        <translation>EventBridge-Regel</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3-Bucket</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS-Warteschlange</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS-Thema</translation>
    </message>
    <message>
        <source>DynamoDB stream</source>
        <translation>DynamoDB-Stream</translation>
    </message>
    <message>
        <source>Kinesis stream</source>
        <translation>Kinesis-Stream</translation>
    </message>
    <message>
        <source>MSK cluster</source>
        <translation>MSK-Cluster</translation>
    </message>
    <message>
        <source>MQ broker</source>
        <translation>MQ-Broker</translation>
    </message>
    <message>
        <source>Kafka cluster</source>
        <translation>Kafka-Cluster</translation>
    </message>
    <message>
        <source>DocumentDB stream</source>
        <translation>DocumentDB-Stream</translation>
    </message>
    <message>
        <source>CloudWatch Logs</source>
        <translation>CloudWatch Logs</translation>
    </message>
    <message>
        <source>Cognito user pool</source>
        <translation>Cognito-Benutzerpool</translation>
    </message>
    <message>
        <source>IoT rule</source>
        <translation>IoT-Regel</translation>
    </message>
    <message>
        <source>Alexa skill</source>
        <translation>Alexa-Skill</translation>
    </message>
    <message>
        <source>State machine</source>
        <translation>Zustandsautomat</translation>
    </message>
    <message>
        <source>CloudFront</source>
        <translation>CloudFront</translation>
    </message>
    <message>
        <source>Event source</source>
        <translation>Eventquelle</translation>
    </message>
</context>
<context>
    <name>LaneBook</name>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 requests, %2 on average</source>
        <translation>%1 Anfragen, im Mittel %2</translation>
    </message>
    <message>
        <source>median %1, p95 %2, p99 %3</source>
        <translation>Median %1, p95 %2, p99 %3</translation>
    </message>
    <message>
        <source>%1 faults (%2)</source>
        <translation>%1 Störungen (%2)</translation>
    </message>
    <message>
        <source>%1 errors (%2)</source>
        <translation>%1 Fehler (%2)</translation>
    </message>
    <message>
        <source>%1 throttled (%2)</source>
        <translation>%1 gedrosselt (%2)</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Entfernt</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>The function needed more than its %1</source>
        <translation>Die Funktion brauchte mehr als %1</translation>
    </message>
    <message>
        <source>Change the memory</source>
        <translation>Arbeitsspeicher ändern</translation>
    </message>
    <message>
        <source>The process ended before it answered</source>
        <translation>Der Prozess endete, bevor er antwortete</translation>
    </message>
    <message>
        <source>The function could not start</source>
        <translation>Die Funktion konnte nicht starten</translation>
    </message>
    <message>
        <source>Check the handler</source>
        <translation>Handler prüfen</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>The function raised an error</source>
        <translation>Die Funktion hat einen Fehler ausgelöst</translation>
    </message>
    <message>
        <source>The function raised %1</source>
        <translation>Die Funktion hat %1 ausgelöst</translation>
    </message>
    <message>
        <source>The function ran longer than %1</source>
        <translation>Die Funktion lief länger als %1</translation>
    </message>
    <message>
        <source>Change the timeout</source>
        <translation>Zeitlimit ändern</translation>
    </message>
    <message>
        <source>Refused: too many were running</source>
        <translation>Abgelehnt: zu viele Aufrufe gleichzeitig</translation>
    </message>
    <message>
        <source>Change the concurrency</source>
        <translation>Parallelität ändern</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>It could not be run</source>
        <translation>Ausführung nicht möglich</translation>
    </message>
    <message>
        <source>Check the runtime</source>
        <translation>Laufzeitumgebung prüfen</translation>
    </message>
    <message>
        <source>The code has a syntax error</source>
        <translation>Der Code hat einen Syntaxfehler</translation>
    </message>
    <message>
        <source>The handler was not found</source>
        <translation>Der Handler wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The code could not be imported</source>
        <translation>Der Code konnte nicht importiert werden</translation>
    </message>
    <message>
        <source>What it returned is not JSON</source>
        <translation>Die Rückgabe ist kein JSON</translation>
    </message>
    <message>
        <source>The response is larger than 6 MB</source>
        <translation>Die Antwort ist größer als 6 MB</translation>
    </message>
    <message>
        <source>Change the storage</source>
        <translation>Speicherplatz ändern</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>This window</source>
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>Lambda API</source>
        <translation>Lambda-API</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>Debugger</translation>
    </message>
    <message>
        <source>Tuning run</source>
        <translation>Tuning-Lauf</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
</context>
<context>
    <name>RemoteQuestions</name>
    <message>
        <source>Unknown host</source>
        <translation>Unbekannter Host</translation>
    </message>
    <message>
        <source>%1 is not known on this machine.</source>
        <translation>%1 ist auf diesem Rechner nicht bekannt.</translation>
    </message>
    <message>
        <source>It shows the %1 key
%2

Compare it with what its owner publishes. If you trust it, it is kept in known_hosts, as ssh does.</source>
        <translation>Er zeigt den %1-Schlüssel
%2

Vergleichen Sie ihn mit dem, was der Betreiber veröffentlicht. Wenn Sie ihm vertrauen, wird er wie bei ssh in known_hosts aufgehoben.</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Receiving %1 of %2 objects, %3</source>
        <translation>Empfangen: %1 von %2 Objekten, %3</translation>
    </message>
    <message>
        <source>Working out %1 of %2 differences</source>
        <translation>Ermitteln: %1 von %2 Unterschieden</translation>
    </message>
    <message>
        <source>Writing %1 of %2 files</source>
        <translation>Schreiben: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Sending %1 of %2 objects</source>
        <translation>Senden: %1 von %2 Objekten</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>%1 is not empty. Choose another folder.</source>
        <translation>%1 ist nicht leer. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to, on a disk with room.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen Ordner, in den Sie schreiben dürfen, auf einem Datenträger mit freiem Platz.</translation>
    </message>
    <message>
        <source>%1 is there already. Open it, or choose another folder.</source>
        <translation>%1 gibt es schon. Öffnen Sie es oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>alle %1 Minuten</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>alle %1 Stunden</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>alle %1 Tage</translation>
    </message>
    <message>
        <source>every weekday</source>
        <translation>werktags</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>jeden %1</translation>
    </message>
    <message>
        <source>on the last day of each month</source>
        <translation>am letzten Tag jedes Monats</translation>
    </message>
    <message>
        <source>on day %1 of each month</source>
        <translation>am %1. jedes Monats</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>every hour at minute %1</source>
        <translation>jede Stunde zur Minute %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>once, on %1 at %2</source>
        <translation>einmal, am %1 um %2</translation>
    </message>
</context>
<context>
    <name>SpanText</name>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>Beginnt nach</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Eigenzeit</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Invocation</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Linked traces</source>
        <translation>Verknüpfte Traces</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Abgeleitet</translation>
    </message>
    <message>
        <source>made of the call that led to it</source>
        <translation>aus dem Aufruf gebildet, der dazu geführt hat</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Further members</source>
        <translation>Weitere Felder</translation>
    </message>
</context>
<context>
    <name>SpanWords</name>
    <message>
        <source>Lambda service</source>
        <translation>Lambda-Dienst</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Environment start</source>
        <translation>Start der Umgebung</translation>
    </message>
    <message>
        <source>Init</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Extensions, overhead</source>
        <translation>Erweiterungen, Overhead</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>AWS service</source>
        <translation>AWS-Dienst</translation>
    </message>
    <message>
        <source>Remote call</source>
        <translation>Entfernter Aufruf</translation>
    </message>
    <message>
        <source>Queue wait</source>
        <translation>Warten in der Warteschlange</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>im Gange</translation>
    </message>
    <message>
        <source>%1 (%2 by itself)</source>
        <translation>%1 (%2 Eigenzeit)</translation>
    </message>
    <message>
        <source>begins after %1</source>
        <translation>beginnt nach %1</translation>
    </message>
    <message>
        <source>on the critical path for %1</source>
        <translation>%1 lang auf dem kritischen Pfad</translation>
    </message>
</context>
<context>
    <name>Starters</name>
    <message>
        <source>Hello</source>
        <translation>Hallo</translation>
    </message>
    <message>
        <source>Greets whoever invokes it.</source>
        <translation>Grüßt, wer sie aufruft.</translation>
    </message>
    <message>
        <source>HTTP route</source>
        <translation>HTTP-Route</translation>
    </message>
    <message>
        <source>Answers requests of an API in JSON, with its parameters, query and body read.</source>
        <translation>Beantwortet Anfragen einer API in JSON; Parameter, Query und Body sind schon gelesen.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>The HTTP API that SAM makes by itself</source>
        <translation>Die HTTP-API, die SAM von selbst anlegt</translation>
    </message>
    <message>
        <source>Object created in S3</source>
        <translation>Neues Objekt in S3</translation>
    </message>
    <message>
        <source>Takes each object that lands in a bucket.</source>
        <translation>Nimmt jedes Objekt, das in einem Bucket landet.</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>A new bucket</source>
        <translation>Ein neuer Bucket</translation>
    </message>
    <message>
        <source>Messages of an SQS queue</source>
        <translation>Nachrichten einer SQS-Warteschlange</translation>
    </message>
    <message>
        <source>Takes batches of messages; only those that fail come again.</source>
        <translation>Nimmt Nachrichten stapelweise; nur die fehlgeschlagenen kommen wieder.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>A new queue</source>
        <translation>Eine neue Warteschlange</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Runs by the clock.</source>
        <translation>Läuft nach der Uhr.</translation>
    </message>
    <message>
        <source>Records of a Kinesis stream</source>
        <translation>Datensätze eines Kinesis-Streams</translation>
    </message>
    <message>
        <source>Takes records in their order; after a failure the stream goes on from the one that failed.</source>
        <translation>Nimmt Datensätze in ihrer Reihenfolge; nach einem Fehler geht der Stream bei dem weiter, der fehlschlug.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>A new stream</source>
        <translation>Ein neuer Stream</translation>
    </message>
    <message>
        <source>Changes of a DynamoDB table</source>
        <translation>Änderungen einer DynamoDB-Tabelle</translation>
    </message>
    <message>
        <source>Takes the items that are added, changed and removed, in their order.</source>
        <translation>Nimmt die Elemente, die angelegt, geändert und entfernt werden, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>A new table</source>
        <translation>Eine neue Tabelle</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>A handler that logs its event, and nothing else.</source>
        <translation>Ein Handler, der sein Event protokolliert, sonst nichts.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Changes of files are not noticed (inotify is not available)</source>
        <translation>Änderungen an Dateien werden nicht bemerkt (inotify ist nicht verfügbar)</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is neither text nor an object.</source>
        <translation>&quot;{}&quot; ist weder Text noch ein Objekt.</translation>
    </message>
    <message>
        <source>The value of &quot;{}&quot; in &quot;{}&quot; is not text.</source>
        <translation>Der Wert von &quot;{}&quot; in &quot;{}&quot; ist kein Text.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>Cannot write {}. Make the folder writable or choose another with --state</source>
        <translation>{} kann nicht geschrieben werden. Den Ordner beschreibbar machen oder mit --state einen anderen wählen</translation>
    </message>
    <message>
        <source>Another Lathe (process {}) has this project open. Use that window, close it, or choose another state directory with --state.</source>
        <translation>Ein anderes Lathe (Prozess {}) hat dieses Projekt geöffnet. Jenes Fenster verwenden oder schließen oder mit --state ein anderes Zustandsverzeichnis wählen.</translation>
    </message>
    <message>
        <source>Another Lathe has this project open. Use that window, close it, or choose another state directory with --state.</source>
        <translation>Ein anderes Lathe hat dieses Projekt geöffnet. Jenes Fenster verwenden oder schließen oder mit --state ein anderes Zustandsverzeichnis wählen.</translation>
    </message>
    <message>
        <source>The code has more folders than the system lets Lathe watch: a change may go unnoticed. Raise fs.inotify.max_user_watches, or keep tools out of CodeUri.</source>
        <translation>Der Code hat mehr Ordner, als das System zu beobachten erlaubt: Eine Änderung kann unbemerkt bleiben. fs.inotify.max_user_watches erhöhen oder Werkzeuge aus CodeUri heraushalten.</translation>
    </message>
    <message>
        <source>price &apos;{}&apos; has more than twelve decimals</source>
        <translation>Der Preis &apos;{}&apos; hat mehr als zwölf Nachkommastellen</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a price in dollars</source>
        <translation>&apos;{}&apos; ist kein Preis in Dollar</translation>
    </message>
    <message>
        <source>cannot read {}</source>
        <translation>{} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{} has no prices of us-east-1</source>
        <translation>{} enthält keine Preise für us-east-1</translation>
    </message>
    <message>
        <source>Cannot unpack {}: {}. Build the package again.</source>
        <translation>{} kann nicht entpackt werden: {}. Das Paket neu bauen.</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>unbekanntes Format</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}</source>
        <translation>In {} kann nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
    <message>
        <source>Cannot make {}</source>
        <translation>{} kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Cannot write {}: is the disk full?</source>
        <translation>{} kann nicht geschrieben werden: Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>The code of {} ({}) is not on this machine. Point CodeUri to a local folder or archive.</source>
        <translation>Der Code von {} ({}) liegt nicht auf diesem Rechner. CodeUri auf einen lokalen Ordner oder ein lokales Archiv richten.</translation>
    </message>
    <message>
        <source>no CodeUri</source>
        <translation>kein CodeUri</translation>
    </message>
    <message>
        <source>The code of {} is missing: there is no {}. Create it, build the function, or correct CodeUri ({}).</source>
        <translation>Der Code von {} fehlt: {} gibt es nicht. Anlegen, die Funktion bauen oder CodeUri ({}) korrigieren.</translation>
    </message>
    <message>
        <source>The layer {} of {} is missing: there is no {}. Create it or correct the layer&apos;s ContentUri.</source>
        <translation>Der Layer {} von {} fehlt: {} gibt es nicht. Anlegen oder ContentUri des Layers korrigieren.</translation>
    </message>
    <message>
        <source>Cannot merge the layer {}</source>
        <translation>Der Layer {} kann nicht eingefügt werden</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>needs title, fields and event</source>
        <translation>braucht title, fields und event</translation>
    </message>
    <message>
        <source>a field is no object</source>
        <translation>ein Feld ist kein Objekt</translation>
    </message>
    <message>
        <source>no service is called &apos;{}&apos;; there are: {}</source>
        <translation>Kein Dienst heißt &apos;{}&apos;; es gibt: {}</translation>
    </message>
    <message>
        <source>{} has no event &apos;{}&apos;; it has: {}</source>
        <translation>{} hat kein Event &apos;{}&apos;, sondern: {}</translation>
    </message>
    <message>
        <source>{} {} has no field &apos;{}&apos;; it has: {}</source>
        <translation>{} {} hat kein Feld &apos;{}&apos;, sondern: {}</translation>
    </message>
    <message>
        <source>no encoding is called &apos;{}&apos;</source>
        <translation>Keine Kodierung heißt &apos;{}&apos;</translation>
    </message>
    <message>
        <source>no field is called &apos;{}&apos;</source>
        <translation>Kein Feld heißt &apos;{}&apos;</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>ein boolescher Wert</translation>
    </message>
    <message>
        <source>--{} must be {}, not &apos;{}&apos;</source>
        <translation>--{0}: &apos;{2}&apos; ist nicht möglich; erwartet wird: {1}</translation>
    </message>
    <message>
        <source>{} is not an address of this machine.</source>
        <translation>{} ist keine Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>{}:{} did not answer within {} ms.</source>
        <translation>{}:{} hat nicht innerhalb von {} ms geantwortet.</translation>
    </message>
    <message>
        <source>{}:{} cannot be reached: {}.</source>
        <translation>{}:{} ist nicht erreichbar: {}.</translation>
    </message>
    <message>
        <source>Port {} of 127.0.0.1 is taken by another program: choose another, or 0 for a free one.</source>
        <translation>Port {} von 127.0.0.1 ist durch ein anderes Programm belegt: einen anderen wählen oder 0 für einen freien.</translation>
    </message>
    <message>
        <source>Port {} of 127.0.0.1 cannot be used: {}.</source>
        <translation>Port {} von 127.0.0.1 kann nicht verwendet werden: {}.</translation>
    </message>
    <message>
        <source>/var/task/bootstrap is not executable: run chmod +x on it.</source>
        <translation>/var/task/bootstrap ist nicht ausführbar: chmod +x darauf anwenden.</translation>
    </message>
    <message>
        <source>Couldn&apos;t find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]. Build the function, so that its code folder holds an executable named bootstrap.</source>
        <translation>Kein gültiges bootstrap gefunden: [/var/task/bootstrap /opt/bootstrap]. Die Funktion bauen, sodass ihr Codeordner eine ausführbare Datei namens bootstrap enthält.</translation>
    </message>
    <message>
        <source>No Python 3.6 or newer was found for {}: install one with &quot;apt install python3&quot; or pyenv.</source>
        <translation>Für {} wurde kein Python 3.6 oder neuer gefunden: mit &quot;apt install python3&quot; oder pyenv installieren.</translation>
    </message>
    <message>
        <source>No Node.js 14 or newer was found for {}: install one with &quot;apt install nodejs&quot; or nvm.</source>
        <translation>Für {} wurde kein Node.js 14 oder neuer gefunden: mit &quot;apt install nodejs&quot; oder nvm installieren.</translation>
    </message>
    <message>
        <source>this kind</source>
        <translation>diese Art</translation>
    </message>
    <message>
        <source>No control groups are mounted at /sys/fs/cgroup.</source>
        <translation>Unter /sys/fs/cgroup sind keine Control Groups eingehängt.</translation>
    </message>
    <message>
        <source>The control groups (version 1) belong to root: boot with systemd.unified_cgroup_hierarchy=1, or run as root.</source>
        <translation>Die Control Groups (Version 1) gehören root: mit systemd.unified_cgroup_hierarchy=1 booten oder als root ausführen.</translation>
    </message>
    <message>
        <source>No control group with a memory controller may be changed from here: log in through systemd (systemctl --user must answer), or give the container a writable /sys/fs/cgroup.</source>
        <translation>Von hier darf keine Control Group mit Speicher-Controller geändert werden: über systemd anmelden (systemctl --user muss antworten) oder dem Container ein beschreibbares /sys/fs/cgroup geben.</translation>
    </message>
    <message>
        <source>{} does not exist, which functions should see as {}.</source>
        <translation>{} existiert nicht; Funktionen sollen es als {} sehen.</translation>
    </message>
    <message>
        <source>No private folder for /tmp could be made below {}.</source>
        <translation>Unterhalb von {} konnte kein privater Ordner für /tmp angelegt werden.</translation>
    </message>
    <message>
        <source>{} could not be made</source>
        <translation>{} konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>no socket for the environment</source>
        <translation>kein Socket für die Umgebung</translation>
    </message>
    <message>
        <source>The extensions of all functions share the ports of this machine.</source>
        <translation>Die Erweiterungen aller Funktionen teilen sich die Ports dieses Rechners.</translation>
    </message>
    <message>
        <source>network namespace</source>
        <translation>Netzwerk-Namensraum</translation>
    </message>
    <message>
        <source>Functions with extensions have no way out to the internet: sudo apt install passt</source>
        <translation>Funktionen mit Erweiterungen haben keinen Weg ins Internet: sudo apt install passt</translation>
    </message>
    <message>
        <source>lathe-init was not found beside this program: the installation is incomplete.</source>
        <translation>lathe-init wurde neben diesem Programm nicht gefunden: Die Installation ist unvollständig.</translation>
    </message>
    <message>
        <source>no socket for lathe-init</source>
        <translation>kein Socket für lathe-init</translation>
    </message>
    <message>
        <source>lathe-init could not be started</source>
        <translation>lathe-init konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>lathe-init does not take orders</source>
        <translation>lathe-init nimmt keine Aufträge an</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>Functions see the real paths in place of /var/task and /opt; /tmp by that name is closed to them, their language&apos;s temporary folder (tempfile, os.tmpdir()) is not.</source>
        <translation>Funktionen sehen die wirklichen Pfade statt /var/task und /opt; /tmp unter diesem Namen ist ihnen verschlossen, der Ordner für temporäre Dateien ihrer Sprache (tempfile, os.tmpdir()) nicht.</translation>
    </message>
    <message>
        <source>Functions can read and write what you can.</source>
        <translation>Funktionen können alles lesen und schreiben, was Sie können.</translation>
    </message>
    <message>
        <source>As root their number is not limited: run Lathe as yourself.</source>
        <translation>Unter root ist ihre Zahl nicht begrenzt: Lathe unter der eigenen Kennung ausführen.</translation>
    </message>
    <message>
        <source>process tree</source>
        <translation>Prozessbaum</translation>
    </message>
    <message>
        <source>Functions can see your processes.</source>
        <translation>Funktionen können Ihre Prozesse sehen.</translation>
    </message>
    <message>
        <source>Functions can see and signal your processes.</source>
        <translation>Funktionen können Ihre Prozesse sehen und ihnen Signale senden.</translation>
    </message>
    <message>
        <source>PID namespace</source>
        <translation>PID-Namespace</translation>
    </message>
    <message>
        <source>PID namespace, {}</source>
        <translation>PID-Namespace, {}</translation>
    </message>
    <message>
        <source>sampled every 2 to 25 ms</source>
        <translation>alle 2 bis 25 ms gemessen</translation>
    </message>
    <message>
        <source>Files in memory (memfd_create) do not count.</source>
        <translation>Dateien im Speicher (memfd_create) zählen nicht mit.</translation>
    </message>
    <message>
        <source>Functions run with all of the CPU.</source>
        <translation>Funktionen laufen mit der ganzen CPU.</translation>
    </message>
    <message>
        <source>The cpu controller is not delegated to you: sudo systemctl edit user@.service, add [Service] Delegate=cpu memory pids</source>
        <translation>Der CPU-Controller ist Ihnen nicht übertragen: sudo systemctl edit user@.service, [Service] Delegate=cpu memory pids ergänzen</translation>
    </message>
    <message>
        <source>a private folder</source>
        <translation>ein privater Ordner</translation>
    </message>
    <message>
        <source>Its size is not limited.</source>
        <translation>Seine Größe ist nicht begrenzt.</translation>
    </message>
    <message>
        <source>A process can notice that it was stopped.</source>
        <translation>Ein Prozess kann bemerken, dass er angehalten wurde.</translation>
    </message>
    <message>
        <source>A hostile function can end its guardian.</source>
        <translation>Eine böswillige Funktion kann ihren Wächter beenden.</translation>
    </message>
    <message>
        <source>Functions cannot use Unix sockets: they would reach those of your desktop.</source>
        <translation>Funktionen können keine Unix-Sockets verwenden: Sie würden die Ihres Desktops erreichen.</translation>
    </message>
    <message>
        <source>Functions reach sockets of your desktop that have no file (X11, D-Bus): Linux 6.12 or newer prevents that.</source>
        <translation>Funktionen erreichen Sockets Ihres Desktops, die keine Datei haben (X11, D-Bus): Linux 6.12 oder neuer verhindert das.</translation>
    </message>
    <message>
        <source>LATHE_SANDBOX_WITHOUT takes control groups away.</source>
        <translation>LATHE_SANDBOX_WITHOUT schaltet Control Groups ab.</translation>
    </message>
    <message>
        <source>{} could not be started</source>
        <translation>{} konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>AppArmor keeps bubblewrap from making namespaces: install apparmor-profiles and copy /usr/share/apparmor/extra-profiles/bwrap-userns-restrict to /etc/apparmor.d, then run: sudo systemctl reload apparmor</source>
        <translation>AppArmor hindert bubblewrap daran, Namespaces anzulegen: apparmor-profiles installieren, /usr/share/apparmor/extra-profiles/bwrap-userns-restrict nach /etc/apparmor.d kopieren und dann ausführen: sudo systemctl reload apparmor</translation>
    </message>
    <message>
        <source>Unprivileged namespaces are switched off: sudo sysctl kernel.unprivileged_userns_clone=1</source>
        <translation>Namespaces ohne Sonderrechte sind abgeschaltet: sudo sysctl kernel.unprivileged_userns_clone=1</translation>
    </message>
    <message>
        <source>User namespaces are switched off: sudo sysctl user.max_user_namespaces=10000</source>
        <translation>User-Namespaces sind abgeschaltet: sudo sysctl user.max_user_namespaces=10000</translation>
    </message>
    <message>
        <source>bubblewrap cannot make namespaces here ({}); a container must be started with the right to.</source>
        <translation>bubblewrap kann hier keine Namespaces anlegen ({}); ein Container muss mit dem Recht dazu gestartet werden.</translation>
    </message>
    <message>
        <source>LATHE_SANDBOX_WITHOUT takes namespaces away.</source>
        <translation>LATHE_SANDBOX_WITHOUT schaltet Namespaces ab.</translation>
    </message>
    <message>
        <source>Install bubblewrap (sudo apt install bubblewrap).</source>
        <translation>bubblewrap installieren (sudo apt install bubblewrap).</translation>
    </message>
    <message>
        <source>cannot make the state directory {}: {}; choose another with --state</source>
        <translation>Das Zustandsverzeichnis {} kann nicht angelegt werden: {}; mit --state ein anderes wählen</translation>
    </message>
    <message>
        <source>cannot write {}: {}; free space or choose another folder with --state</source>
        <translation>{} kann nicht geschrieben werden: {}; Platz schaffen oder mit --state einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>{} was written by a newer Lathe; use that one, or another folder with --state</source>
        <translation>{} wurde von einem neueren Lathe geschrieben; jenes verwenden oder mit --state einen anderen Ordner</translation>
    </message>
    <message>
        <source>the journal {} is damaged ({}); move it away, and a new one is begun</source>
        <translation>Das Journal {} ist beschädigt ({}); verschieben Sie es, dann wird ein neues begonnen</translation>
    </message>
    <message>
        <source>cannot read the journal {}: {}</source>
        <translation>Das Journal {} kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>cannot write {}: {}; make room or make it writable: what is not written waits in memory and is tried again each second</source>
        <translation>{} kann nicht geschrieben werden: {}; Platz schaffen oder beschreibbar machen: Was nicht geschrieben ist, wartet im Speicher und wird jede Sekunde erneut versucht</translation>
    </message>
    <message>
        <source>the event was not accepted: {}</source>
        <translation>Das Event wurde nicht angenommen: {}</translation>
    </message>
    <message>
        <source>the journal cannot be written; log lines that could not be kept: {}</source>
        <translation>Das Journal kann nicht geschrieben werden; Logzeilen, die nicht behalten werden konnten: {}</translation>
    </message>
    <message>
        <source>&apos;DependsOn&apos; names &apos;{}&apos;, which is no resource of the template.</source>
        <translation>&apos;DependsOn&apos; nennt &apos;{}&apos;, was keine Ressource des Templates ist.</translation>
    </message>
    <message>
        <source>Correct the logical id, or remove it.</source>
        <translation>Die logische ID korrigieren oder entfernen.</translation>
    </message>
    <message>
        <source>The condition &apos;{}&apos; is not defined under &apos;Conditions&apos;.</source>
        <translation>Die Bedingung &apos;{}&apos; ist unter &apos;Conditions&apos; nicht definiert.</translation>
    </message>
    <message>
        <source>Define it, or correct its name.</source>
        <translation>Definieren oder den Namen korrigieren.</translation>
    </message>
    <message>
        <source>{} refers to &apos;{}&apos;, which is neither a resource nor a parameter of the template.</source>
        <translation>{} verweist auf &apos;{}&apos;, was weder eine Ressource noch ein Parameter des Templates ist.</translation>
    </message>
    <message>
        <source>Correct the name, or add what it refers to.</source>
        <translation>Den Namen korrigieren oder ergänzen, worauf verwiesen wird.</translation>
    </message>
    <message>
        <source>The mapping &apos;{}&apos; is not defined under &apos;Mappings&apos;.</source>
        <translation>Das Mapping &apos;{}&apos; ist unter &apos;Mappings&apos; nicht definiert.</translation>
    </message>
    <message>
        <source>The mapping &apos;{}&apos; has no key &apos;{}&apos;.</source>
        <translation>Das Mapping &apos;{}&apos; hat keinen Schlüssel &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Add the key, or correct its name.</source>
        <translation>Den Schlüssel ergänzen oder seinen Namen korrigieren.</translation>
    </message>
    <message>
        <source>The key &apos;{}&apos; of the mapping &apos;{}&apos; has no &apos;{}&apos;.</source>
        <translation>Der Schlüssel &apos;{}&apos; des Mappings &apos;{}&apos; hat kein &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a whole number, but is {}.</source>
        <translation>&apos;{}&apos; sollte eine ganze Zahl sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Write a number of {} from {} to {}.</source>
        <translation>Eine Zahl von {1} bis {2} {0} schreiben.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}, but must be from {} to {} {}.</source>
        <translation>&apos;{}&apos; ist {}, muss aber zwischen {} und {} {} liegen.</translation>
    </message>
    <message>
        <source>Write a number from {} to {}.</source>
        <translation>Eine Zahl von {} bis {} schreiben.</translation>
    </message>
    <message>
        <source>Name a newer version of the language before the next deployment.</source>
        <translation>Vor dem nächsten Deployment eine neuere Version der Sprache angeben.</translation>
    </message>
    <message>
        <source>The handler {} needs a file {}, which is not in {}.</source>
        <translation>Der Handler {} braucht eine Datei {}, die in {} fehlt.</translation>
    </message>
    <message>
        <source>Correct Handler, or add the file.</source>
        <translation>Handler korrigieren oder die Datei hinzufügen.</translation>
    </message>
    <message>
        <source>The code of {} lies in {}, not on this machine.</source>
        <translation>Der Code von {} liegt in {}, nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Name a folder of the project to run the function here.</source>
        <translation>Einen Ordner des Projekts angeben, um die Funktion hier auszuführen.</translation>
    </message>
    <message>
        <source>The code of {} is not here: {}.</source>
        <translation>Der Code von {} ist nicht hier: {}.</translation>
    </message>
    <message>
        <source>Create the folder, or name one that exists.</source>
        <translation>Den Ordner anlegen oder einen vorhandenen angeben.</translation>
    </message>
    <message>
        <source>Lambda refuses this function: {}</source>
        <translation>Lambda lehnt diese Funktion ab: {}</translation>
    </message>
    <message>
        <source>Remove SnapStart, or what does not go together with it.</source>
        <translation>SnapStart entfernen oder das, was sich nicht damit verträgt.</translation>
    </message>
    <message>
        <source>Lambda sets these environment variables itself and refuses a deployment that names them: {}.</source>
        <translation>Lambda setzt diese Umgebungsvariablen selbst und lehnt ein Deployment ab, das sie nennt: {}.</translation>
    </message>
    <message>
        <source>Give them other names; here they have Lambda&apos;s values.</source>
        <translation>Andere Namen wählen; hier haben sie die Werte von Lambda.</translation>
    </message>
    <message>
        <source>The environment variables have {} bytes; Lambda takes {}.</source>
        <translation>Die Umgebungsvariablen umfassen {} Bytes; Lambda nimmt {} an.</translation>
    </message>
    <message>
        <source>Shorten them, or keep the values in a file beside the code.</source>
        <translation>Kürzen oder die Werte in einer Datei neben dem Code ablegen.</translation>
    </message>
    <message>
        <source>Give it a delimiter and a list: !Join [&quot;,&quot;, [a, b]].</source>
        <translation>Ein Trennzeichen und eine Liste angeben: !Join [&quot;,&quot;, [a, b]].</translation>
    </message>
    <message>
        <source>Give it an index from 0 and a list that is long enough: !Select [0, [a, b]].</source>
        <translation>Einen Index ab 0 und eine genügend lange Liste angeben: !Select [0, [a, b]].</translation>
    </message>
    <message>
        <source>Give it a delimiter and a text: !Split [&quot;,&quot;, &quot;a,b&quot;].</source>
        <translation>Ein Trennzeichen und einen Text angeben: !Split [&quot;,&quot;, &quot;a,b&quot;].</translation>
    </message>
    <message>
        <source>Give it a text: !Base64 hello.</source>
        <translation>Einen Text angeben: !Base64 hello.</translation>
    </message>
    <message>
        <source>Give it a block, the number of blocks that fit into it (at most 256) and their host bits: !Cidr [10.0.0.0/16, 4, 8].</source>
        <translation>Einen Block, die Zahl der Blöcke, die hineinpassen (höchstens 256), und deren Host-Bits angeben: !Cidr [10.0.0.0/16, 4, 8].</translation>
    </message>
    <message>
        <source>Give it a list.</source>
        <translation>Eine Liste angeben.</translation>
    </message>
    <message>
        <source>Give it two values: !Equals [!Ref Stage, prod].</source>
        <translation>Zwei Werte angeben: !Equals [!Ref Stage, prod].</translation>
    </message>
    <message>
        <source>Give it a list with one condition: !Not [!Condition IsProd].</source>
        <translation>Eine Liste mit einer Bedingung angeben: !Not [!Condition IsProd].</translation>
    </message>
    <message>
        <source>{} is not [identifier, collection, {{key: value}}].</source>
        <translation>{} hat nicht die Form [identifier, collection, {{key: value}}].</translation>
    </message>
    <message>
        <source>Write the three parts of the loop.</source>
        <translation>Die drei Teile der Schleife schreiben.</translation>
    </message>
    <message>
        <source>{} loops over a collection that is not known here.</source>
        <translation>{} durchläuft eine Sammlung, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Give the parameter that it names a default.</source>
        <translation>Dem genannten Parameter einen Standardwert geben.</translation>
    </message>
    <message>
        <source>{} makes too much.</source>
        <translation>{} erzeugt zu viel.</translation>
    </message>
    <message>
        <source>Loop over fewer members.</source>
        <translation>Weniger Elemente durchlaufen.</translation>
    </message>
    <message>
        <source>{} is shorter than its MinLength of {}.</source>
        <translation>{} ist kürzer als MinLength ({}).</translation>
    </message>
    <message>
        <source>{} is longer than its MaxLength of {}.</source>
        <translation>{} ist länger als MaxLength ({}).</translation>
    </message>
    <message>
        <source>{} is below its MinValue of {}.</source>
        <translation>{} liegt unter MinValue ({}).</translation>
    </message>
    <message>
        <source>{} is above its MaxValue of {}.</source>
        <translation>{} liegt über MaxValue ({}).</translation>
    </message>
    <message>
        <source>{} is not a number.</source>
        <translation>{} ist keine Zahl.</translation>
    </message>
    <message>
        <source>{} is not a list of numbers.</source>
        <translation>{} ist keine Liste von Zahlen.</translation>
    </message>
    <message>
        <source>{} is not one of its AllowedValues ({}).</source>
        <translation>{} gehört nicht zu AllowedValues ({}).</translation>
    </message>
    <message>
        <source>{} does not match its AllowedPattern ({}).</source>
        <translation>{} entspricht nicht AllowedPattern ({}).</translation>
    </message>
    <message>
        <source>The value &quot;{}&quot; of parameter {}</source>
        <translation>Der Wert &quot;{}&quot; des Parameters {}</translation>
    </message>
    <message>
        <source>The default &quot;{}&quot; of parameter {}</source>
        <translation>Der Standardwert &quot;{}&quot; des Parameters {}</translation>
    </message>
    <message>
        <source>Give another value in --parameter-overrides or samconfig.toml.</source>
        <translation>In --parameter-overrides oder samconfig.toml einen anderen Wert angeben.</translation>
    </message>
    <message>
        <source>Change the default, or what the parameter allows.</source>
        <translation>Den Standardwert oder die Vorgaben des Parameters ändern.</translation>
    </message>
    <message>
        <source>A value is given for {}, which the template does not have among its Parameters.</source>
        <translation>Für {} ist ein Wert angegeben, doch das Template hat keinen solchen Parameter.</translation>
    </message>
    <message>
        <source>Correct the name in --parameter-overrides, samconfig.toml or the parent&apos;s Parameters, or declare the parameter.</source>
        <translation>Den Namen in --parameter-overrides, in samconfig.toml oder unter Parameters des übergeordneten Templates korrigieren oder den Parameter deklarieren.</translation>
    </message>
    <message>
        <source>Parameter {} has neither a default nor a value.</source>
        <translation>Der Parameter {} hat weder einen Standardwert noch einen Wert.</translation>
    </message>
    <message>
        <source>Pass --parameter-overrides {}=VALUE, set it in samconfig.toml, or give it a Default.</source>
        <translation>--parameter-overrides {}=WERT angeben, in samconfig.toml setzen oder einen Default vergeben.</translation>
    </message>
    <message>
        <source>{} lies outside the project; move it into {}.</source>
        <translation>{} liegt außerhalb des Projekts; nach {} verschieben.</translation>
    </message>
    <message>
        <source>{} is not there; check the name.</source>
        <translation>{} ist nicht vorhanden; den Namen prüfen.</translation>
    </message>
    <message>
        <source>{} is larger than 16 MB; name a smaller file.</source>
        <translation>{} ist größer als 16 MB; eine kleinere Datei angeben.</translation>
    </message>
    <message>
        <source>{} cannot be read; check its permissions</source>
        <translation>{} kann nicht gelesen werden; die Berechtigungen prüfen</translation>
    </message>
    <message>
        <source>Open a folder that has a template.yaml.</source>
        <translation>Einen Ordner öffnen, der eine template.yaml enthält.</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} existiert nicht.</translation>
    </message>
    <message>
        <source>There is no template.yaml, template.yml or template.json in {} or above it; name the project&apos;s folder or its template.</source>
        <translation>In {} und darüber gibt es keine template.yaml, template.yml oder template.json; den Ordner des Projekts oder sein Template angeben.</translation>
    </message>
    <message>
        <source>{} cannot be resolved with what it is given.</source>
        <translation>{} kann mit dem Angegebenen nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>Mappings has no value {}.{}.{}.</source>
        <translation>Mappings hat keinen Wert {}.{}.{}.</translation>
    </message>
    <message>
        <source>Add it to Mappings, or give FindInMap a DefaultValue.</source>
        <translation>In Mappings ergänzen oder FindInMap einen DefaultValue geben.</translation>
    </message>
    <message>
        <source>Correct the Location; until then nothing is included here.</source>
        <translation>Location korrigieren; bis dahin wird hier nichts eingefügt.</translation>
    </message>
    <message>
        <source>{} names &quot;{}&quot;, which the template does not have.</source>
        <translation>{} nennt &quot;{}&quot;, was es im Template nicht gibt.</translation>
    </message>
    <message>
        <source>Define it under Conditions, or correct the name.</source>
        <translation>Unter Conditions definieren oder den Namen korrigieren.</translation>
    </message>
    <message>
        <source>Correct the name, or add the resource or parameter.</source>
        <translation>Den Namen korrigieren oder die Ressource oder den Parameter hinzufügen.</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: {}</source>
        <translation>Das Event &apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>the event type {} (&apos;{}&apos;)</source>
        <translation>den Eventtyp {} (&apos;{}&apos;)</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a string, but is {}.</source>
        <translation>&apos;{}&apos; sollte ein String sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Write &apos;{}&apos; as text.</source>
        <translation>&apos;{}&apos; als Text schreiben.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is required.</source>
        <translation>&apos;{}&apos; ist erforderlich.</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; hinzufügen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a string or a Ref, but is {}.</source>
        <translation>&apos;{}&apos; sollte ein String oder ein Ref sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Write !Ref and the logical id of an {}.</source>
        <translation>!Ref und die logische ID einer Ressource vom Typ {} schreiben.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must refer to an {} of the same template.</source>
        <translation>&apos;{}&apos; muss auf eine Ressource vom Typ {} im selben Template verweisen.</translation>
    </message>
    <message>
        <source>Correct the logical id, or add an {}.</source>
        <translation>Die logische ID korrigieren oder eine Ressource vom Typ {} hinzufügen.</translation>
    </message>
    <message>
        <source>StageName cannot be empty.</source>
        <translation>StageName darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Name the stage, such as Prod.</source>
        <translation>Die Stage benennen, zum Beispiel Prod.</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Map</translation>
    </message>
    <message>
        <source>&apos;Auth&apos; requires an Authorizer, or a DefaultAuthorizer on the API.</source>
        <translation>&apos;Auth&apos; erfordert einen Authorizer oder einen DefaultAuthorizer an der API.</translation>
    </message>
    <message>
        <source>Add Authorizer here, or DefaultAuthorizer to the API.</source>
        <translation>Hier Authorizer hinzufügen oder DefaultAuthorizer an der API.</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}: &apos;NONE&apos; is valid only where the API has a DefaultAuthorizer.</source>
        <translation>Der Authorizer &apos;{}&apos; kann für {} nicht gesetzt werden: &apos;NONE&apos; ist nur gültig, wo die API einen DefaultAuthorizer hat.</translation>
    </message>
    <message>
        <source>Remove it, or add a DefaultAuthorizer to the API.</source>
        <translation>Entfernen oder der API einen DefaultAuthorizer geben.</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}, because the API does not define any Authorizers.</source>
        <translation>Der Authorizer &apos;{}&apos; kann für {} nicht gesetzt werden, weil die API keine Authorizer definiert.</translation>
    </message>
    <message>
        <source>Define it under Auth/Authorizers of the API.</source>
        <translation>Unter Auth/Authorizers der API definieren.</translation>
    </message>
    <message>
        <source>the Authorizer on {} must be a string that names one of the API&apos;s Authorizers.</source>
        <translation>Der Authorizer für {} muss ein String sein, der einen der Authorizers der API nennt.</translation>
    </message>
    <message>
        <source>Write the name of an authorizer.</source>
        <translation>Den Namen eines Authorizers schreiben.</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}, because it is not defined in the API&apos;s Authorizers.</source>
        <translation>Der Authorizer &apos;{}&apos; kann für {} nicht gesetzt werden, weil er unter Authorizers der API nicht definiert ist.</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Auth/Authorizers of the API.</source>
        <translation>Den Namen korrigieren oder unter Auth/Authorizers der API definieren.</translation>
    </message>
    <message>
        <source>&apos;Auth.AuthorizationScopes&apos; must be a list of strings.</source>
        <translation>&apos;Auth.AuthorizationScopes&apos; muss eine Liste von Strings sein.</translation>
    </message>
    <message>
        <source>Write a list.</source>
        <translation>Eine Liste schreiben.</translation>
    </message>
    <message>
        <source>AuthorizationScopes works only where Authorizer is set.</source>
        <translation>AuthorizationScopes wirkt nur, wo Authorizer gesetzt ist.</translation>
    </message>
    <message>
        <source>Add Authorizer.</source>
        <translation>Authorizer hinzufügen.</translation>
    </message>
    <message>
        <source>ApiKeyRequired cannot be false on {}, because the API does not require keys.</source>
        <translation>ApiKeyRequired kann für {} nicht false sein, weil die API keine Schlüssel verlangt.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen.</translation>
    </message>
    <message>
        <source>OverrideApiAuth requires one of Authorizer, ApiKeyRequired and ResourcePolicy.</source>
        <translation>OverrideApiAuth erfordert Authorizer, ApiKeyRequired oder ResourcePolicy.</translation>
    </message>
    <message>
        <source>Add one of them.</source>
        <translation>Eines davon hinzufügen.</translation>
    </message>
    <message>
        <source>&apos;Auth.ResourcePolicy&apos; should be a map.</source>
        <translation>&apos;Auth.ResourcePolicy&apos; sollte eine Map sein.</translation>
    </message>
    <message>
        <source>Write a map.</source>
        <translation>Eine Map schreiben.</translation>
    </message>
    <message>
        <source>{} must be a list of strings; for intrinsic functions there is {}.</source>
        <translation>{} muss eine Liste von Strings sein; für intrinsische Funktionen gibt es {}.</translation>
    </message>
    <message>
        <source>Write a list of strings.</source>
        <translation>Eine Liste von Strings schreiben.</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because the API does not define any Models.</source>
        <translation>Das RequestModel &apos;{}&apos; kann für {} nicht gesetzt werden, weil die API keine Models definiert.</translation>
    </message>
    <message>
        <source>Define it under Models of the API.</source>
        <translation>Unter Models der API definieren.</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because the Models of the API are no map.</source>
        <translation>Das RequestModel &apos;{}&apos; kann für {} nicht gesetzt werden, weil Models der API keine Map ist.</translation>
    </message>
    <message>
        <source>Correct the Models of the API.</source>
        <translation>Models der API korrigieren.</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because it should be the name of one of the API&apos;s Models.</source>
        <translation>Das RequestModel &apos;{}&apos; kann für {} nicht gesetzt werden: Es sollte der Name eines der Models der API sein.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Einen Namen schreiben.</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because it is not defined in the API&apos;s Models.</source>
        <translation>Das RequestModel &apos;{}&apos; kann für {} nicht gesetzt werden, weil es unter Models der API nicht definiert ist.</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Models of the API.</source>
        <translation>Den Namen korrigieren oder unter Models der API definieren.</translation>
    </message>
    <message>
        <source>{} of the RequestModel &apos;{}&apos; must be a boolean; strings and intrinsic functions are not supported.</source>
        <translation>{} des RequestModel &apos;{}&apos; muss ein boolescher Wert sein; Strings und intrinsische Funktionen werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>true oder false schreiben.</translation>
    </message>
    <message>
        <source>each of &apos;RequestParameters&apos; must be a string or a map.</source>
        <translation>Jeder Eintrag von &apos;RequestParameters&apos; muss ein String oder eine Map sein.</translation>
    </message>
    <message>
        <source>Write method.request.header.NAME, or that as a key with Required and Caching.</source>
        <translation>method.request.header.NAME schreiben, oder das als Schlüssel mit Required und Caching.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in &apos;RequestParameters&apos; should have the form method.request.querystring|path|header.NAME.</source>
        <translation>&apos;{}&apos; in &apos;RequestParameters&apos; sollte die Form method.request.querystring|path|header.NAME haben.</translation>
    </message>
    <message>
        <source>Write, for example, method.request.header.Authorization.</source>
        <translation>Zum Beispiel method.request.header.Authorization schreiben.</translation>
    </message>
    <message>
        <source>the value of &apos;{}&apos; in &apos;RequestParameters&apos; should be a map of Required and Caching.</source>
        <translation>Der Wert von &apos;{}&apos; in &apos;RequestParameters&apos; sollte eine Map mit Required und Caching sein.</translation>
    </message>
    <message>
        <source>Write, for example, {{Required: true, Caching: false}}.</source>
        <translation>Zum Beispiel {{Required: true, Caching: false}} schreiben.</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: the API method &apos;{}&apos; is defined more than once for the path &apos;{}&apos;.</source>
        <translation>Das Event &apos;{}&apos;: Die API-Methode &apos;{}&apos; ist für den Pfad &apos;{}&apos; mehrfach definiert.</translation>
    </message>
    <message>
        <source>Give one of the two another path or method.</source>
        <translation>Einem der beiden einen anderen Pfad oder eine andere Methode geben.</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: the Cognito trigger &apos;{}&apos; is defined more than once.</source>
        <translation>Das Event &apos;{}&apos;: Der Cognito-Trigger &apos;{}&apos; ist mehrfach definiert.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Nur einen der beiden behalten.</translation>
    </message>
    <message>
        <source>{} works only with swagger written in &apos;DefinitionBody&apos;.</source>
        <translation>{} wirkt nur mit Swagger, das in &apos;DefinitionBody&apos; steht.</translation>
    </message>
    <message>
        <source>Move the definition from DefinitionUri to DefinitionBody.</source>
        <translation>Die Definition von DefinitionUri nach DefinitionBody verschieben.</translation>
    </message>
    <message>
        <source>{} cannot be added, because &apos;DefinitionBody&apos; is not a valid swagger definition.</source>
        <translation>{} kann nicht ergänzt werden, weil &apos;DefinitionBody&apos; keine gültige Swagger-Definition ist.</translation>
    </message>
    <message>
        <source>Give DefinitionBody &apos;swagger&apos; or &apos;openapi&apos;, and &apos;paths&apos;.</source>
        <translation>DefinitionBody &apos;swagger&apos; oder &apos;openapi&apos; sowie &apos;paths&apos; geben.</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein String</translation>
    </message>
    <message>
        <source>The OpenApiVersion should have the form 3.0.0, but is &apos;{}&apos;.</source>
        <translation>OpenApiVersion sollte die Form 3.0.0 haben, ist aber &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write, for example, 3.0.1.</source>
        <translation>Zum Beispiel 3.0.1 schreiben.</translation>
    </message>
    <message>
        <source>Only one of &apos;DefinitionUri&apos; and &apos;DefinitionBody&apos; can be set.</source>
        <translation>Nur eines von &apos;DefinitionUri&apos; und &apos;DefinitionBody&apos; darf gesetzt sein.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Eines der beiden entfernen.</translation>
    </message>
    <message>
        <source>&apos;MergeDefinitions&apos; cannot be true together with &apos;DefinitionUri&apos;.</source>
        <translation>&apos;MergeDefinitions&apos; kann zusammen mit &apos;DefinitionUri&apos; nicht true sein.</translation>
    </message>
    <message>
        <source>Write the definition in DefinitionBody.</source>
        <translation>Die Definition in DefinitionBody schreiben.</translation>
    </message>
    <message>
        <source>DisableExecuteApiEndpoint works only with &apos;DefinitionBody&apos;.</source>
        <translation>DisableExecuteApiEndpoint wirkt nur mit &apos;DefinitionBody&apos;.</translation>
    </message>
    <message>
        <source>The swagger document is invalid, or is not written in &apos;DefinitionBody&apos; itself, so that DisableExecuteApiEndpoint cannot be added.</source>
        <translation>Das Swagger-Dokument ist ungültig oder steht nicht in &apos;DefinitionBody&apos; selbst, sodass DisableExecuteApiEndpoint nicht ergänzt werden kann.</translation>
    </message>
    <message>
        <source>Write the document in DefinitionBody.</source>
        <translation>Das Dokument in DefinitionBody schreiben.</translation>
    </message>
    <message>
        <source>&apos;VPCEndpointIds&apos; and &apos;VpcEndpointIds&apos; cannot be used together in EndpointConfiguration.</source>
        <translation>&apos;VPCEndpointIds&apos; und &apos;VpcEndpointIds&apos; dürfen in EndpointConfiguration nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of Cors.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft von Cors.</translation>
    </message>
    <message>
        <source>Use AllowMethods, AllowHeaders, AllowOrigin, MaxAge or AllowCredentials.</source>
        <translation>AllowMethods, AllowHeaders, AllowOrigin, MaxAge oder AllowCredentials verwenden.</translation>
    </message>
    <message>
        <source>&apos;AllowCredentials&apos; cannot be true when &apos;AllowOrigin&apos; is &quot;&apos;*&apos;&quot; or not set.</source>
        <translation>&apos;AllowCredentials&apos; kann nicht true sein, wenn &apos;AllowOrigin&apos; &quot;&apos;*&apos;&quot; oder nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>Name the origin that may send credentials.</source>
        <translation>Den Ursprung nennen, der Anmeldedaten senden darf.</translation>
    </message>
    <message>
        <source>A value is required for the allowed origins of Cors.</source>
        <translation>Für die erlaubten Ursprünge von Cors ist ein Wert erforderlich.</translation>
    </message>
    <message>
        <source>Write an origin in quotes, such as &quot;&apos;https://example.com&apos;&quot;.</source>
        <translation>Einen Ursprung in Anführungszeichen schreiben, zum Beispiel &quot;&apos;https://example.com&apos;&quot;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of Domain.MutualTlsAuthentication.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft von Domain.MutualTlsAuthentication.</translation>
    </message>
    <message>
        <source>Use TruststoreUri and TruststoreVersion.</source>
        <translation>TruststoreUri und TruststoreVersion verwenden.</translation>
    </message>
    <message>
        <source>HostedZoneId or HostedZoneName is required for Route53 on a custom domain.</source>
        <translation>Für Route53 einer eigenen Domain ist HostedZoneId oder HostedZoneName erforderlich.</translation>
    </message>
    <message>
        <source>Add one of the two.</source>
        <translation>Eines der beiden hinzufügen.</translation>
    </message>
    <message>
        <source>EndpointConfiguration of a custom domain must be one of EDGE, REGIONAL and PRIVATE.</source>
        <translation>EndpointConfiguration einer eigenen Domain muss EDGE, REGIONAL oder PRIVATE sein.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Den Wert korrigieren.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a gateway response parameter.</source>
        <translation>&apos;{}&apos; ist kein Parameter einer Gateway-Antwort.</translation>
    </message>
    <message>
        <source>Use Headers, Paths or QueryStrings.</source>
        <translation>Headers, Paths oder QueryStrings verwenden.</translation>
    </message>
    <message>
        <source>The gateway response &apos;{}&apos; should be a map, but is {}.</source>
        <translation>Die Gateway-Antwort &apos;{}&apos; sollte eine Map sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Give it ResponseParameters, ResponseTemplates or StatusCode.</source>
        <translation>ResponseParameters, ResponseTemplates oder StatusCode angeben.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of the gateway response &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft der Gateway-Antwort &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Use ResponseParameters, ResponseTemplates or StatusCode.</source>
        <translation>ResponseParameters, ResponseTemplates oder StatusCode verwenden.</translation>
    </message>
    <message>
        <source>&apos;StatusCode&apos; must be numeric.</source>
        <translation>&apos;StatusCode&apos; muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>Write, for example, 401.</source>
        <translation>Zum Beispiel 401 schreiben.</translation>
    </message>
    <message>
        <source>The model &apos;{}&apos; in &apos;Models&apos; should be a map.</source>
        <translation>Das Modell &apos;{}&apos; in &apos;Models&apos; sollte eine Map sein.</translation>
    </message>
    <message>
        <source>Write a JSON schema.</source>
        <translation>Ein JSON-Schema schreiben.</translation>
    </message>
    <message>
        <source>The model &apos;{}&apos; has no &apos;type&apos;.</source>
        <translation>Das Modell &apos;{}&apos; hat kein &apos;type&apos;.</translation>
    </message>
    <message>
        <source>Add its type, such as object.</source>
        <translation>Seinen Typ hinzufügen, zum Beispiel object.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of &apos;UsagePlan&apos;.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft von &apos;UsagePlan&apos;.</translation>
    </message>
    <message>
        <source>Remove it, or correct its name.</source>
        <translation>Entfernen oder den Namen korrigieren.</translation>
    </message>
    <message>
        <source>&apos;CreateUsagePlan&apos; is required for &apos;UsagePlan&apos;.</source>
        <translation>Für &apos;UsagePlan&apos; ist &apos;CreateUsagePlan&apos; erforderlich.</translation>
    </message>
    <message>
        <source>Add CreateUsagePlan: PER_API, SHARED or NONE.</source>
        <translation>CreateUsagePlan hinzufügen: PER_API, SHARED oder NONE.</translation>
    </message>
    <message>
        <source>&apos;CreateUsagePlan&apos; must be one of SHARED, PER_API and NONE.</source>
        <translation>&apos;CreateUsagePlan&apos; muss SHARED, PER_API oder NONE sein.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of &apos;Auth&apos;.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft von &apos;Auth&apos;.</translation>
    </message>
    <message>
        <source>The authorizer &apos;{}&apos; must have an Identity with at least one of Headers, QueryStrings, StageVariables and Context.</source>
        <translation>Der Authorizer &apos;{}&apos; muss eine Identity mit mindestens einem von Headers, QueryStrings, StageVariables und Context haben.</translation>
    </message>
    <message>
        <source>Name what identifies the caller, such as Headers: [Authorization].</source>
        <translation>Angeben, was den Aufrufer ausweist, zum Beispiel Headers: [Authorization].</translation>
    </message>
    <message>
        <source>The authorizer &apos;{}&apos; has an invalid FunctionPayloadType: &apos;{}&apos;.</source>
        <translation>Der Authorizer &apos;{}&apos; hat einen ungültigen FunctionPayloadType: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write TOKEN or REQUEST.</source>
        <translation>TOKEN oder REQUEST schreiben.</translation>
    </message>
    <message>
        <source>The DefaultAuthorizer &apos;{}&apos; is not defined in &apos;Authorizers&apos;.</source>
        <translation>Der DefaultAuthorizer &apos;{}&apos; ist unter &apos;Authorizers&apos; nicht definiert.</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Authorizers.</source>
        <translation>Den Namen korrigieren oder unter Authorizers definieren.</translation>
    </message>
    <message>
        <source>{} of the authorizer &apos;{}&apos; is supported only for {} authorizers.</source>
        <translation>{} des Authorizers &apos;{}&apos; wird nur für {}-Authorizer unterstützt.</translation>
    </message>
    <message>
        <source>The Lambda authorizer &apos;{}&apos; must define &apos;{}&apos;.</source>
        <translation>Der Lambda-Authorizer &apos;{}&apos; muss &apos;{}&apos; definieren.</translation>
    </message>
    <message>
        <source>Add {}.</source>
        <translation>{} hinzufügen.</translation>
    </message>
    <message>
        <source>The OAuth2 authorizer &apos;{}&apos; must define &apos;IdentitySource&apos;.</source>
        <translation>Der OAuth2-Authorizer &apos;{}&apos; muss &apos;IdentitySource&apos; definieren.</translation>
    </message>
    <message>
        <source>Add IdentitySource, such as $request.header.Authorization.</source>
        <translation>IdentitySource hinzufügen, zum Beispiel $request.header.Authorization.</translation>
    </message>
    <message>
        <source>&apos;OpenIdConnectUrl&apos; is no longer supported for the authorizer &apos;{}&apos;.</source>
        <translation>&apos;OpenIdConnectUrl&apos; wird für den Authorizer &apos;{}&apos; nicht mehr unterstützt.</translation>
    </message>
    <message>
        <source>Use JwtConfiguration with issuer and audience.</source>
        <translation>JwtConfiguration mit issuer und audience verwenden.</translation>
    </message>
    <message>
        <source>This is not valid TOML: {}.</source>
        <translation>Das ist kein gültiges TOML: {}.</translation>
    </message>
    <message>
        <source>Correct the line; until then the file&apos;s settings are left out.</source>
        <translation>Die Zeile korrigieren; bis dahin bleiben die Einstellungen der Datei unberücksichtigt.</translation>
    </message>
    <message>
        <source>&apos;Destination&apos; is an empty list.</source>
        <translation>&apos;Destination&apos; ist eine leere Liste.</translation>
    </message>
    <message>
        <source>Name at least one destination.</source>
        <translation>Mindestens ein Ziel nennen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must have an Id (with or without Qualifier), or other properties that describe the resource, and not both.</source>
        <translation>&apos;{}&apos; muss entweder eine Id haben (mit oder ohne Qualifier) oder andere Eigenschaften, die die Ressource beschreiben, nicht beides.</translation>
    </message>
    <message>
        <source>Give the logical id as Id.</source>
        <translation>Die logische ID als Id angeben.</translation>
    </message>
    <message>
        <source>The &apos;Type&apos; of &apos;{}&apos; is missing or not a string.</source>
        <translation>Der &apos;Type&apos; von &apos;{}&apos; fehlt oder ist kein String.</translation>
    </message>
    <message>
        <source>Add its Type.</source>
        <translation>Den Type hinzufügen.</translation>
    </message>
    <message>
        <source>The &apos;Id&apos; of &apos;{}&apos; is missing or not a string.</source>
        <translation>Die &apos;Id&apos; von &apos;{}&apos; fehlt oder ist kein String.</translation>
    </message>
    <message>
        <source>Write a logical id.</source>
        <translation>Eine logische ID schreiben.</translation>
    </message>
    <message>
        <source>There is no resource with the logical id &apos;{}&apos;.</source>
        <translation>Es gibt keine Ressource mit der logischen ID &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Correct the logical id.</source>
        <translation>Die logische ID korrigieren.</translation>
    </message>
    <message>
        <source>The &apos;Type&apos; of the resource &apos;{}&apos; is missing or not a string.</source>
        <translation>Der &apos;Type&apos; der Ressource &apos;{}&apos; fehlt oder ist kein String.</translation>
    </message>
    <message>
        <source>A connector from {} to {} is not supported.</source>
        <translation>Ein Connector von {} nach {} wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Write the permissions by hand, or correct the types.</source>
        <translation>Die Berechtigungen von Hand schreiben oder die Typen korrigieren.</translation>
    </message>
    <message>
        <source>&apos;Permissions&apos; cannot be empty; the values are {}.</source>
        <translation>&apos;Permissions&apos; darf nicht leer sein; mögliche Werte sind {}.</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>Mindestens eine nennen.</translation>
    </message>
    <message>
        <source>The permission &apos;{}&apos; is not supported for a connector from {} to {}; the values are {}.</source>
        <translation>Die Berechtigung &apos;{}&apos; wird für einen Connector von {} nach {} nicht unterstützt; mögliche Werte sind {}.</translation>
    </message>
    <message>
        <source>Correct the permission.</source>
        <translation>Die Berechtigung korrigieren.</translation>
    </message>
    <message>
        <source>A connector from {} to {} takes only these permissions together: {}.</source>
        <translation>Ein Connector von {} nach {} nimmt nur diese Berechtigungen zusammen an: {}.</translation>
    </message>
    <message>
        <source>Correct the permissions.</source>
        <translation>Die Berechtigungen korrigieren.</translation>
    </message>
    <message>
        <source>The name of the IAM role cannot be told from &apos;{}&apos;.</source>
        <translation>Der Name der IAM-Rolle ist aus &apos;{}&apos; nicht zu ersehen.</translation>
    </message>
    <message>
        <source>Give the resource a role of this template, or describe it with RoleName.</source>
        <translation>Der Ressource eine Rolle dieses Templates geben oder sie mit RoleName beschreiben.</translation>
    </message>
    <message>
        <source>&apos;Source.Arn&apos; is missing.</source>
        <translation>&apos;Source.Arn&apos; fehlt.</translation>
    </message>
    <message>
        <source>Add Arn.</source>
        <translation>Arn hinzufügen.</translation>
    </message>
    <message>
        <source>&apos;Destination.Arn&apos; is missing.</source>
        <translation>&apos;Destination.Arn&apos; fehlt.</translation>
    </message>
    <message>
        <source>The URL of the queue cannot be told from &apos;{}&apos;.</source>
        <translation>Die URL der Warteschlange ist aus &apos;{}&apos; nicht zu ersehen.</translation>
    </message>
    <message>
        <source>Add QueueUrl.</source>
        <translation>QueueUrl hinzufügen.</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; of the connector is required.</source>
        <translation>Die Eigenschaft &apos;{}&apos; des Connectors ist erforderlich.</translation>
    </message>
    <message>
        <source>&apos;Id&apos; should not be set in &apos;SourceReference&apos;.</source>
        <translation>&apos;Id&apos; sollte in &apos;SourceReference&apos; nicht gesetzt sein.</translation>
    </message>
    <message>
        <source>The connector would become a resource &apos;{}{}&apos;, which the template has already.</source>
        <translation>Aus dem Connector würde eine Ressource &apos;{}{}&apos;, die das Template schon hat.</translation>
    </message>
    <message>
        <source>Rename one of the two.</source>
        <translation>Eines der beiden umbenennen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be {}, but is {}.</source>
        <translation>&apos;{}&apos; sollte {} sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Give &apos;{}&apos; the form of {}.</source>
        <translation>Erwartete Form von &apos;{}&apos;: {}.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a boolean (true or false)</source>
        <translation>ein boolescher Wert (true oder false)</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>the intrinsic function {}</source>
        <translation>die intrinsische Funktion {}</translation>
    </message>
    <message>
        <source>the boolean {}</source>
        <translation>der boolesche Wert {}</translation>
    </message>
    <message>
        <source>the number {}</source>
        <translation>die Zahl {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} oder {}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; sets both State and Enabled.</source>
        <translation>Das Event &apos;{}&apos; setzt sowohl State als auch Enabled.</translation>
    </message>
    <message>
        <source>Keep State, and remove Enabled.</source>
        <translation>State behalten und Enabled entfernen.</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; sets a Name although OmitName is true.</source>
        <translation>Das Event &apos;{}&apos; setzt einen Name, obwohl OmitName true ist.</translation>
    </message>
    <message>
        <source>The Ref in &apos;{}&apos; of the event &apos;{}&apos; should be a string.</source>
        <translation>Der Ref in &apos;{}&apos; des Events &apos;{}&apos; sollte ein String sein.</translation>
    </message>
    <message>
        <source>Refer to {} by its logical id.</source>
        <translation>Mit der logischen ID verweisen ({}).</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; must refer to {} of the same template.</source>
        <translation>Das Event &apos;{}&apos; muss auf eine Ressource im selben Template verweisen: {}.</translation>
    </message>
    <message>
        <source>Write !Ref and the logical id of {}.</source>
        <translation>!Ref und die logische ID schreiben ({}).</translation>
    </message>
    <message>
        <source>an S3 bucket</source>
        <translation>ein S3-Bucket</translation>
    </message>
    <message>
        <source>The &apos;DependsOn&apos; of the bucket &apos;{}&apos; should be a string or a list of strings.</source>
        <translation>&apos;DependsOn&apos; des Buckets &apos;{}&apos; sollte ein String oder eine Liste von Strings sein.</translation>
    </message>
    <message>
        <source>Name the logical ids of resources.</source>
        <translation>Die logischen IDs von Ressourcen nennen.</translation>
    </message>
    <message>
        <source>The SqsSubscription of the event &apos;{}&apos; requires QueueArn and QueueUrl.</source>
        <translation>SqsSubscription des Events &apos;{}&apos; erfordert QueueArn und QueueUrl.</translation>
    </message>
    <message>
        <source>Give both, or write true to have SAM make the queue.</source>
        <translation>Beide angeben, oder true schreiben, damit SAM die Warteschlange anlegt.</translation>
    </message>
    <message>
        <source>a Cognito user pool</source>
        <translation>ein Cognito-User-Pool</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; refers to the topic &apos;{}&apos;, which the template does not have.</source>
        <translation>Das Event &apos;{}&apos; verweist auf das Topic &apos;{}&apos;, das es im Template nicht gibt.</translation>
    </message>
    <message>
        <source>Correct the logical id, or add the topic.</source>
        <translation>Die logische ID korrigieren oder das Topic hinzufügen.</translation>
    </message>
    <message>
        <source>The Type of the event &apos;{}&apos; is missing or invalid: {}.</source>
        <translation>Der Type des Events &apos;{}&apos; fehlt oder ist ungültig: {}.</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>Use one of {}.</source>
        <translation>Eines von diesen verwenden: {}.</translation>
    </message>
    <message>
        <source>The Properties of the event &apos;{}&apos; should be a map, but are {}.</source>
        <translation>Properties des Events &apos;{}&apos; sollte eine Map sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Indent the properties below &apos;Properties&apos;.</source>
        <translation>Die Eigenschaften unter &apos;Properties&apos; einrücken.</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; can have either Arn or Type, not both.</source>
        <translation>DeadLetterConfig des Events &apos;{}&apos; kann Arn oder Type haben, nicht beides.</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; has the Type &apos;{}&apos;; the only one is SQS.</source>
        <translation>DeadLetterConfig des Events &apos;{}&apos; hat den Type &apos;{}&apos;; möglich ist nur SQS.</translation>
    </message>
    <message>
        <source>Write SQS.</source>
        <translation>SQS schreiben.</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; requires either Arn or Type.</source>
        <translation>DeadLetterConfig des Events &apos;{}&apos; erfordert Arn oder Type.</translation>
    </message>
    <message>
        <source>Give the ARN of a queue, or Type: SQS to have SAM make one.</source>
        <translation>Die ARN einer Warteschlange angeben, oder Type: SQS, damit SAM eine anlegt.</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; has a QueueLogicalId that is no string.</source>
        <translation>DeadLetterConfig des Events &apos;{}&apos; hat eine QueueLogicalId, die kein String ist.</translation>
    </message>
    <message>
        <source>Write the logical id of the queue.</source>
        <translation>Die logische ID der Warteschlange schreiben.</translation>
    </message>
    <message>
        <source>PackageType should be Zip or Image, but is &apos;{}&apos;.</source>
        <translation>PackageType sollte Zip oder Image sein, ist aber &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write Zip or Image.</source>
        <translation>Zip oder Image schreiben.</translation>
    </message>
    <message>
        <source>{} cannot be set when PackageType is Image.</source>
        <translation>{} darf nicht gesetzt sein, wenn PackageType Image ist.</translation>
    </message>
    <message>
        <source>Remove it; the image brings its own.</source>
        <translation>Entfernen; das Image bringt sein eigenes mit.</translation>
    </message>
    <message>
        <source>{} is required when PackageType is Zip.</source>
        <translation>{} ist erforderlich, wenn PackageType Zip ist.</translation>
    </message>
    <message>
        <source>Add {}, or set PackageType to Image.</source>
        <translation>{} hinzufügen oder PackageType auf Image setzen.</translation>
    </message>
    <message>
        <source>{} cannot be set when PackageType is Zip.</source>
        <translation>{} darf nicht gesetzt sein, wenn PackageType Zip ist.</translation>
    </message>
    <message>
        <source>Set PackageType to Image, or remove it.</source>
        <translation>PackageType auf Image setzen oder entfernen.</translation>
    </message>
    <message>
        <source>&apos;ImageUri&apos; must be set for a function of PackageType Image.</source>
        <translation>&apos;ImageUri&apos; muss für eine Funktion mit PackageType Image gesetzt sein.</translation>
    </message>
    <message>
        <source>Add ImageUri, or Metadata with a Dockerfile to build it from.</source>
        <translation>ImageUri hinzufügen oder Metadata mit einem Dockerfile, aus dem es gebaut wird.</translation>
    </message>
    <message>
        <source>One of &apos;InlineCode&apos; and &apos;CodeUri&apos; must be set.</source>
        <translation>Eines von &apos;InlineCode&apos; und &apos;CodeUri&apos; muss gesetzt sein.</translation>
    </message>
    <message>
        <source>Set CodeUri to the folder that holds the code.</source>
        <translation>CodeUri auf den Ordner setzen, der den Code enthält.</translation>
    </message>
    <message>
        <source>&apos;DeadLetterQueue&apos; requires Type and TargetArn.</source>
        <translation>&apos;DeadLetterQueue&apos; erfordert Type und TargetArn.</translation>
    </message>
    <message>
        <source>Give both: Type (SQS or SNS) and the ARN of the target.</source>
        <translation>Beide angeben: Type (SQS oder SNS) und die ARN des Ziels.</translation>
    </message>
    <message>
        <source>The Type of &apos;DeadLetterQueue&apos; should be SQS or SNS.</source>
        <translation>Der Type von &apos;DeadLetterQueue&apos; sollte SQS oder SNS sein.</translation>
    </message>
    <message>
        <source>Write SQS or SNS.</source>
        <translation>SQS oder SNS schreiben.</translation>
    </message>
    <message>
        <source>ProvisionedConcurrencyConfig requires AutoPublishAlias on the function.</source>
        <translation>ProvisionedConcurrencyConfig erfordert AutoPublishAlias an der Funktion.</translation>
    </message>
    <message>
        <source>Add AutoPublishAlias, such as live.</source>
        <translation>AutoPublishAlias hinzufügen, zum Beispiel live.</translation>
    </message>
    <message>
        <source>&apos;AutoPublishAlias&apos; must be a string or a Ref to a parameter of the template.</source>
        <translation>&apos;AutoPublishAlias&apos; muss ein String oder ein Ref auf einen Parameter des Templates sein.</translation>
    </message>
    <message>
        <source>Write the alias itself, such as live.</source>
        <translation>Den Alias selbst schreiben, zum Beispiel live.</translation>
    </message>
    <message>
        <source>An alias needs a name; the value of &apos;AutoPublishAlias&apos; is empty.</source>
        <translation>Ein Alias braucht einen Namen; der Wert von &apos;AutoPublishAlias&apos; ist leer.</translation>
    </message>
    <message>
        <source>Give the parameter a value, or write the alias itself.</source>
        <translation>Dem Parameter einen Wert geben oder den Alias selbst schreiben.</translation>
    </message>
    <message>
        <source>The name of AutoPublishAlias, &apos;{}&apos;, may hold only letters, digits, hyphens and underscores, and not digits alone.</source>
        <translation>Der Name von AutoPublishAlias, &apos;{}&apos;, darf nur Buchstaben, Ziffern, Bindestriche und Unterstriche enthalten und nicht nur Ziffern.</translation>
    </message>
    <message>
        <source>Rename the alias.</source>
        <translation>Den Alias umbenennen.</translation>
    </message>
    <message>
        <source>The only intrinsic functions supported for PassthroughCondition are FindInMap and Ref.</source>
        <translation>Für PassthroughCondition werden nur die intrinsischen Funktionen FindInMap und Ref unterstützt.</translation>
    </message>
    <message>
        <source>PassthroughCondition should be true or false.</source>
        <translation>PassthroughCondition sollte true oder false sein.</translation>
    </message>
    <message>
        <source>&apos;DeploymentPreference&apos; requires AutoPublishAlias.</source>
        <translation>&apos;DeploymentPreference&apos; erfordert AutoPublishAlias.</translation>
    </message>
    <message>
        <source>&apos;DeploymentPreference&apos; requires Type.</source>
        <translation>&apos;DeploymentPreference&apos; erfordert Type.</translation>
    </message>
    <message>
        <source>Add Type, such as AllAtOnce or Linear10PercentEvery1Minute.</source>
        <translation>Type hinzufügen, zum Beispiel AllAtOnce oder Linear10PercentEvery1Minute.</translation>
    </message>
    <message>
        <source>The Type of {} is &apos;{}&apos;; it must be one of SQS, SNS, EventBridge, Lambda and S3Bucket.</source>
        <translation>Der Type von {} ist &apos;{}&apos;; er muss SQS, SNS, EventBridge, Lambda oder S3Bucket sein.</translation>
    </message>
    <message>
        <source>Correct the Type.</source>
        <translation>Den Type korrigieren.</translation>
    </message>
    <message>
        <source>{} requires a Destination, for its Type is neither SQS nor SNS.</source>
        <translation>{} erfordert ein Destination, denn sein Type ist weder SQS noch SNS.</translation>
    </message>
    <message>
        <source>Add the ARN of the destination.</source>
        <translation>Die ARN des Ziels hinzufügen.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of FunctionUrlConfig.Cors.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft von FunctionUrlConfig.Cors.</translation>
    </message>
    <message>
        <source>FunctionUrlConfig requires AuthType: AWS_IAM or NONE.</source>
        <translation>FunctionUrlConfig erfordert AuthType: AWS_IAM oder NONE.</translation>
    </message>
    <message>
        <source>Add AuthType, AWS_IAM or NONE.</source>
        <translation>AuthType hinzufügen, AWS_IAM oder NONE.</translation>
    </message>
    <message>
        <source>{} is not supported for functions with TenancyConfig.</source>
        <translation>{} wird für Funktionen mit TenancyConfig nicht unterstützt.</translation>
    </message>
    <message>
        <source>The event source &apos;{}&apos; is not supported for functions with TenancyConfig; only Api and HttpApi are.</source>
        <translation>Die Eventquelle &apos;{}&apos; wird für Funktionen mit TenancyConfig nicht unterstützt, nur Api und HttpApi.</translation>
    </message>
    <message>
        <source>Move the event to a function without TenancyConfig.</source>
        <translation>Das Event zu einer Funktion ohne TenancyConfig verschieben.</translation>
    </message>
    <message>
        <source>&apos;CapacityProviderConfig&apos; and &apos;{}&apos; cannot be set together.</source>
        <translation>&apos;CapacityProviderConfig&apos; und &apos;{}&apos; dürfen nicht zusammen gesetzt sein.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; erfordert &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>&apos;CapacityProviderConfig.Arn&apos; is required.</source>
        <translation>&apos;CapacityProviderConfig.Arn&apos; ist erforderlich.</translation>
    </message>
    <message>
        <source>Add &apos;Arn&apos;.</source>
        <translation>&apos;Arn&apos; hinzufügen.</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; is malformed: Fn::If requires 3 arguments.</source>
        <translation>Der Wert von &apos;{}&apos; ist fehlerhaft: Fn::If erfordert 3 Argumente.</translation>
    </message>
    <message>
        <source>Write a condition, the value if it holds, and the value if not.</source>
        <translation>Eine Bedingung, den Wert für den Fall, dass sie gilt, und den für den anderen Fall schreiben.</translation>
    </message>
    <message>
        <source>&apos;lambda:createdBy&apos; is a tag that SAM reserves for itself.</source>
        <translation>&apos;lambda:createdBy&apos; ist ein Tag, das SAM sich selbst vorbehält.</translation>
    </message>
    <message>
        <source>Rename the tag.</source>
        <translation>Das Tag umbenennen.</translation>
    </message>
    <message>
        <source>The Globals section does not support &apos;{}&apos;.</source>
        <translation>Der Abschnitt Globals unterstützt &apos;{}&apos; nicht.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in Globals should be a map, but is {}.</source>
        <translation>&apos;{}&apos; in Globals sollte eine Map sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Indent its properties below it.</source>
        <translation>Die Eigenschaften darunter einrücken.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property that Globals can set for &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft, die Globals für &apos;{}&apos; setzen kann.</translation>
    </message>
    <message>
        <source>Set it in each resource. Globals takes {}.</source>
        <translation>In jeder Ressource setzen. Globals nimmt {}.</translation>
    </message>
    <message>
        <source>&apos;IgnoreGlobals&apos; of &apos;{}&apos; should be &apos;*&apos; or a list of properties.</source>
        <translation>&apos;IgnoreGlobals&apos; von &apos;{}&apos; sollte &apos;*&apos; oder eine Liste von Eigenschaften sein.</translation>
    </message>
    <message>
        <source>Name the properties of Globals that this resource should not take.</source>
        <translation>Die Eigenschaften von Globals nennen, die diese Ressource nicht übernehmen soll.</translation>
    </message>
    <message>
        <source>&apos;IgnoreGlobals&apos; of &apos;{}&apos; names &apos;{}&apos;, which Globals does not set.</source>
        <translation>&apos;IgnoreGlobals&apos; von &apos;{}&apos; nennt &apos;{}&apos;, was Globals nicht setzt.</translation>
    </message>
    <message>
        <source>Remove the item, or correct its name.</source>
        <translation>Den Eintrag entfernen oder seinen Namen korrigieren.</translation>
    </message>
    <message>
        <source>&apos;Globals&apos; should be a map that is not empty, but is {}.</source>
        <translation>&apos;Globals&apos; sollte eine nicht leere Map sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Fill the section, or remove it.</source>
        <translation>Den Abschnitt füllen oder entfernen.</translation>
    </message>
    <message>
        <source>&apos;{}.Type&apos; is invalid: &apos;{}&apos;.</source>
        <translation>&apos;{}.Type&apos; ist ungültig: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Use AWS_IAM, API_KEY, AWS_LAMBDA, OPENID_CONNECT or AMAZON_COGNITO_USER_POOLS.</source>
        <translation>AWS_IAM, API_KEY, AWS_LAMBDA, OPENID_CONNECT oder AMAZON_COGNITO_USER_POOLS verwenden.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has more than one authentication configuration.</source>
        <translation>&apos;{}&apos; hat mehr als eine Konfiguration der Authentifizierung.</translation>
    </message>
    <message>
        <source>Keep the one that belongs to Type.</source>
        <translation>Nur die behalten, die zu Type gehört.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must be defined if the Type of &apos;{}&apos; is {}.</source>
        <translation>&apos;{}&apos; muss definiert sein, wenn der Type von &apos;{}&apos; {} ist.</translation>
    </message>
    <message>
        <source>&apos;InlineCode&apos; and &apos;CodeUri&apos; of &apos;{}&apos; cannot both be set.</source>
        <translation>&apos;InlineCode&apos; und &apos;CodeUri&apos; von &apos;{}&apos; dürfen nicht beide gesetzt sein.</translation>
    </message>
    <message>
        <source>One of &apos;InlineCode&apos; and &apos;CodeUri&apos; of &apos;{}&apos; must be set.</source>
        <translation>Eines von &apos;InlineCode&apos; und &apos;CodeUri&apos; von &apos;{}&apos; muss gesetzt sein.</translation>
    </message>
    <message>
        <source>&apos;Runtime&apos; must be set in &apos;{}&apos;.</source>
        <translation>&apos;Runtime&apos; muss in &apos;{}&apos; gesetzt sein.</translation>
    </message>
    <message>
        <source>Add Runtime with Name and Version.</source>
        <translation>Runtime mit Name und Version hinzufügen.</translation>
    </message>
    <message>
        <source>&apos;Id&apos; cannot be set with other properties in the function &apos;{}&apos;.</source>
        <translation>&apos;Id&apos; darf in der Funktion &apos;{}&apos; nicht mit anderen Eigenschaften gesetzt sein.</translation>
    </message>
    <message>
        <source>Keep Id alone.</source>
        <translation>Nur Id behalten.</translation>
    </message>
    <message>
        <source>&apos;DataSource&apos; must be set in the function &apos;{}&apos;.</source>
        <translation>&apos;DataSource&apos; muss in der Funktion &apos;{}&apos; gesetzt sein.</translation>
    </message>
    <message>
        <source>Name one of DataSources, or write NONE.</source>
        <translation>Eine der DataSources nennen oder NONE schreiben.</translation>
    </message>
    <message>
        <source>The data source &apos;{}&apos; is not defined in &apos;DataSources&apos;.</source>
        <translation>Die Datenquelle &apos;{}&apos; ist unter &apos;DataSources&apos; nicht definiert.</translation>
    </message>
    <message>
        <source>Define it, or refer to one outside of this API by an intrinsic function.</source>
        <translation>Definieren oder mit einer intrinsischen Funktion auf eine außerhalb dieser API verweisen.</translation>
    </message>
    <message>
        <source>The resolver &apos;{}&apos; must have a Pipeline; unit resolvers are not supported.</source>
        <translation>Der Resolver &apos;{}&apos; muss eine Pipeline haben; Unit-Resolver werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Add Pipeline, or write an AWS::AppSync::Resolver.</source>
        <translation>Pipeline hinzufügen oder einen AWS::AppSync::Resolver schreiben.</translation>
    </message>
    <message>
        <source>The function &apos;{}&apos; does not exist in &apos;Functions&apos;.</source>
        <translation>Die Funktion &apos;{}&apos; gibt es unter &apos;Functions&apos; nicht.</translation>
    </message>
    <message>
        <source>Correct the name, or add the function.</source>
        <translation>Den Namen korrigieren oder die Funktion hinzufügen.</translation>
    </message>
    <message>
        <source>&apos;SchemaInline&apos; and &apos;SchemaUri&apos; cannot both be set.</source>
        <translation>&apos;SchemaInline&apos; und &apos;SchemaUri&apos; dürfen nicht beide gesetzt sein.</translation>
    </message>
    <message>
        <source>One of &apos;SchemaInline&apos; and &apos;SchemaUri&apos; must be set.</source>
        <translation>Eines von &apos;SchemaInline&apos; und &apos;SchemaUri&apos; muss gesetzt sein.</translation>
    </message>
    <message>
        <source>&apos;Logging.{}&apos; is not a property.</source>
        <translation>&apos;Logging.{}&apos; ist keine Eigenschaft.</translation>
    </message>
    <message>
        <source>{} works only with OpenAPI written in &apos;DefinitionBody&apos;.</source>
        <translation>{} wirkt nur mit OpenAPI, das in &apos;DefinitionBody&apos; steht.</translation>
    </message>
    <message>
        <source>{} cannot be added, because &apos;DefinitionBody&apos; is not a valid OpenAPI definition.</source>
        <translation>{} kann nicht ergänzt werden, weil &apos;DefinitionBody&apos; keine gültige OpenAPI-Definition ist.</translation>
    </message>
    <message>
        <source>Give DefinitionBody &apos;openapi&apos; (3.x) and &apos;paths&apos;.</source>
        <translation>DefinitionBody &apos;openapi&apos; (3.x) und &apos;paths&apos; geben.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of CorsConfiguration.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft von CorsConfiguration.</translation>
    </message>
    <message>
        <source>Write AllowOrigins.</source>
        <translation>AllowOrigins schreiben.</translation>
    </message>
    <message>
        <source>&apos;AllowCredentials&apos; cannot be true when &apos;AllowOrigins&apos; is &quot;&apos;*&apos;&quot;.</source>
        <translation>&apos;AllowCredentials&apos; kann nicht true sein, wenn &apos;AllowOrigins&apos; &quot;&apos;*&apos;&quot; ist.</translation>
    </message>
    <message>
        <source>Name the origins that may send credentials.</source>
        <translation>Die Ursprünge nennen, die Anmeldedaten senden dürfen.</translation>
    </message>
    <message>
        <source>{} is already set in the OpenAPI definition of &apos;DefinitionBody&apos;.</source>
        <translation>{} ist in der OpenAPI-Definition von &apos;DefinitionBody&apos; schon gesetzt.</translation>
    </message>
    <message>
        <source>The OpenAPI document is invalid: &apos;openapi&apos; or &apos;paths&apos; in &apos;DefinitionBody&apos; is missing or has a wrong value.</source>
        <translation>Das OpenAPI-Dokument ist ungültig: &apos;openapi&apos; oder &apos;paths&apos; in &apos;DefinitionBody&apos; fehlt oder hat einen falschen Wert.</translation>
    </message>
    <message>
        <source>A WebSocket API must have at least one route.</source>
        <translation>Eine WebSocket-API muss mindestens eine Route haben.</translation>
    </message>
    <message>
        <source>Add a route, such as $default.</source>
        <translation>Eine Route hinzufügen, zum Beispiel $default.</translation>
    </message>
    <message>
        <source>The route key &apos;{}&apos; must consist of letters and digits; the only special routes are $connect, $disconnect and $default.</source>
        <translation>Der Routenschlüssel &apos;{}&apos; muss aus Buchstaben und Ziffern bestehen; besondere Routen sind nur $connect, $disconnect und $default.</translation>
    </message>
    <message>
        <source>Rename the route.</source>
        <translation>Die Route umbenennen.</translation>
    </message>
    <message>
        <source>The route &apos;{}&apos; must have a function.</source>
        <translation>Die Route &apos;{}&apos; muss eine Funktion haben.</translation>
    </message>
    <message>
        <source>Add FunctionArn.</source>
        <translation>FunctionArn hinzufügen.</translation>
    </message>
    <message>
        <source>RequestParameters are supported only for the route $connect.</source>
        <translation>RequestParameters werden nur für die Route $connect unterstützt.</translation>
    </message>
    <message>
        <source>Remove them.</source>
        <translation>Entfernen.</translation>
    </message>
    <message>
        <source>Authorization needs a route $connect.</source>
        <translation>Die Autorisierung braucht eine Route $connect.</translation>
    </message>
    <message>
        <source>Add the route $connect.</source>
        <translation>Die Route $connect hinzufügen.</translation>
    </message>
    <message>
        <source>AuthType is required for further settings of Auth.</source>
        <translation>Für weitere Einstellungen von Auth ist AuthType erforderlich.</translation>
    </message>
    <message>
        <source>Add AuthType: AWS_IAM, CUSTOM or NONE.</source>
        <translation>AuthType hinzufügen: AWS_IAM, CUSTOM oder NONE.</translation>
    </message>
    <message>
        <source>AuthType must be one of AWS_IAM, CUSTOM and NONE.</source>
        <translation>AuthType muss AWS_IAM, CUSTOM oder NONE sein.</translation>
    </message>
    <message>
        <source>AuthArn is required when AuthType is CUSTOM.</source>
        <translation>AuthArn ist erforderlich, wenn AuthType CUSTOM ist.</translation>
    </message>
    <message>
        <source>Add AuthArn.</source>
        <translation>AuthArn hinzufügen.</translation>
    </message>
    <message>
        <source>AuthType {} takes no further settings such as &apos;{}&apos;.</source>
        <translation>AuthType {} nimmt keine weiteren Einstellungen wie &apos;{}&apos; an.</translation>
    </message>
    <message>
        <source>Remove it, or set AuthType to CUSTOM.</source>
        <translation>Entfernen oder AuthType auf CUSTOM setzen.</translation>
    </message>
    <message>
        <source>MutualTlsAuthentication must be a map with TruststoreUri, TruststoreVersion or both.</source>
        <translation>MutualTlsAuthentication muss eine Map mit TruststoreUri, TruststoreVersion oder beiden sein.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of MutualTlsAuthentication.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft von MutualTlsAuthentication.</translation>
    </message>
    <message>
        <source>The base path &apos;{}&apos; may hold only letters, digits, &apos;/&apos;, &apos;-&apos; and &apos;_&apos;.</source>
        <translation>Der Basispfad &apos;{}&apos; darf nur Buchstaben, Ziffern, &apos;/&apos;, &apos;-&apos; und &apos;_&apos; enthalten.</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>Den Pfad korrigieren.</translation>
    </message>
    <message>
        <source>&apos;Domain.{}&apos; is required: a custom domain needs DomainName and CertificateArn.</source>
        <translation>&apos;Domain.{}&apos; ist erforderlich: Eine eigene Domain braucht DomainName und CertificateArn.</translation>
    </message>
    <message>
        <source>EndpointConfiguration of a custom domain must be REGIONAL.</source>
        <translation>EndpointConfiguration einer eigenen Domain muss REGIONAL sein.</translation>
    </message>
    <message>
        <source>Write REGIONAL.</source>
        <translation>REGIONAL schreiben.</translation>
    </message>
    <message>
        <source>Mutual TLS is not supported for the domain of a WebSocket API.</source>
        <translation>Mutual TLS wird für die Domain einer WebSocket-API nicht unterstützt.</translation>
    </message>
    <message>
        <source>The stage of a WebSocket API cannot be named $default.</source>
        <translation>Die Stage einer WebSocket-API darf nicht $default heißen.</translation>
    </message>
    <message>
        <source>Rename the stage.</source>
        <translation>Die Stage umbenennen.</translation>
    </message>
    <message>
        <source>IpAddressType must be ipv4 or dualstack.</source>
        <translation>IpAddressType muss ipv4 oder dualstack sein.</translation>
    </message>
    <message>
        <source>FindInMap takes a list of 3 values.</source>
        <translation>FindInMap nimmt eine Liste von 3 Werten.</translation>
    </message>
    <message>
        <source>Write the mapping, the key and the key below it.</source>
        <translation>Das Mapping, den Schlüssel und den Schlüssel darunter schreiben.</translation>
    </message>
    <message>
        <source>FindInMap cannot be used with the mapping &apos;{}&apos;, which has no two levels of keys.</source>
        <translation>FindInMap kann nicht mit dem Mapping &apos;{}&apos; verwendet werden, das keine zwei Ebenen von Schlüsseln hat.</translation>
    </message>
    <message>
        <source>Give the mapping two levels of keys.</source>
        <translation>Dem Mapping zwei Ebenen von Schlüsseln geben.</translation>
    </message>
    <message>
        <source>Fn::Sub uses &apos;{}&apos;, whose default is {}; it takes strings only.</source>
        <translation>Fn::Sub verwendet &apos;{}&apos;, dessen Standardwert {} ist; erlaubt sind nur Strings.</translation>
    </message>
    <message>
        <source>Give the parameter a string as default.</source>
        <translation>Dem Parameter einen String als Standardwert geben.</translation>
    </message>
    <message>
        <source>SAM makes a resource &apos;{}&apos; for &apos;{}&apos;, but the template has one of that name.</source>
        <translation>SAM legt eine Ressource &apos;{}&apos; für &apos;{}&apos; an, aber das Template hat schon eine dieses Namens.</translation>
    </message>
    <message>
        <source>Rename the resource &apos;{}&apos;.</source>
        <translation>Die Ressource &apos;{}&apos; umbenennen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires Bucket and Key.</source>
        <translation>&apos;{}&apos; erfordert Bucket und Key.</translation>
    </message>
    <message>
        <source>Give both, or write a path or an S3 URI instead.</source>
        <translation>Beide angeben oder stattdessen einen Pfad oder eine S3-URI schreiben.</translation>
    </message>
    <message>
        <source>a map or a string</source>
        <translation>eine Map oder ein String</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a valid S3 URI: &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; ist keine gültige S3-URI: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write a path of this machine, or s3://bucket/key with an optional versionId.</source>
        <translation>Einen Pfad dieses Rechners schreiben, oder s3://bucket/key mit optionaler versionId.</translation>
    </message>
    <message>
        <source>The value of Fn::If must be a list.</source>
        <translation>Der Wert von Fn::If muss eine Liste sein.</translation>
    </message>
    <message>
        <source>The security of the method {} for the path {} must be a list.</source>
        <translation>security der Methode {} für den Pfad {} muss eine Liste sein.</translation>
    </message>
    <message>
        <source>Write a list of maps.</source>
        <translation>Eine Liste von Maps schreiben.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in the security of the method {} for the path {} is no map.</source>
        <translation>&apos;{}&apos; in security der Methode {} für den Pfad {} ist keine Map.</translation>
    </message>
    <message>
        <source>Write the name of the authorizer as a key with a list of scopes.</source>
        <translation>Den Namen des Authorizers als Schlüssel mit einer Liste von Scopes schreiben.</translation>
    </message>
    <message>
        <source>The responses of the options method for the path {} should be a map.</source>
        <translation>responses der options-Methode für den Pfad {} sollte eine Map sein.</translation>
    </message>
    <message>
        <source>Write a map of status codes.</source>
        <translation>Eine Map von Statuscodes schreiben.</translation>
    </message>
    <message>
        <source>The headers in the responses of the options method for the path {} must be a map.</source>
        <translation>headers in responses der options-Methode für den Pfad {} muss eine Map sein.</translation>
    </message>
    <message>
        <source>Write a map of headers.</source>
        <translation>Eine Map von Headern schreiben.</translation>
    </message>
    <message>
        <source>The path {} of &apos;DefinitionBody&apos; has no method {}.</source>
        <translation>Der Pfad {} von &apos;DefinitionBody&apos; hat keine Methode {}.</translation>
    </message>
    <message>
        <source>Write &apos;{}&apos; instead of &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; statt &apos;{}&apos; schreiben.</translation>
    </message>
    <message>
        <source>The definition of the method &apos;{}&apos; for the path &apos;{}&apos; should be a map.</source>
        <translation>Die Definition der Methode &apos;{}&apos; für den Pfad &apos;{}&apos; sollte eine Map sein.</translation>
    </message>
    <message>
        <source>Write the method&apos;s definition below it.</source>
        <translation>Die Definition der Methode darunter schreiben.</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; in {} should be a map.</source>
        <translation>Der Wert von &apos;{}&apos; in {} sollte eine Map sein.</translation>
    </message>
    <message>
        <source>the definition</source>
        <translation>der Definition</translation>
    </message>
    <message>
        <source>The value of the path &apos;{}&apos; must be a map.</source>
        <translation>Der Wert des Pfads &apos;{}&apos; muss eine Map sein.</translation>
    </message>
    <message>
        <source>Write the path&apos;s methods below it.</source>
        <translation>Die Methoden des Pfads darunter schreiben.</translation>
    </message>
    <message>
        <source>The security definitions must be a map.</source>
        <translation>Die Sicherheitsdefinitionen müssen eine Map sein.</translation>
    </message>
    <message>
        <source>The tags of an OpenAPI definition must be a list, but are {}.</source>
        <translation>tags einer OpenAPI-Definition muss eine Liste sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Write a list of {{name: ...}}.</source>
        <translation>Eine Liste von {{name: ...}} schreiben.</translation>
    </message>
    <message>
        <source>The parameters of the policy template &apos;{}&apos; should be a map, but are {}.</source>
        <translation>Die Parameter der Richtlinienvorlage &apos;{}&apos; sollten eine Map sein; hier steht: {}.</translation>
    </message>
    <message>
        <source>Write {{}} where a template takes no parameters.</source>
        <translation>{{}} schreiben, wo eine Vorlage keine Parameter hat.</translation>
    </message>
    <message>
        <source>It takes: {}.</source>
        <translation>Sie nimmt: {}.</translation>
    </message>
    <message>
        <source>The policy template &apos;{}&apos; needs a value for its parameter &apos;{}&apos;.</source>
        <translation>Die Richtlinienvorlage &apos;{}&apos; braucht einen Wert für ihren Parameter &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos; below &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; unter &apos;{}&apos; hinzufügen.</translation>
    </message>
    <message>
        <source>Fn::If requires 3 arguments.</source>
        <translation>Fn::If erfordert 3 Argumente.</translation>
    </message>
    <message>
        <source>The policy at index {} is not valid: SAM has no policy template &apos;{}&apos;.</source>
        <translation>Die Richtlinie mit Index {} ist ungültig: SAM hat keine Richtlinienvorlage &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>The policy at index {} in &apos;Policies&apos; is not valid.</source>
        <translation>Die Richtlinie mit Index {} in &apos;Policies&apos; ist ungültig.</translation>
    </message>
    <message>
        <source>Give the name or ARN of a managed policy, a SAM policy template, or a policy with a &apos;Statement&apos;.</source>
        <translation>Den Namen oder die ARN einer verwalteten Richtlinie, eine SAM-Richtlinienvorlage oder eine Richtlinie mit &apos;Statement&apos; angeben.</translation>
    </message>
    <message>
        <source>FilterCriteria has a wrong format; it takes &apos;Filters&apos; and nothing else.</source>
        <translation>FilterCriteria hat eine falsche Form; erlaubt ist nur &apos;Filters&apos;.</translation>
    </message>
    <message>
        <source>Write FilterCriteria: {{Filters: [{{Pattern: ...}}]}}.</source>
        <translation>FilterCriteria: {{Filters: [{{Pattern: ...}}]}} schreiben.</translation>
    </message>
    <message>
        <source>the property {} is not defined for the event type {}.</source>
        <translation>Die Eigenschaft {} ist für den Eventtyp {} nicht definiert.</translation>
    </message>
    <message>
        <source>Remove it; only MSK and SelfManagedKafka have it.</source>
        <translation>Entfernen; nur MSK und SelfManagedKafka haben sie.</translation>
    </message>
    <message>
        <source>SchemaRegistryConfig requires {}.</source>
        <translation>SchemaRegistryConfig erfordert {}.</translation>
    </message>
    <message>
        <source>EventRecordFormat must be JSON or SOURCE.</source>
        <translation>EventRecordFormat muss JSON oder SOURCE sein.</translation>
    </message>
    <message>
        <source>Write JSON or SOURCE.</source>
        <translation>JSON oder SOURCE schreiben.</translation>
    </message>
    <message>
        <source>{} in SchemaRegistryConfig must be a list.</source>
        <translation>{} in SchemaRegistryConfig muss eine Liste sein.</translation>
    </message>
    <message>
        <source>each of AccessConfigs must have Type and URI.</source>
        <translation>Jeder Eintrag von AccessConfigs muss Type und URI haben.</translation>
    </message>
    <message>
        <source>Add both.</source>
        <translation>Beide hinzufügen.</translation>
    </message>
    <message>
        <source>the only values for Type are SQS, SNS, S3 and Kafka.</source>
        <translation>Type kann nur SQS, SNS, S3 oder Kafka sein.</translation>
    </message>
    <message>
        <source>it has no SourceAccessConfigurations.</source>
        <translation>Es hat keine SourceAccessConfigurations.</translation>
    </message>
    <message>
        <source>Add one of the type BASIC_AUTH with the URI of a secret.</source>
        <translation>Eine vom Typ BASIC_AUTH mit der URI eines Secrets hinzufügen.</translation>
    </message>
    <message>
        <source>the Type of SourceAccessConfigurations must be {}.</source>
        <translation>Der Type von SourceAccessConfigurations muss {} sein.</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has more than one BASIC_AUTH.</source>
        <translation>SourceAccessConfigurations hat mehr als ein BASIC_AUTH.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Nur eines davon behalten.</translation>
    </message>
    <message>
        <source>BASIC_AUTH in SourceAccessConfigurations has no URI.</source>
        <translation>BASIC_AUTH in SourceAccessConfigurations hat keine URI.</translation>
    </message>
    <message>
        <source>Add the ARN of the secret as URI.</source>
        <translation>Die ARN des Secrets als URI hinzufügen.</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has no BASIC_AUTH.</source>
        <translation>SourceAccessConfigurations hat kein BASIC_AUTH.</translation>
    </message>
    <message>
        <source>Add one with the ARN of a secret as URI.</source>
        <translation>Eines mit der ARN eines Secrets als URI hinzufügen.</translation>
    </message>
    <message>
        <source>it has no KafkaBootstrapServers.</source>
        <translation>Es hat keine KafkaBootstrapServers.</translation>
    </message>
    <message>
        <source>Add the list of host:port of the brokers.</source>
        <translation>Die Liste host:port der Broker hinzufügen.</translation>
    </message>
    <message>
        <source>it has no Topics.</source>
        <translation>Es hat keine Topics.</translation>
    </message>
    <message>
        <source>Add a list with one topic.</source>
        <translation>Eine Liste mit einem Topic hinzufügen.</translation>
    </message>
    <message>
        <source>Topics of a self-managed Kafka takes a single topic.</source>
        <translation>Topics eines selbst verwalteten Kafka nimmt ein einziges Topic.</translation>
    </message>
    <message>
        <source>Keep one topic.</source>
        <translation>Nur ein Topic behalten.</translation>
    </message>
    <message>
        <source>Add the authentication of the cluster, or its VPC subnets and security group.</source>
        <translation>Die Authentifizierung des Clusters oder seine VPC-Subnetze und seine Sicherheitsgruppe hinzufügen.</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations should be a list.</source>
        <translation>SourceAccessConfigurations sollte eine Liste sein.</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has more than one way to authenticate.</source>
        <translation>SourceAccessConfigurations hat mehr als ein Verfahren zur Authentifizierung.</translation>
    </message>
    <message>
        <source>VPC_SUBNET and VPC_SECURITY_GROUP in SourceAccessConfigurations must both be there.</source>
        <translation>VPC_SUBNET und VPC_SECURITY_GROUP müssen in SourceAccessConfigurations beide vorhanden sein.</translation>
    </message>
    <message>
        <source>Add the missing one.</source>
        <translation>Das fehlende hinzufügen.</translation>
    </message>
    <message>
        <source>the Type of SourceAccessConfigurations is invalid for a self-managed Kafka.</source>
        <translation>Der Type von SourceAccessConfigurations ist für ein selbst verwaltetes Kafka ungültig.</translation>
    </message>
    <message>
        <source>{} in SourceAccessConfigurations has no URI.</source>
        <translation>{} in SourceAccessConfigurations hat keine URI.</translation>
    </message>
    <message>
        <source>Add its URI.</source>
        <translation>Die URI hinzufügen.</translation>
    </message>
    <message>
        <source>the URI of {} in SourceAccessConfigurations should be a string.</source>
        <translation>Die URI von {} in SourceAccessConfigurations sollte ein String sein.</translation>
    </message>
    <message>
        <source>Write a string.</source>
        <translation>Einen String schreiben.</translation>
    </message>
    <message>
        <source>&apos;DefinitionUri&apos; is neither an S3 URI nor a file of this project: &apos;{}&apos;.</source>
        <translation>&apos;DefinitionUri&apos; ist weder eine S3-URI noch eine Datei dieses Projekts: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Correct the path, or write s3://bucket/key.</source>
        <translation>Den Pfad korrigieren oder s3://bucket/key schreiben.</translation>
    </message>
    <message>
        <source>The Serverless Application Repository does not support a dynamic reference in &apos;ApplicationId&apos;.</source>
        <translation>Das Serverless Application Repository unterstützt in &apos;ApplicationId&apos; keine dynamische Referenz.</translation>
    </message>
    <message>
        <source>Write the application&apos;s ARN.</source>
        <translation>Die ARN der Anwendung schreiben.</translation>
    </message>
    <message>
        <source>The application &apos;{}&apos; cannot be accessed: an ApplicationId is an ARN of the Serverless Application Repository.</source>
        <translation>Auf die Anwendung &apos;{}&apos; kann nicht zugegriffen werden: Eine ApplicationId ist eine ARN des Serverless Application Repository.</translation>
    </message>
    <message>
        <source>Write arn:aws:serverlessrepo:REGION:ACCOUNT:applications/NAME.</source>
        <translation>arn:aws:serverlessrepo:REGION:ACCOUNT:applications/NAME schreiben.</translation>
    </message>
    <message>
        <source>The required property &apos;{}&apos; is missing in Location.</source>
        <translation>Die erforderliche Eigenschaft &apos;{}&apos; fehlt in Location.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; of Location cannot be empty.</source>
        <translation>&apos;{}&apos; von Location darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Give {} a value.</source>
        <translation>{} einen Wert geben.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; of Location cannot be resolved; only FindInMap and Ref are supported.</source>
        <translation>&apos;{}&apos; von Location kann nicht aufgelöst werden; nur FindInMap und Ref werden unterstützt.</translation>
    </message>
    <message>
        <source>Write the value itself, a Ref or a FindInMap.</source>
        <translation>Den Wert selbst, ein Ref oder ein FindInMap schreiben.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property.</source>
        <translation>&apos;{}&apos; ist keine Eigenschaft.</translation>
    </message>
    <message>
        <source>Only one of &apos;Definition&apos; and &apos;DefinitionUri&apos; can be set.</source>
        <translation>Nur eines von &apos;Definition&apos; und &apos;DefinitionUri&apos; darf gesetzt sein.</translation>
    </message>
    <message>
        <source>One of &apos;Definition&apos; and &apos;DefinitionUri&apos; must be set.</source>
        <translation>Eines von &apos;Definition&apos; und &apos;DefinitionUri&apos; muss gesetzt sein.</translation>
    </message>
    <message>
        <source>Set DefinitionUri to the file of the definition.</source>
        <translation>DefinitionUri auf die Datei der Definition setzen.</translation>
    </message>
    <message>
        <source>Only one of &apos;Role&apos; and &apos;Policies&apos; can be set.</source>
        <translation>Nur eines von &apos;Role&apos; und &apos;Policies&apos; darf gesetzt sein.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires &apos;AutoPublishAlias&apos;.</source>
        <translation>&apos;{}&apos; erfordert &apos;AutoPublishAlias&apos;.</translation>
    </message>
    <message>
        <source>Add AutoPublishAlias.</source>
        <translation>AutoPublishAlias hinzufügen.</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; does not accept intrinsic functions.</source>
        <translation>&apos;RetentionPolicy&apos; nimmt keine intrinsischen Funktionen an.</translation>
    </message>
    <message>
        <source>Write Retain or Delete.</source>
        <translation>Retain oder Delete schreiben.</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; is no string.</source>
        <translation>&apos;RetentionPolicy&apos; ist kein String.</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; must be Retain or Delete, but is &apos;{}&apos;.</source>
        <translation>&apos;RetentionPolicy&apos; muss Retain oder Delete sein, ist aber &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>CompatibleArchitectures must be a list of x86_64 or arm64, but has &apos;{}&apos;.</source>
        <translation>CompatibleArchitectures muss eine Liste von x86_64 oder arm64 sein, enthält aber &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write x86_64 or arm64.</source>
        <translation>x86_64 oder arm64 schreiben.</translation>
    </message>
    <message>
        <source>The Type of the primary key is invalid: &apos;{}&apos;.</source>
        <translation>Der Type des Primärschlüssels ist ungültig: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write String, Number or Binary.</source>
        <translation>String, Number oder Binary schreiben.</translation>
    </message>
    <message>
        <source>&apos;InstanceRequirements.AllowedTypes&apos; and &apos;InstanceRequirements.ExcludedTypes&apos; cannot be set together.</source>
        <translation>&apos;InstanceRequirements.AllowedTypes&apos; und &apos;InstanceRequirements.ExcludedTypes&apos; dürfen nicht zusammen gesetzt sein.</translation>
    </message>
    <message>
        <source>a map of which every value is {}</source>
        <translation>eine Map, deren Werte je so sind: {}</translation>
    </message>
    <message>
        <source>a list of which every item is {}</source>
        <translation>eine Liste, deren Einträge je so sind: {}</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>eines von {}</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; is required in {}.</source>
        <translation>Die Eigenschaft &apos;{}&apos; ist erforderlich für {}.</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; should be {}, but is {}.</source>
        <translation>Die Eigenschaft &apos;{}&apos; sollte {} sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Make &apos;{}&apos; {}.</source>
        <translation>Erwartet für &apos;{}&apos;: {}.</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; is not defined for {}.</source>
        <translation>Die Eigenschaft &apos;{}&apos; ist nicht definiert für {}.</translation>
    </message>
    <message>
        <source>Did you mean &apos;{}&apos;?</source>
        <translation>Ist &apos;{}&apos; gemeint?</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a map, but is {}.</source>
        <translation>&apos;{}&apos; sollte eine Map sein, ist aber {}.</translation>
    </message>
    <message>
        <source>The logical id &apos;{}&apos; should consist of letters and digits only.</source>
        <translation>Die logische ID &apos;{}&apos; sollte nur aus Buchstaben und Ziffern bestehen.</translation>
    </message>
    <message>
        <source>Rename the resource.</source>
        <translation>Die Ressource umbenennen.</translation>
    </message>
    <message>
        <source>The resource &apos;{}&apos; has no valid Type.</source>
        <translation>Die Ressource &apos;{}&apos; hat keinen gültigen Type.</translation>
    </message>
    <message>
        <source>Add its Type, such as AWS::Serverless::Function.</source>
        <translation>Den Type hinzufügen, zum Beispiel AWS::Serverless::Function.</translation>
    </message>
    <message>
        <source>SAM has no resource type &apos;{}&apos;.</source>
        <translation>SAM hat keinen Ressourcentyp &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Correct the name of the type.</source>
        <translation>Den Namen des Typs korrigieren.</translation>
    </message>
    <message>
        <source>&apos;Properties&apos; should be a map, but is {}.</source>
        <translation>&apos;Properties&apos; sollte eine Map sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Indent the properties below &apos;Properties&apos;, or remove the key.</source>
        <translation>Die Eigenschaften unter &apos;Properties&apos; einrücken oder den Schlüssel entfernen.</translation>
    </message>
    <message>
        <source>A resource&apos;s Condition should be the name of a condition.</source>
        <translation>Condition einer Ressource sollte der Name einer Bedingung sein.</translation>
    </message>
    <message>
        <source>Write the condition under &apos;Conditions&apos; and give its name here.</source>
        <translation>Die Bedingung unter &apos;Conditions&apos; schreiben und hier ihren Namen angeben.</translation>
    </message>
    <message>
        <source>&apos;Resources&apos; should be a map with at least one resource.</source>
        <translation>&apos;Resources&apos; sollte eine Map mit mindestens einer Ressource sein.</translation>
    </message>
    <message>
        <source>The section &apos;Resources&apos; is required.</source>
        <translation>Der Abschnitt &apos;Resources&apos; ist erforderlich.</translation>
    </message>
    <message>
        <source>Add a section &apos;Resources&apos; with at least one resource.</source>
        <translation>Einen Abschnitt &apos;Resources&apos; mit mindestens einer Ressource hinzufügen.</translation>
    </message>
    <message>
        <source>The resource &apos;{}&apos; should be a map, but is {}.</source>
        <translation>Die Ressource &apos;{}&apos; sollte eine Map sein, ist aber {}.</translation>
    </message>
    <message>
        <source>Check the indentation of what follows.</source>
        <translation>Die Einrückung des Folgenden prüfen.</translation>
    </message>
    <message>
        <source>The value belongs to the anchor &quot;&amp;{}&quot;, which other places use as well. Edit it in the text of the template, where all of its uses can be seen.</source>
        <translation>Der Wert gehört zum Anker &quot;&amp;{}&quot;, den auch andere Stellen verwenden. Im Text des Templates bearbeiten, wo alle Verwendungen zu sehen sind.</translation>
    </message>
    <message>
        <source>The YAML parser could not be started.</source>
        <translation>Der YAML-Parser konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>line {}: {}.</source>
        <translation>Zeile {}: {}.</translation>
    </message>
    <message>
        <source>the document is incomplete.</source>
        <translation>Das Dokument ist unvollständig.</translation>
    </message>
    <message>
        <source>values are nested more than {} deep.</source>
        <translation>Werte sind mehr als {} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>no anchor &quot;&amp;{}&quot; stands above its alias.</source>
        <translation>Über seinem Alias steht kein Anker &quot;&amp;{}&quot;.</translation>
    </message>
    <message>
        <source>a list is written in a way that cannot be edited.</source>
        <translation>Eine Liste ist so geschrieben, dass sie nicht bearbeitet werden kann.</translation>
    </message>
    <message>
        <source>The text cannot be edited while it is not valid YAML or JSON: {} Correct it first.</source>
        <translation>Der Text kann nicht bearbeitet werden, solange er kein gültiges YAML oder JSON ist: {} Das zuerst korrigieren.</translation>
    </message>
    <message>
        <source>{} is nested in itself.</source>
        <translation>{} ist in sich selbst verschachtelt.</translation>
    </message>
    <message>
        <source>Name another template.</source>
        <translation>Ein anderes Template angeben.</translation>
    </message>
    <message>
        <source>Until then its functions are missing here.</source>
        <translation>Bis dahin fehlen seine Funktionen hier.</translation>
    </message>
    <message>
        <source>A template must be a mapping (an object).</source>
        <translation>Ein Template muss ein Mapping (ein Objekt) sein.</translation>
    </message>
    <message>
        <source>Start with a mapping that has a section &quot;Resources&quot;.</source>
        <translation>Mit einem Mapping beginnen, das einen Abschnitt &quot;Resources&quot; hat.</translation>
    </message>
    <message>
        <source>the template</source>
        <translation>das Template</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a plain mapping or list that {} could be set in. Edit it in the text of the template.</source>
        <translation>&quot;{}&quot; ist kein einfaches Mapping und keine einfache Liste, worin {} gesetzt werden könnte. Im Text des Templates bearbeiten.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is written at another place, which {} shares with it. Edit it in the text of the template, where all of its uses can be seen.</source>
        <translation>&quot;{}&quot; steht an einer anderen Stelle, die {} mit ihm teilt. Im Text des Templates bearbeiten, wo alle Verwendungen zu sehen sind.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; comes from another place of the template. Remove it there.</source>
        <translation>&quot;{}&quot; kommt von einer anderen Stelle des Templates. Dort entfernen.</translation>
    </message>
    <message>
        <source>The byte 0x{} is not UTF-8 text.</source>
        <translation>Das Byte 0x{} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The control character U+{} is not allowed.</source>
        <translation>Das Steuerzeichen U+{} ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8; it is UTF-16 now.</source>
        <translation>Die Datei als UTF-8 speichern; zurzeit ist sie UTF-16.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Remove the character.</source>
        <translation>Das Zeichen entfernen.</translation>
    </message>
    <message>
        <source>Indent with spaces: YAML does not allow tabs there.</source>
        <translation>Mit Leerzeichen einrücken: YAML erlaubt dort keine Tabulatoren.</translation>
    </message>
    <message>
        <source>Close the quotation mark that opens here.</source>
        <translation>Das Anführungszeichen schließen, das hier öffnet.</translation>
    </message>
    <message>
        <source>Close the bracket or brace that was opened before this place.</source>
        <translation>Die Klammer schließen, die vor dieser Stelle geöffnet wurde.</translation>
    </message>
    <message>
        <source>Put the value in quotation marks.</source>
        <translation>Den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Put a value that contains &quot;: &quot; in quotation marks.</source>
        <translation>Einen Wert, der &quot;: &quot; enthält, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Check the indentation of this line and the one before it.</source>
        <translation>Die Einrückung dieser und der vorigen Zeile prüfen.</translation>
    </message>
    <message>
        <source>Align this line with its neighbours.</source>
        <translation>Diese Zeile an ihren Nachbarn ausrichten.</translation>
    </message>
    <message>
        <source>Check commas, quotation marks and braces around this place.</source>
        <translation>Kommas, Anführungszeichen und Klammern um diese Stelle prüfen.</translation>
    </message>
    <message>
        <source>Check the indentation, quotation marks and brackets around this place.</source>
        <translation>Einrückung, Anführungszeichen und Klammern um diese Stelle prüfen.</translation>
    </message>
    <message>
        <source>Free some memory and try again.</source>
        <translation>Speicher freigeben und erneut versuchen.</translation>
    </message>
    <message>
        <source>A second YAML document starts here.</source>
        <translation>Hier beginnt ein zweites YAML-Dokument.</translation>
    </message>
    <message>
        <source>Keep one document in the file: remove the line &quot;---&quot; and what follows.</source>
        <translation>Nur ein Dokument in der Datei behalten: die Zeile &quot;---&quot; und alles danach entfernen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Values are nested more than {} levels deep.</source>
        <translation>Werte sind mehr als {} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>Check the brackets and the indentation around this place.</source>
        <translation>Klammern und Einrückung um diese Stelle prüfen.</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>Hier fehlt ein Wert.</translation>
    </message>
    <message>
        <source>No anchor &quot;&amp;{}&quot; stands above.</source>
        <translation>Darüber steht kein Anker &quot;&amp;{}&quot;.</translation>
    </message>
    <message>
        <source>Define the anchor before its first use, or correct the name.</source>
        <translation>Den Anker vor seiner ersten Verwendung definieren oder den Namen korrigieren.</translation>
    </message>
    <message>
        <source>The alias &quot;*{}&quot; lies within the value that it stands for.</source>
        <translation>Der Alias &quot;*{}&quot; liegt innerhalb des Werts, für den er steht.</translation>
    </message>
    <message>
        <source>Let the alias name a value that is complete above this place.</source>
        <translation>Den Alias einen Wert nennen lassen, der über dieser Stelle vollständig ist.</translation>
    </message>
    <message>
        <source>With its aliases written out, the document has more than {} values.</source>
        <translation>Mit ausgeschriebenen Aliasen hat das Dokument mehr als {} Werte.</translation>
    </message>
    <message>
        <source>Use fewer aliases of values that contain aliases themselves.</source>
        <translation>Weniger Aliase von Werten verwenden, die selbst Aliase enthalten.</translation>
    </message>
    <message>
        <source>The list that starts here does not end.</source>
        <translation>Die Liste, die hier beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>The mapping that starts here does not end.</source>
        <translation>Das Mapping, das hier beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>A key must be plain text.</source>
        <translation>Ein Schlüssel muss einfacher Text sein.</translation>
    </message>
    <message>
        <source>Put a key that starts with a brace, bracket or tag in quotation marks.</source>
        <translation>Einen Schlüssel, der mit einer Klammer oder einem Tag beginnt, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The key &quot;{}&quot; stands here for the second time; the value in line {} is lost.</source>
        <translation>Der Schlüssel &quot;{}&quot; steht hier zum zweiten Mal; der Wert in Zeile {} geht verloren.</translation>
    </message>
    <message>
        <source>Keep one of the two: rename or remove the other.</source>
        <translation>Nur einen der beiden behalten: den anderen umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>Only mappings can be merged with &quot;&lt;&lt;&quot;.</source>
        <translation>Nur Mappings lassen sich mit &quot;&lt;&lt;&quot; zusammenführen.</translation>
    </message>
    <message>
        <source>Let the merge key name the anchor of a mapping, or a list of such.</source>
        <translation>Den Merge-Schlüssel den Anker eines Mappings nennen lassen oder eine Liste solcher.</translation>
    </message>
    <message>
        <source>This is not valid {}: {}.</source>
        <translation>Das ist kein gültiges {}: {}.</translation>
    </message>
    <message>
        <source>syntax error</source>
        <translation>Syntaxfehler</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>Write {{&quot;Function&quot;: {{&quot;NAME&quot;: &quot;value&quot;}}}}.</source>
        <translation>{{&quot;Function&quot;: {{&quot;NAME&quot;: &quot;value&quot;}}}} schreiben.</translation>
    </message>
    <message>
        <source>This is not JSON: {}.</source>
        <translation>Das ist kein JSON: {}.</translation>
    </message>
    <message>
        <source>This is not a JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The file with environment variables cannot be read.</source>
        <translation>Die Datei mit den Umgebungsvariablen ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check that it exists and is readable.</source>
        <translation>Prüfen, ob sie existiert und lesbar ist.</translation>
    </message>
    <message>
        <source>The conditions need each other, which CloudFormation refuses: {}.</source>
        <translation>Die Bedingungen brauchen einander, was CloudFormation ablehnt: {}.</translation>
    </message>
    <message>
        <source>Write one of them without the next.</source>
        <translation>Eine davon ohne die nächste schreiben.</translation>
    </message>
    <message>
        <source>The resources need each other, which CloudFormation refuses: {}.</source>
        <translation>Die Ressourcen brauchen einander, was CloudFormation ablehnt: {}.</translation>
    </message>
    <message>
        <source>Remove one of the references, or move it into a resource of its own.</source>
        <translation>Einen der Verweise entfernen oder in eine eigene Ressource verlegen.</translation>
    </message>
    <message>
        <source>A template has no section &apos;{}&apos;.</source>
        <translation>Ein Template hat keinen Abschnitt &quot;{}&quot;.</translation>
    </message>
    <message>
        <source>Move it below Metadata, or correct its name.</source>
        <translation>Ihn unter Metadata verschieben oder den Namen berichtigen.</translation>
    </message>
    <message>
        <source>The only AWSTemplateFormatVersion is 2010-09-09.</source>
        <translation>Die einzige AWSTemplateFormatVersion ist 2010-09-09.</translation>
    </message>
    <message>
        <source>Write &apos;2010-09-09&apos;, or remove the line.</source>
        <translation>&apos;2010-09-09&apos; schreiben oder die Zeile entfernen.</translation>
    </message>
    <message>
        <source>Without its Transform, AWS does not take this for a SAM template.</source>
        <translation>Ohne Transform hält AWS dies nicht für ein SAM-Template.</translation>
    </message>
    <message>
        <source>Add the line &quot;Transform: AWS::Serverless-2016-10-31&quot;.</source>
        <translation>Die Zeile &quot;Transform: AWS::Serverless-2016-10-31&quot; hinzufügen.</translation>
    </message>
    <message>
        <source>This Lathe was built without a JDK, so Java functions do not run. Install one with &quot;apt install default-jdk-headless&quot; and build Lathe again.</source>
        <translation>Dieses Lathe wurde ohne JDK gebaut, daher laufen Java-Funktionen nicht. Mit &quot;apt install default-jdk-headless&quot; eines installieren und Lathe neu bauen.</translation>
    </message>
    <message>
        <source>No Java was found for {}: install one with &quot;apt install default-jre-headless&quot; or sdkman.</source>
        <translation>Für {} wurde kein Java gefunden: mit &quot;apt install default-jre-headless&quot; oder sdkman installieren.</translation>
    </message>
    <message>
        <source>No Ruby 3.0 or newer was found for {}: install one with &quot;apt install ruby&quot; or rbenv.</source>
        <translation>Für {} wurde kein Ruby 3.0 oder neuer gefunden: mit &quot;apt install ruby&quot; oder rbenv installieren.</translation>
    </message>
    <message>
        <source>No .NET was found for {}: install its runtime from https://dotnet.microsoft.com.</source>
        <translation>Für {} wurde kein .NET gefunden: die Laufzeit von https://dotnet.microsoft.com installieren.</translation>
    </message>
    <message>
        <source>Functions of {} do not run here. Python, Node.js, Java, Ruby and Go functions run, and those of provided.al2023 and provided.al2 whose code has an executable named bootstrap.</source>
        <translation>Funktionen für {} laufen hier nicht. Es laufen Funktionen in Python, Node.js, Java, Ruby und Go sowie solche mit provided.al2023 und provided.al2, deren Code eine ausführbare Datei namens bootstrap enthält.</translation>
    </message>
    <message>
        <source>{} is packaged as a container image ({}). Lathe runs no images: that takes a container engine, and Lathe works without one. Its code runs here as a Zip package with Runtime, Handler and CodeUri.</source>
        <translation>{0} ist als Container-Image verpackt ({1}). Lathe führt keine Images aus: Dafür braucht es eine Container-Engine, und Lathe kommt ohne aus. Der Code läuft hier als Zip-Paket mit Runtime, Handler und CodeUri.</translation>
    </message>
    <message>
        <source>no ImageUri</source>
        <translation>keine ImageUri</translation>
    </message>
    <message>
        <source>{0} is a handler in a .NET class library, which needs a host that only Lambda has. Make the function an executable assembly (with LambdaBootstrapBuilder) and Handler its name.</source>
        <translation>{0} ist ein Handler in einer .NET-Klassenbibliothek; dafür braucht es einen Host, den nur Lambda hat. Die Funktion als ausführbare Assembly anlegen (mit LambdaBootstrapBuilder) und deren Namen als Handler eintragen.</translation>
    </message>
    <message>
        <source>/var/task/{} is not executable: run chmod +x on it.</source>
        <translation>/var/task/{} ist nicht ausführbar: chmod +x darauf anwenden.</translation>
    </message>
    <message>
        <source>The code of {0} holds no executable named {1}, as its handler says. Build the function, or correct Handler.</source>
        <translation>Der Code von {0} enthält keine ausführbare Datei namens {1}, wie sie der Handler nennt. Die Funktion bauen oder Handler berichtigen.</translation>
    </message>
    <message>
        <source>Cannot write to {}</source>
        <translation>In {} lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Cannot build {0}: {1} Run &quot;lathe build {0}&quot; to see why.</source>
        <translation>{0} lässt sich nicht bauen: {1} &quot;lathe build {0}&quot; zeigt den Grund.</translation>
    </message>
    <message>
        <source>Cannot build {0}: {1}: {2}</source>
        <translation>{0} lässt sich nicht bauen: {1}: {2}</translation>
    </message>
    <message>
        <source>esbuild is not installed: add it to devDependencies of package.json, or run &quot;npm install --global esbuild&quot;.</source>
        <translation>esbuild ist nicht installiert: in package.json unter devDependencies aufnehmen oder &quot;npm install --global esbuild&quot; ausführen.</translation>
    </message>
    <message>
        <source>esbuild needs EntryPoints in the Metadata&apos;s BuildProperties of {}.</source>
        <translation>esbuild braucht EntryPoints in den BuildProperties der Metadata von {}.</translation>
    </message>
    <message>
        <source>Building with {}</source>
        <translation>Bauen mit {}</translation>
    </message>
    <message>
        <source>{0} is not installed: install it with &quot;apt install {1}&quot;, or put it on PATH.</source>
        <translation>{0} ist nicht installiert: mit &quot;apt install {1}&quot; installieren oder in PATH aufnehmen.</translation>
    </message>
    <message>
        <source>{0} ended with status {1}.</source>
        <translation>{0} endete mit Status {1}.</translation>
    </message>
    <message>
        <source>Installing packages with {}</source>
        <translation>Pakete werden mit {} installiert</translation>
    </message>
    <message>
        <source>Lathe does not know the build method {}. A Makefile with the target build-{} and BuildMethod: makefile builds anything.</source>
        <translation>Lathe kennt die BuildMethod {0} nicht. Ein Makefile mit dem Ziel build-{1} und BuildMethod: makefile baut alles.</translation>
    </message>
    <message>
        <source>nothing to build: used as it is</source>
        <translation>nichts zu bauen: wird verwendet, wie es ist</translation>
    </message>
    <message>
        <source>a container image: Lathe builds and runs none</source>
        <translation>ein Container-Image: Lathe baut keine und führt keine aus</translation>
    </message>
    <message>
        <source>inline code: nothing to build</source>
        <translation>Code in der Vorlage: nichts zu bauen</translation>
    </message>
    <message>
        <source>its code is not on this machine ({})</source>
        <translation>der Code ist nicht auf diesem Rechner ({})</translation>
    </message>
    <message>
        <source>an archive: used as it is</source>
        <translation>ein Archiv: wird verwendet, wie es ist</translation>
    </message>
    <message>
        <source>Cannot write {}</source>
        <translation>{} lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Cannot start {}</source>
        <translation>{} lässt sich nicht starten</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>Der Build wurde abgebrochen.</translation>
    </message>
    <message>
        <source>the package {} cannot be had</source>
        <translation>das Paket {} ist nicht zu bekommen</translation>
    </message>
    <message>
        <source>A build is under way already.</source>
        <translation>Es läuft bereits ein Build.</translation>
    </message>
    <message>
        <source>{} is an {}: only an AWS::Serverless::Function takes events here</source>
        <translation>{0} ist {1}: Nur AWS::Serverless::Function nimmt hier Ereignisse an</translation>
    </message>
    <message>
        <source>{} is a SimpleTable, which has no stream; an AWS::DynamoDB::Table has one</source>
        <translation>{0} ist eine SimpleTable, die keinen Stream hat; AWS::DynamoDB::Table hat einen</translation>
    </message>
    <message>
        <source>{} needs credentials that only you know: write its event in the template</source>
        <translation>{0} braucht Zugangsdaten, die nur Sie kennen: Schreiben Sie das Ereignis in die Vorlage</translation>
    </message>
    <message>
        <source>{} starts {} already</source>
        <translation>{0} startet {1} bereits</translation>
    </message>
    <message>
        <source>{} is an {}: what it may do stands in its role</source>
        <translation>{0} ist {1}: Was es darf, steht in seiner Rolle</translation>
    </message>
    <message>
        <source>Only functions have layers</source>
        <translation>Nur Funktionen haben Layer</translation>
    </message>
    <message>
        <source>{} has {} already</source>
        <translation>{0} hat {1} bereits</translation>
    </message>
    <message>
        <source>There is no policy template for {}: write a statement in the template</source>
        <translation>Für {0} gibt es keine Richtlinienvorlage: Schreiben Sie eine Anweisung in die Vorlage</translation>
    </message>
    <message>
        <source>A function has nothing to do with {}</source>
        <translation>Eine Funktion hat mit {0} nichts zu tun</translation>
    </message>
    <message>
        <source>{} uses {} already</source>
        <translation>{0} verwendet {1} bereits</translation>
    </message>
    <message>
        <source>A wire leads from one card to another</source>
        <translation>Eine Verbindung führt von einer Karte zu einer anderen</translation>
    </message>
    <message>
        <source>{} is no resource of this template</source>
        <translation>{0} ist keine Ressource dieser Vorlage</translation>
    </message>
    <message>
        <source>{} sends nothing to {}</source>
        <translation>{0} sendet nichts an {1}</translation>
    </message>
    <message>
        <source>{} sends to {} already</source>
        <translation>{0} sendet bereits an {1}</translation>
    </message>
    <message>
        <source>{} is an {}: its routes are resources of their own, written in the template</source>
        <translation>{0} ist {1}: Die Routen sind eigene Ressourcen, die in der Vorlage stehen</translation>
    </message>
    <message>
        <source>{} is an {}, which sends no events</source>
        <translation>{0} ist {1} und sendet keine Ereignisse</translation>
    </message>
    <message>
        <source>{} uses {}: each would wait for the other to be made</source>
        <translation>{0} verwendet {1}: Beide würden aufeinander warten</translation>
    </message>
    <message>
        <source>{} has a dead letter queue already</source>
        <translation>{0} hat bereits eine Warteschlange für Unzustellbares</translation>
    </message>
    <message>
        <source>{} has not been committed yet.</source>
        <translation>{0} ist noch nicht committet.</translation>
    </message>
    <message>
        <source>The history of {} cannot be read</source>
        <translation>Die Geschichte von {0} ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is no branch {}.</source>
        <translation>Es gibt keinen Branch {0}.</translation>
    </message>
    <message>
        <source>Changes that are not committed would be overwritten in {}. Commit or stash them first.</source>
        <translation>Änderungen, die nicht committet sind, würden überschrieben in {0}. Committen Sie sie zuerst oder legen Sie sie beiseite.</translation>
    </message>
    <message>
        <source>The branch cannot be checked out</source>
        <translation>Der Branch lässt sich nicht auschecken</translation>
    </message>
    <message>
        <source>The branch {} cannot be made</source>
        <translation>Der Branch {0} lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The branches cannot be read</source>
        <translation>Die Branches sind nicht lesbar</translation>
    </message>
    <message>
        <source>{} cannot be the name of a branch.</source>
        <translation>{0} kann nicht der Name eines Branches sein.</translation>
    </message>
    <message>
        <source>There is no commit yet that a branch could begin at.</source>
        <translation>Es gibt noch keinen Commit, an dem ein Branch beginnen könnte.</translation>
    </message>
    <message>
        <source>There is a branch {} already.</source>
        <translation>Es gibt schon einen Branch {0}.</translation>
    </message>
    <message>
        <source>{} is checked out. Check out another branch first.</source>
        <translation>{0} ist ausgecheckt. Wechseln Sie zuerst auf einen anderen Branch.</translation>
    </message>
    <message>
        <source>{} has commits that the current branch has not.</source>
        <translation>{0} hat Commits, die der aktuelle Branch nicht hat.</translation>
    </message>
    <message>
        <source>The branch {} cannot be deleted</source>
        <translation>Der Branch {0} lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>There is no commit yet that could be amended.</source>
        <translation>Es gibt noch keinen Commit, der sich ändern ließe.</translation>
    </message>
    <message>
        <source>No branch is checked out: a commit would be lost with the next checkout. Make a branch first.</source>
        <translation>Es ist kein Branch ausgecheckt: Ein Commit ginge beim nächsten Wechsel verloren. Legen Sie zuerst einen Branch an.</translation>
    </message>
    <message>
        <source>commit.gpgsign asks for signed commits, which only git makes. Commit with git commit, or turn it off for this repository.</source>
        <translation>commit.gpgsign verlangt signierte Commits, die nur git selbst macht. Committen Sie mit git commit oder schalten Sie es für dieses Repository aus.</translation>
    </message>
    <message>
        <source>What is staged cannot be committed</source>
        <translation>Was vorgemerkt ist, lässt sich nicht committen</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage what the commit shall hold first.</source>
        <translation>Nichts ist vorgemerkt. Merken Sie zuerst vor, was der Commit enthalten soll.</translation>
    </message>
    <message>
        <source>{} cannot be written</source>
        <translation>{0} ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>The commit cannot be made</source>
        <translation>Der Commit lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The commit cannot be amended</source>
        <translation>Der Commit lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>The commit needs a message.</source>
        <translation>Der Commit braucht eine Nachricht.</translation>
    </message>
    <message>
        <source>Git&apos;s configuration cannot be written</source>
        <translation>Die Konfiguration von Git ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>{} cannot be read</source>
        <translation>{0} ist nicht lesbar</translation>
    </message>
    <message>
        <source>What the commit changed cannot be read</source>
        <translation>Was der Commit geändert hat, ist nicht lesbar</translation>
    </message>
    <message>
        <source>{} cannot be kept, so that nothing was discarded</source>
        <translation>{0} lässt sich nicht aufheben; darum wurde nichts verworfen</translation>
    </message>
    <message>
        <source>The changes cannot be discarded</source>
        <translation>Die Änderungen lassen sich nicht verwerfen</translation>
    </message>
    <message>
        <source>{} is no text: it can only be taken as a whole.</source>
        <translation>{0} ist kein Text: Das geht nur im Ganzen.</translation>
    </message>
    <message>
        <source>{} has changed meanwhile. Look at it again, then repeat this.</source>
        <translation>{0} hat sich inzwischen geändert. Sehen Sie es sich noch einmal an und wiederholen Sie das.</translation>
    </message>
    <message>
        <source>{} cannot be put back</source>
        <translation>{0} lässt sich nicht zurückholen</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Another program is changing this repository ({}). Wait for it; when none runs any more, delete the file that ends in .lock.</source>
        <translation>Ein anderes Programm ändert dieses Repository gerade ({0}). Warten Sie darauf; läuft keines mehr, löschen Sie die Datei, die auf .lock endet.</translation>
    </message>
    <message>
        <source>The repository belongs to another user. To trust it: git config --global --add safe.directory PATH</source>
        <translation>Das Repository gehört einem anderen Benutzer. Um ihm zu vertrauen: git config --global --add safe.directory PFAD</translation>
    </message>
    <message>
        <source>Files have conflicts. Resolve and stage them first.</source>
        <translation>Dateien haben Konflikte. Lösen Sie sie zuerst und merken Sie sie vor.</translation>
    </message>
    <message>
        <source>Changes that are not committed would be overwritten. Commit or stash them first.</source>
        <translation>Änderungen, die nicht committet sind, würden überschrieben. Committen Sie sie zuerst oder legen Sie sie beiseite.</translation>
    </message>
    <message>
        <source>There is no commit yet.</source>
        <translation>Es gibt noch keinen Commit.</translation>
    </message>
    <message>
        <source>The branch has moved meanwhile. Look at it again, then repeat this.</source>
        <translation>Der Branch ist inzwischen weitergegangen. Sehen Sie ihn sich noch einmal an und wiederholen Sie das.</translation>
    </message>
    <message>
        <source>The hook {} has refused this and did not say why.</source>
        <translation>Der Hook {0} hat das abgelehnt und nicht gesagt, warum.</translation>
    </message>
    <message>
        <source>The hook {} has refused this: {}</source>
        <translation>Der Hook {0} hat das abgelehnt: {1}</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Die Geschichte ist nicht lesbar</translation>
    </message>
    <message>
        <source>What is staged cannot be read</source>
        <translation>Was vorgemerkt ist, ist nicht lesbar</translation>
    </message>
    <message>
        <source>What is staged cannot be written</source>
        <translation>Was vorgemerkt ist, lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The last commit cannot be read</source>
        <translation>Der letzte Commit ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is no commit {}.</source>
        <translation>Es gibt keinen Commit {0}.</translation>
    </message>
    <message>
        <source>Git does not know who you are. Set user.name and user.email: git config --global user.name &quot;Your Name&quot;; git config --global user.email you@example.org</source>
        <translation>Git weiß nicht, wer Sie sind. Setzen Sie user.name und user.email: git config --global user.name &quot;Ihr Name&quot;; git config --global user.email sie@example.org</translation>
    </message>
    <message>
        <source>The git repository of {} cannot be read: {}</source>
        <translation>Das Git-Repository von {0} ist nicht lesbar: {1}</translation>
    </message>
    <message>
        <source>{} is a bare repository: it has no files to work on. Open a clone of it.</source>
        <translation>{0} ist ein Bare-Repository ohne Dateien zum Arbeiten. Öffnen Sie einen Klon davon.</translation>
    </message>
    <message>
        <source>{} is in no git repository.</source>
        <translation>{0} liegt in keinem Git-Repository.</translation>
    </message>
    <message>
        <source>{} is a git repository already.</source>
        <translation>{0} ist schon ein Git-Repository.</translation>
    </message>
    <message>
        <source>No git repository can be made here</source>
        <translation>Hier lässt sich kein Git-Repository anlegen</translation>
    </message>
    <message>
        <source>A merge is in progress. Commit it, or give it up with git merge --abort.</source>
        <translation>Ein Merge ist im Gange. Committen Sie ihn oder geben Sie ihn mit git merge --abort auf.</translation>
    </message>
    <message>
        <source>{} is in progress. Go on with --continue or give it up with --abort.</source>
        <translation>{0} ist im Gange. Machen Sie mit --continue weiter oder geben Sie es mit --abort auf.</translation>
    </message>
    <message>
        <source>{} goes through {}={} of .gitattributes, which only git runs. Stage it with git add.</source>
        <translation>{0} geht durch {1}={2} aus .gitattributes, was nur git selbst ausführt. Merken Sie es mit git add vor.</translation>
    </message>
    <message>
        <source>{} is a git repository of its own. Add it with git submodule add, or ignore it.</source>
        <translation>{0} ist ein eigenes Git-Repository. Nehmen Sie es mit git submodule add auf oder ignorieren Sie es.</translation>
    </message>
    <message>
        <source>{} cannot be staged</source>
        <translation>{0} lässt sich nicht vormerken</translation>
    </message>
    <message>
        <source>{} cannot be unstaged</source>
        <translation>Die Vormerkung von {0} lässt sich nicht aufheben</translation>
    </message>
    <message>
        <source>This stash is there no more.</source>
        <translation>Das beiseite Gelegte ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The stashes cannot be read</source>
        <translation>Was beiseite gelegt ist, ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is no commit yet: nothing can be put aside.</source>
        <translation>Es gibt noch keinen Commit: Nichts lässt sich beiseite legen.</translation>
    </message>
    <message>
        <source>Nothing has changed: there is nothing to put aside.</source>
        <translation>Nichts hat sich geändert: Es gibt nichts beiseite zu legen.</translation>
    </message>
    <message>
        <source>The changes cannot be put aside</source>
        <translation>Die Änderungen lassen sich nicht beiseite legen</translation>
    </message>
    <message>
        <source>Files that the stash holds have changed. Commit these changes first; the stash is still there.</source>
        <translation>Dateien, die beiseite gelegt sind, haben sich geändert. Committen Sie diese Änderungen zuerst; das beiseite Gelegte ist noch da.</translation>
    </message>
    <message>
        <source>The stash cannot be brought back</source>
        <translation>Was beiseite gelegt ist, lässt sich nicht zurückholen</translation>
    </message>
    <message>
        <source>The stash cannot be dropped</source>
        <translation>Was beiseite gelegt ist, lässt sich nicht wegwerfen</translation>
    </message>
    <message>
        <source>The state of the files cannot be read</source>
        <translation>Der Zustand der Dateien ist nicht lesbar</translation>
    </message>
    <message>
        <source>line {}, column {}</source>
        <translation>Zeile {0}, Spalte {1}</translation>
    </message>
    <message>
        <source>the pattern is not JSON: {} at {}</source>
        <translation>Das Muster ist kein JSON: {0} in {1}</translation>
    </message>
    <message>
        <source>{}: the pattern comes down to more than {} combinations</source>
        <translation>{0}: Das Muster ergibt mehr als {1} Kombinationen</translation>
    </message>
    <message>
        <source>filter {}: {}</source>
        <translation>Filter {0}: {1}</translation>
    </message>
    <message>
        <source>the pattern has {} characters, and Lambda takes {}</source>
        <translation>Das Muster hat {0} Zeichen, Lambda nimmt {1}</translation>
    </message>
    <message>
        <source>the data of this source are JSON, so &apos;{}&apos; must be an object of their keys, not a list of values</source>
        <translation>Die Daten dieser Quelle sind JSON; darum muss „{0}“ ein Objekt mit ihren Schlüsseln sein, keine Liste von Werten</translation>
    </message>
    <message>
        <source>there are {} filters, and Lambda takes {}</source>
        <translation>Es sind {0} Filter, Lambda nimmt {1}</translation>
    </message>
    <message>
        <source>cron has six fields and here are {}: minutes, hours, day-of-month, month, day-of-week and year, as in cron(0 12 * * ? *)</source>
        <translation>cron hat sechs Felder, hier sind es {0}: Minuten, Stunden, Monatstag, Monat, Wochentag und Jahr, wie in cron(0 12 * * ? *)</translation>
    </message>
    <message>
        <source>it is ? and so is day-of-month; write * in one of them for every day</source>
        <translation>Es ist ?, der Monatstag auch; schreiben Sie in eines der beiden * für jeden Tag</translation>
    </message>
    <message>
        <source>it says {} and day-of-month says {}; only one of them may choose days, so write ? in the other</source>
        <translation>Hier steht {0}, beim Monatstag {1}; nur eines der beiden darf Tage wählen, schreiben Sie ins andere ?</translation>
    </message>
    <message>
        <source>&apos;{}&apos; combines {} with other values; it must stand alone</source>
        <translation>„{0}“ verbindet {1} mit anderen Werten; es muss allein stehen</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has a step, which this field does not take; name the days, as in MON,WED,FRI</source>
        <translation>„{0}“ hat eine Schrittweite, die dieses Feld nicht nimmt; nennen Sie die Tage, wie in MON,WED,FRI</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no number from 1 to 5 after the #; {}#1 is the first in the month</source>
        <translation>„{0}“ hat nach dem # keine Zahl von 1 bis 5; {1}#1 ist der erste im Monat</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>{} to {} or {} to {}</source>
        <translation>{0} bis {1} oder {2} bis {3}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; ends before it begins</source>
        <translation>„{0}“ endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no step; write a whole number from 1 after the slash, as in {}/2</source>
        <translation>„{0}“ hat keine Schrittweite; schreiben Sie nach dem Schrägstrich eine ganze Zahl ab 1, wie in {1}/2</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>day-of-month</source>
        <translation>Monatstag</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>day-of-week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>a value is missing; values are {}</source>
        <translation>Ein Wert fehlt; möglich sind {0}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is none of its values, which are {}</source>
        <translation>„{0}“ ist keiner der möglichen Werte: {1}</translation>
    </message>
    <message>
        <source>rate: &apos;{}&apos; is not a whole number from 1; write for instance rate(5 minutes)</source>
        <translation>rate: „{0}“ ist keine ganze Zahl ab 1; schreiben Sie zum Beispiel rate(5 minutes)</translation>
    </message>
    <message>
        <source>rate: {} is too large a number</source>
        <translation>rate: Die Zahl {0} ist zu groß</translation>
    </message>
    <message>
        <source>rate: with {} the unit is &apos;{}&apos;, not &apos;{}&apos;</source>
        <translation>rate: Bei {0} heißt die Einheit „{1}“, nicht „{2}“</translation>
    </message>
    <message>
        <source>rate: the unit is missing after {}; write for instance rate(5 minutes)</source>
        <translation>rate: Nach {0} fehlt die Einheit; schreiben Sie zum Beispiel rate(5 minutes)</translation>
    </message>
    <message>
        <source>rate: &apos;{}&apos; is no unit; units are minutes, hours and days, and after 1 minute, hour and day</source>
        <translation>rate: „{0}“ ist keine Einheit; Einheiten sind minutes, hours und days, nach 1 minute, hour und day</translation>
    </message>
    <message>
        <source>at: &apos;{}&apos; is not a time in the form yyyy-mm-ddThh:mm:ss, such as 2026-01-31T09:30:00</source>
        <translation>at: „{0}“ ist keine Zeit in der Form yyyy-mm-ddThh:mm:ss, zum Beispiel 2026-01-31T09:30:00</translation>
    </message>
    <message>
        <source>at: there is no day {}</source>
        <translation>at: Den Tag {0} gibt es nicht</translation>
    </message>
    <message>
        <source>at: the year is not one of {} to {}</source>
        <translation>at: Das Jahr liegt nicht zwischen {0} und {1}</translation>
    </message>
    <message>
        <source>at: there is no time {}; hours go to 23, minutes and seconds to 59</source>
        <translation>at: Die Uhrzeit {0} gibt es nicht; Stunden gehen bis 23, Minuten und Sekunden bis 59</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a schedule; write rate(5 minutes), cron(0 12 * * ? *) or at(2026-01-31T09:30:00)</source>
        <translation>„{0}“ ist kein Zeitplan; schreiben Sie rate(5 minutes), cron(0 12 * * ? *) oder at(2026-01-31T09:30:00)</translation>
    </message>
    <message>
        <source>{}: what follows must be in parentheses, and nothing after them</source>
        <translation>{0}: Was folgt, muss in Klammern stehen, und nichts dahinter</translation>
    </message>
    <message>
        <source>there is no time zone &apos;{}&apos;; names are like Europe/Berlin, or UTC</source>
        <translation>Es gibt keine Zeitzone „{0}“; Namen sind etwa Europe/Berlin oder UTC</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is told of &apos;{}&apos;, but has no policy that lets it use that.</source>
        <translation>&apos;{}&apos; kennt &apos;{}&apos;, hat aber keine Richtlinie, die die Nutzung erlaubt.</translation>
    </message>
    <message>
        <source>Add {} to its Policies.</source>
        <translation>{} zu den Policies hinzufügen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be: {}.</source>
        <translation>&apos;{}&apos; sollte sein: {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no property &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; hat keine Eigenschaft &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Correct its name, or remove it.</source>
        <translation>Den Namen korrigieren oder sie entfernen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is missing, which {} needs.</source>
        <translation>&apos;{}&apos; fehlt; {} braucht es.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}, but must be from {} to {}.</source>
        <translation>&apos;{}&apos; ist {}, muss aber zwischen {} und {} liegen.</translation>
    </message>
    <message>
        <source>Lambda has no runtime &apos;{}&apos;.</source>
        <translation>Lambda hat keine Runtime &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Choose one that it supports.</source>
        <translation>Eine unterstützte wählen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a value of &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; ist kein Wert von &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {}.</source>
        <translation>Einen davon wählen: {}.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>supported until {}</source>
        <translation>unterstützt bis {}</translation>
    </message>
    <message>
        <source>no longer supported since {}</source>
        <translation>seit {} nicht mehr unterstützt</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>{} of type {}</source>
        <translation>{} vom Typ {}</translation>
    </message>
    <message>
        <source>Defined in line {}.</source>
        <translation>Definiert in Zeile {}.</translation>
    </message>
    <message>
        <source>Its value here: {}</source>
        <translation>Der Wert hier: {}</translation>
    </message>
    <message>
        <source>Ref gives here: {}</source>
        <translation>Ref ergibt hier: {}</translation>
    </message>
    <message>
        <source>property of {}: {}</source>
        <translation>Eigenschaft von {}: {}</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Erforderlich.</translation>
    </message>
    <message>
        <source>Default: {}</source>
        <translation>Standard: {}</translation>
    </message>
    <message>
        <source>One of: {}</source>
        <translation>Eines von: {}</translation>
    </message>
    <message>
        <source>CloudFormation replaces the resource when it changes.</source>
        <translation>Bei einer Änderung ersetzt CloudFormation die Ressource.</translation>
    </message>
    <message>
        <source>Deprecated.</source>
        <translation>Veraltet.</translation>
    </message>
    <message>
        <source>type of resources</source>
        <translation>Ressourcentyp</translation>
    </message>
    <message>
        <source>runtime</source>
        <translation>Runtime</translation>
    </message>
    <message>
        <source>No longer supported since {}.</source>
        <translation>Seit {} nicht mehr unterstützt.</translation>
    </message>
    <message>
        <source>Supported until {}.</source>
        <translation>Unterstützt bis {}.</translation>
    </message>
    <message>
        <source>Change to &apos;{}&apos;</source>
        <translation>In &apos;{}&apos; ändern</translation>
    </message>
    <message>
        <source>Add the parameter &apos;{}&apos;</source>
        <translation>Parameter &apos;{}&apos; hinzufügen</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos;</source>
        <translation>&apos;{}&apos; hinzufügen</translation>
    </message>
    <message>
        <source>Add the policy {} for &apos;{}&apos;</source>
        <translation>Richtlinie {} für &apos;{}&apos; hinzufügen</translation>
    </message>
    <message>
        <source>Type the new name.</source>
        <translation>Den neuen Namen eingeben.</translation>
    </message>
    <message>
        <source>A name may have letters and digits only: &apos;{}&apos; has others.</source>
        <translation>Ein Name darf nur Buchstaben und Ziffern haben: &apos;{}&apos; hat andere Zeichen.</translation>
    </message>
    <message>
        <source>A name may have {} characters at the most.</source>
        <translation>Ein Name darf höchstens {} Zeichen haben.</translation>
    </message>
    <message>
        <source>The template has a &apos;{}&apos; already.</source>
        <translation>Das Template hat schon ein &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>There is no name to be changed here.</source>
        <translation>Hier steht kein Name, der sich ändern lässt.</translation>
    </message>
    <message>
        <source>The template has a mistake in its syntax: correct that first.</source>
        <translation>Das Template hat einen Syntaxfehler: diesen zuerst korrigieren.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>{}, {} to {}</source>
        <translation>{}, {} bis {}</translation>
    </message>
    <message>
        <source>list of {}</source>
        <translation>Liste von {}</translation>
    </message>
    <message>
        <source>a parameter, or what names a resource</source>
        <translation>ein Parameter oder was eine Ressource benennt</translation>
    </message>
    <message>
        <source>an attribute of a resource</source>
        <translation>ein Attribut einer Ressource</translation>
    </message>
    <message>
        <source>text with ${{names}} filled in</source>
        <translation>Text, in den ${{Namen}} eingesetzt werden</translation>
    </message>
    <message>
        <source>one of two values, by a condition</source>
        <translation>einer von zwei Werten, nach einer Bedingung</translation>
    </message>
    <message>
        <source>a value of Mappings</source>
        <translation>ein Wert aus Mappings</translation>
    </message>
    <message>
        <source>texts, joined</source>
        <translation>Texte, verbunden</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>eines aus einer Liste</translation>
    </message>
    <message>
        <source>a text as a list</source>
        <translation>ein Text als Liste</translation>
    </message>
    <message>
        <source>what another stack exports</source>
        <translation>was ein anderer Stack exportiert</translation>
    </message>
    <message>
        <source>a text in Base64</source>
        <translation>ein Text in Base64</translation>
    </message>
    <message>
        <source>blocks of addresses</source>
        <translation>Adressblöcke</translation>
    </message>
    <message>
        <source>availability zones of a region</source>
        <translation>Availability Zones einer Region</translation>
    </message>
    <message>
        <source>a value as JSON text</source>
        <translation>ein Wert als JSON-Text</translation>
    </message>
    <message>
        <source>how long a list is</source>
        <translation>wie lang eine Liste ist</translation>
    </message>
    <message>
        <source>whether two values are the same</source>
        <translation>ob zwei Werte gleich sind</translation>
    </message>
    <message>
        <source>whether all conditions hold</source>
        <translation>ob alle Bedingungen gelten</translation>
    </message>
    <message>
        <source>whether one condition holds</source>
        <translation>ob eine der Bedingungen gilt</translation>
    </message>
    <message>
        <source>whether a condition does not hold</source>
        <translation>ob eine Bedingung nicht gilt</translation>
    </message>
    <message>
        <source>whether a condition holds</source>
        <translation>ob eine Bedingung gilt</translation>
    </message>
    <message>
        <source>what a macro makes</source>
        <translation>was ein Makro daraus macht</translation>
    </message>
    <message>
        <source>{} cannot be read; install Lathe again.</source>
        <translation>{} ist nicht lesbar; Lathe neu installieren.</translation>
    </message>
    <message>
        <source>AWS has not supported the runtime {} since {}.</source>
        <translation>AWS unterstützt die Runtime {} seit {} nicht mehr.</translation>
    </message>
    <message>
        <source>There is no code to begin with for {}</source>
        <translation>Für {0} gibt es keinen Code zum Anfangen</translation>
    </message>
    <message>
        <source>The template has errors: put them right first</source>
        <translation>Die Vorlage hat Fehler: sie zuerst beheben</translation>
    </message>
    <message>
        <source>A function needs a name</source>
        <translation>Eine Funktion braucht einen Namen</translation>
    </message>
    <message>
        <source>Letters A to Z and digits only: it is a logical id of the template</source>
        <translation>Nur Buchstaben von A bis Z und Ziffern: es ist eine logische ID der Vorlage</translation>
    </message>
    <message>
        <source>No more than {} letters</source>
        <translation>Höchstens {0} Buchstaben</translation>
    </message>
    <message>
        <source>The template has something called {} already</source>
        <translation>Die Vorlage hat schon etwas namens {0}</translation>
    </message>
    <message>
        <source>Its role would be called {}, as a resource of the template is</source>
        <translation>Ihre Rolle würde {0} heißen wie eine Ressource der Vorlage</translation>
    </message>
    <message>
        <source>The code needs a folder of its own</source>
        <translation>Der Code braucht einen eigenen Ordner</translation>
    </message>
    <message>
        <source>Letters A to Z, digits, and / . _ - only</source>
        <translation>Nur Buchstaben von A bis Z, Ziffern und / . _ -</translation>
    </message>
    <message>
        <source>A folder within the project, as src/orders</source>
        <translation>Ein Ordner innerhalb des Projekts, etwa src/orders</translation>
    </message>
    <message>
        <source>There is a {} already</source>
        <translation>{0} gibt es schon</translation>
    </message>
    <message>
        <source>A path is written as /orders or /orders/{{id}}</source>
        <translation>Ein Pfad hat die Form /orders oder /orders/{{id}}</translation>
    </message>
    <message>
        <source>{} answers this route already</source>
        <translation>{0} beantwortet diese Route schon</translation>
    </message>
    <message>
        <source>A rate is written as rate(1 day) or rate(5 minutes)</source>
        <translation>Ein Takt hat die Form rate(1 day) oder rate(5 minutes)</translation>
    </message>
    <message>
        <source>A schedule is written as rate(1 day) or cron(0 9 ? * MON-FRI *)</source>
        <translation>Ein Zeitplan hat die Form rate(1 day) oder cron(0 9 ? * MON-FRI *)</translation>
    </message>
    <message>
        <source>These lines have not been committed yet.</source>
        <translation>Diese Zeilen sind noch nicht committet.</translation>
    </message>
    <message>
        <source>Another invocation is being debugged. Stop it first.</source>
        <translation>Ein anderer Aufruf wird gerade debuggt. Stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The text in the clipboard cannot be read as resources of a template. Line {}: {}</source>
        <translation>Der Text in der Zwischenablage ist nicht als Ressourcen eines Templates lesbar. Zeile {}: {}</translation>
    </message>
    <message>
        <source>The clipboard has no resources of a template: copy cards of a canvas, or text in which each resource has its Type, as AWS::SQS::Queue.</source>
        <translation>Die Zwischenablage enthält keine Ressourcen eines Templates: kopieren Sie Karten einer Leinwand oder Text, in dem jede Ressource ihren Type hat, etwa AWS::SQS::Queue.</translation>
    </message>
    <message>
        <source>The text in the clipboard is too long.</source>
        <translation>Der Text in der Zwischenablage ist zu lang.</translation>
    </message>
    <message>
        <source>{} has policies of its own: it cannot have a role besides</source>
        <translation>{} hat eigene Richtlinien: eine Rolle daneben ist nicht möglich</translation>
    </message>
    <message>
        <source>in the test event</source>
        <translation>im Test-Event</translation>
    </message>
    <message>
        <source>in the test event {}</source>
        <translation>im Test-Event {}</translation>
    </message>
    <message>
        <source>What the debugger in the function said is no message of its protocol.</source>
        <translation>Was der Debugger in der Funktion sagte, ist keine Nachricht seines Protokolls.</translation>
    </message>
    <message>
        <source>The debugger cannot do that here.</source>
        <translation>Das kann der Debugger hier nicht.</translation>
    </message>
    <message>
        <source>Python functions are debugged with debugpy, which {0} does not have. Run &quot;{0} -m pip install debugpy&quot;, or for Debian&apos;s own Python &quot;apt install python3-debugpy&quot;.</source>
        <translation>Python-Funktionen werden mit debugpy debuggt, das in {0} fehlt. Führen Sie &quot;{0} -m pip install debugpy&quot; aus oder, beim Python von Debian selbst, &quot;apt install python3-debugpy&quot;.</translation>
    </message>
    <message>
        <source>The entries of &quot;{}&quot; do not stand in lines of their own.</source>
        <translation>Die Einträge von &quot;{}&quot; stehen nicht in eigenen Zeilen.</translation>
    </message>
    <message>
        <source>{} cannot be cloned</source>
        <translation>{} lässt sich nicht klonen</translation>
    </message>
    <message>
        <source>{} holds something already. Choose another folder.</source>
        <translation>{} enthält schon etwas. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{} cannot be merged</source>
        <translation>{} lässt sich nicht mergen</translation>
    </message>
    <message>
        <source>Here and on {} are commits that the other has not, and pull.ff allows no merge. Join them with git rebase or git merge.</source>
        <translation>Hier und auf {} gibt es Commits, die der anderen Seite fehlen, und pull.ff lässt keinen Merge zu. Führen Sie sie mit git rebase oder git merge zusammen.</translation>
    </message>
    <message>
        <source>Here and on {} are commits that the other has not, and pull.rebase asks for a rebase, which git does: git pull.</source>
        <translation>Hier und auf {} gibt es Commits, die der anderen Seite fehlen, und pull.rebase verlangt einen Rebase, den git ausführt: git pull.</translation>
    </message>
    <message>
        <source>{} has no commit in common with this branch. To join them all the same: git merge --allow-unrelated-histories</source>
        <translation>{} hat keinen Commit mit diesem Branch gemeinsam. Um sie trotzdem zusammenzuführen: git merge --allow-unrelated-histories</translation>
    </message>
    <message>
        <source>No branch is checked out that something could be merged into. Make a branch first.</source>
        <translation>Es ist kein Branch ausgecheckt, in den sich mergen ließe. Legen Sie zuerst einen Branch an.</translation>
    </message>
    <message>
        <source>The merge cannot be taken back</source>
        <translation>Der Merge lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>No branch is checked out that something could be pulled into. Check one out first.</source>
        <translation>Es ist kein Branch ausgecheckt, in den sich pullen ließe. Checken Sie zuerst einen aus.</translation>
    </message>
    <message>
        <source>{0} follows no branch of {1} yet. Push it, or say which: git branch --set-upstream-to={1}/NAME</source>
        <translation>{0} folgt noch keinem Branch von {1}. Pushen Sie ihn oder geben Sie an, welchem: git branch --set-upstream-to={1}/NAME</translation>
    </message>
    <message>
        <source>No merge is in progress.</source>
        <translation>Es ist kein Merge im Gange.</translation>
    </message>
    <message>
        <source>{} cannot be reached: {}. Look at the network and at the address.</source>
        <translation>{} ist nicht erreichbar: {}. Prüfen Sie das Netzwerk und die Adresse.</translation>
    </message>
    <message>
        <source>no name server answers</source>
        <translation>kein Nameserver antwortet</translation>
    </message>
    <message>
        <source>The remotes cannot be read</source>
        <translation>Die Remotes sind nicht lesbar</translation>
    </message>
    <message>
        <source>There is no remote {}.</source>
        <translation>Es gibt kein Remote {}.</translation>
    </message>
    <message>
        <source>{} does not take the branch: {}</source>
        <translation>{} nimmt den Branch nicht an: {}</translation>
    </message>
    <message>
        <source>{} has commits that are not here. Pull first, then push again.</source>
        <translation>{} hat Commits, die hier fehlen. Erst pullen, dann noch einmal pushen.</translation>
    </message>
    <message>
        <source>The branch cannot be pushed</source>
        <translation>Der Branch lässt sich nicht pushen</translation>
    </message>
    <message>
        <source>This repository has no remote. Add one with git remote add origin URL.</source>
        <translation>Dieses Repository hat kein Remote. Fügen Sie eines hinzu mit git remote add origin URL.</translation>
    </message>
    <message>
        <source>This repository has several remotes and none is called origin. Say which with git push --set-upstream REMOTE BRANCH.</source>
        <translation>Dieses Repository hat mehrere Remotes, und keines heißt origin. Geben Sie an, welches: git push --set-upstream REMOTE BRANCH.</translation>
    </message>
    <message>
        <source>{} cannot be fetched</source>
        <translation>Fetch von {} nicht möglich</translation>
    </message>
    <message>
        <source>No branch is checked out, so that none can be pushed. Make a branch first.</source>
        <translation>Es ist kein Branch ausgecheckt, der sich pushen ließe. Legen Sie zuerst einen Branch an.</translation>
    </message>
    <message>
        <source>There is no commit yet that could be pushed.</source>
        <translation>Es gibt noch keinen Commit, der sich pushen ließe.</translation>
    </message>
    <message>
        <source>The branch was pushed, but this cannot be noted here</source>
        <translation>Der Branch wurde gepusht, doch lässt sich das hier nicht vermerken</translation>
    </message>
    <message>
        <source>{} is no address of a repository. It looks like https://host/path, git@host:path or /path.</source>
        <translation>{} ist keine Adresse eines Repositorys. Sie sieht aus wie https://host/path, git@host:path oder /path.</translation>
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation>Es gibt keinen Ordner {}.</translation>
    </message>
    <message>
        <source>{} knows none of your ssh keys. Make one with ssh-keygen, add it to your account there, and to the agent with ssh-add.</source>
        <translation>{} kennt keinen Ihrer ssh-Schlüssel. Erzeugen Sie einen mit ssh-keygen, fügen Sie ihn dort Ihrem Konto hinzu und mit ssh-add dem Agenten.</translation>
    </message>
    <message>
        <source>The certificate of {} is not valid: somebody may pretend to be it. If it is your own, make this machine trust who has signed it.</source>
        <translation>Das Zertifikat von {} ist nicht gültig: jemand könnte sich dafür ausgeben. Wenn es Ihr eigenes ist, lassen Sie diesen Rechner dem Aussteller vertrauen.</translation>
    </message>
    <message>
        <source>{} has shown no key.</source>
        <translation>{} hat keinen Schlüssel gezeigt.</translation>
    </message>
    <message>
        <source>{} has another key than before ({}): somebody may pretend to be it. If you know that it has changed, take the old one out: ssh-keygen -R {}</source>
        <translation>{} hat einen anderen Schlüssel als zuvor ({}): jemand könnte sich dafür ausgeben. Wenn Sie wissen, dass er sich geändert hat, entfernen Sie den alten: ssh-keygen -R {}</translation>
    </message>
    <message>
        <source>{} is not known, so that nothing was asked of it.</source>
        <translation>{} ist nicht bekannt, darum wurde dort nichts angefragt.</translation>
    </message>
    <message>
        <source>{} does not let you in.</source>
        <translation>{} lässt Sie nicht ein.</translation>
    </message>
    <message>
        <source>There is no git repository at {}, or you may not see it.</source>
        <translation>Unter {} gibt es kein Git-Repository, oder Sie dürfen es nicht sehen.</translation>
    </message>
    <message>
        <source>{} has broken off: {}</source>
        <translation>{} hat abgebrochen: {}</translation>
    </message>
    <message>
        <source>What becomes of denied requests could not be kept in {}.</source>
        <translation>Was mit abgelehnten Anfragen geschieht, ließ sich in {} nicht festhalten.</translation>
    </message>
    <message>
        <source>{} is not the ARN of a function.</source>
        <translation>{} ist nicht der ARN einer Funktion.</translation>
    </message>
    <message>
        <source>Nothing on this machine receives what is sent to {}.</source>
        <translation>Auf diesem Rechner empfängt niemand, was an {} gesendet wird.</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>{} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The template has no role {}: whoever is in it may do everything.</source>
        <translation>Das Template hat keine Rolle {}: Wer in ihr ist, darf alles.</translation>
    </message>
    <message>
        <source>What the policy {} allows is not known here: roles that have it may do everything.</source>
        <translation>Was die Richtlinie {} erlaubt, ist hier nicht bekannt: Rollen, die sie haben, dürfen alles.</translation>
    </message>
    <message>
        <source>A policy of the role {} counts for nothing, since it is malformed: {}</source>
        <translation>Eine Richtlinie der Rolle {} gilt nicht, weil sie fehlerhaft ist: {}</translation>
    </message>
    <message>
        <source>{} was refused {} on {}.</source>
        <translation>{} wurde {} auf {} verweigert.</translation>
    </message>
    <message>
        <source>{} may not do {} on {}; it was allowed all the same.</source>
        <translation>{} darf {} auf {} nicht ausführen; es wurde trotzdem erlaubt.</translation>
    </message>
    <message>
        <source>A policy denies it: {}.</source>
        <translation>Eine Richtlinie verbietet es: {}.</translation>
    </message>
    <message>
        <source>What is missing: {}</source>
        <translation>Was fehlt: {}</translation>
    </message>
    <message>
        <source>Lathe does not verify signatures of {}; sign with {}.</source>
        <translation>Lathe prüft keine Signaturen nach {}; signieren Sie mit {}.</translation>
    </message>
    <message>
        <source>A message of a topic did not reach {}: {}</source>
        <translation>Eine Nachricht eines Themas hat {} nicht erreicht: {}</translation>
    </message>
    <message>
        <source>The endpoint answered with status {}.</source>
        <translation>Der Endpunkt antwortete mit dem Status {}.</translation>
    </message>
    <message>
        <source>{} is no URL.</source>
        <translation>{} ist keine URL.</translation>
    </message>
    <message>
        <source>cannot keep the key that signs messages in {}</source>
        <translation>der Schlüssel, der Nachrichten signiert, lässt sich nicht in {} ablegen</translation>
    </message>
    <message>
        <source>A subscription of the template to {} is not as Amazon SNS takes it: {}</source>
        <translation>Ein Abonnement des Templates für {} ist nicht so, wie Amazon SNS es annimmt: {}</translation>
    </message>
    <message>
        <source>Topics cannot be kept on disk: {}</source>
        <translation>Themen lassen sich nicht auf der Platte ablegen: {}</translation>
    </message>
    <message>
        <source>The queues cannot be written to disk: {}</source>
        <translation>Die Warteschlangen lassen sich nicht auf die Platte schreiben: {}</translation>
    </message>
    <message>
        <source>The queue {} of the template is not made: {}</source>
        <translation>Die Warteschlange {} des Templates wird nicht angelegt: {}</translation>
    </message>
    <message>
        <source>Port {} is taken: {} listens on another one.</source>
        <translation>Port {} ist belegt: {} lauscht auf einem anderen.</translation>
    </message>
    <message>
        <source>{} is no schedule.</source>
        <translation>{} ist kein Zeitplan.</translation>
    </message>
    <message>
        <source>The template has no place for what {} is to be allowed; write it where its policies are.</source>
        <translation>Das Template hat keinen Platz für das, was {} erlaubt werden soll; schreiben Sie es dorthin, wo seine Richtlinien stehen.</translation>
    </message>
    <message>
        <source>An event did not reach {} and is lost, since no dead-letter queue is named: {}</source>
        <translation>Ein Ereignis hat {} nicht erreicht und ist verloren, da keine Dead-Letter-Queue angegeben ist: {}</translation>
    </message>
    <message>
        <source>The function {} has been invoked {} times by what one event led to, which is a loop: it stops here. Where that is wanted, set RecursiveLoop to Allow.</source>
        <translation>Die Funktion {} wurde {}-mal durch das aufgerufen, was ein Ereignis nach sich zog; das ist eine Schleife und endet hier. Ist das gewollt, setzen Sie RecursiveLoop auf Allow.</translation>
    </message>
    <message>
        <source>{} does not answer: {}</source>
        <translation>{} antwortet nicht: {}</translation>
    </message>
    <message>
        <source>{} is not an address of http or https.</source>
        <translation>{} ist keine Adresse mit http oder https.</translation>
    </message>
    <message>
        <source>The event buses cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Die Event-Busse lassen sich nicht ablegen: siehe die Störungen der Engine.</translation>
    </message>
    <message>
        <source>An event has come through {} event buses and is dropped: the rules of {} send it in a circle.</source>
        <translation>Ein Ereignis ist durch {} Event-Busse gelaufen und wird verworfen: Die Regeln von {} schicken es im Kreis.</translation>
    </message>
    <message>
        <source>Files that other programs put into buckets are not noticed</source>
        <translation>Dateien, die andere Programme in Buckets legen, werden nicht bemerkt</translation>
    </message>
    <message>
        <source>Files that other programs put into buckets are not all noticed</source>
        <translation>Nicht alle Dateien, die andere Programme in Buckets legen, werden bemerkt</translation>
    </message>
    <message>
        <source>An event of a bucket did not reach {}: {}</source>
        <translation>Ein Ereignis eines Buckets hat {} nicht erreicht: {}</translation>
    </message>
    <message>
        <source>{} could not be written</source>
        <translation>{} ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Amazon S3&apos;s local database was not written: {}</source>
        <translation>Die lokale Datenbank von Amazon S3 wurde nicht geschrieben: {}</translation>
    </message>
    <message>
        <source>Schedule {} sends nothing: {}</source>
        <translation>Der Zeitplan {} sendet nichts: {}</translation>
    </message>
    <message>
        <source>The schedules cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Die Zeitpläne lassen sich nicht ablegen: siehe die Störungen der Engine.</translation>
    </message>
    <message>
        <source>{} is not a service that runs here.</source>
        <translation>{} ist kein Dienst, der hier läuft.</translation>
    </message>
    <message>
        <source>AWS would not map the queue {} to {}: {}</source>
        <translation>AWS würde die Warteschlange {} nicht mit {} verbinden: {}</translation>
    </message>
    <message>
        <source>Installing the AWS SDK, which Lambda&apos;s runtime has in it</source>
        <translation>Das AWS-SDK wird installiert, das die Laufzeit von Lambda mitbringt</translation>
    </message>
    <message>
        <source>The certificate for HTTPS cannot be kept in {}.</source>
        <translation>Das Zertifikat für HTTPS kann nicht in {} aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The certificate {} cannot be used: {}.</source>
        <translation>Das Zertifikat {} kann nicht verwendet werden: {}.</translation>
    </message>
    <message>
        <source>The secrets cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Die Geheimnisse können nicht aufbewahrt werden: siehe die Störungen der Engine.</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of Secrets Manager.</source>
        <translation>Lathe bietet den Vorgang {} von Secrets Manager nicht an.</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of Systems Manager.</source>
        <translation>Lathe bietet den Vorgang {} von Systems Manager nicht an.</translation>
    </message>
    <message>
        <source>The pipe {0} is enriched by {1}, which does not run here; its messages stay in their queue.</source>
        <translation>Die Pipe {0} wird durch {1} angereichert, das hier nicht läuft; ihre Nachrichten bleiben in ihrer Warteschlange.</translation>
    </message>
    <message>
        <source>The pipe {0} did not reach {1}: {2}</source>
        <translation>Die Pipe {0} hat {1} nicht erreicht: {2}</translation>
    </message>
    <message>
        <source>The template of commit {} cannot be shown: {}</source>
        <translation>Das Template des Commits {} kann nicht gezeigt werden: {}</translation>
    </message>
    <message>
        <source>npm cannot install it. Connect to the network and invoke again, or run &quot;npm install {}&quot; in the folder of the code.</source>
        <translation>npm kann es nicht installieren. Stellen Sie eine Verbindung zum Netz her und rufen Sie die Funktion erneut auf, oder führen Sie „npm install {}“ im Ordner des Codes aus.</translation>
    </message>
    <message>
        <source>Cannot copy {}</source>
        <translation>{} kann nicht kopiert werden</translation>
    </message>
    <message>
        <source>{} has changed meanwhile.</source>
        <translation>{} hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Installing {}, which Lambda&apos;s runtime has in it. The function starts when that is done.</source>
        <translation>{} wird installiert, das in der Laufzeit von Lambda enthalten ist. Die Funktion startet, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Cannot find {0}, which Lambda&apos;s runtime has in it: {1}</source>
        <translation>{0}, das in der Laufzeit von Lambda enthalten ist, wurde nicht gefunden: {1}</translation>
    </message>
    <message>
        <source>Remove files from /tmp that are done with, or raise EphemeralStorage.</source>
        <translation>Dateien in /tmp löschen, die nicht mehr gebraucht werden, oder EphemeralStorage erhöhen.</translation>
    </message>
    <message>
        <source>An environment has 1,024 processes and threads: start fewer, and wait for those that have been started.</source>
        <translation>Eine Umgebung hat 1.024 Prozesse und Threads: weniger starten und auf die gestarteten warten.</translation>
    </message>
    <message>
        <source>An environment has 1,024 open files: close those that are done with.</source>
        <translation>Eine Umgebung hat 1.024 offene Dateien: schließen, was nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Raise MemorySize, or hold less in memory at once.</source>
        <translation>MemorySize erhöhen oder weniger zugleich im Speicher halten.</translation>
    </message>
    <message>
        <source>Define the function that Handler names after its last dot, or correct Handler.</source>
        <translation>Die Funktion definieren, die Handler nach dem letzten Punkt nennt, oder Handler korrigieren.</translation>
    </message>
    <message>
        <source>Write Handler as FILE.FUNCTION, such as app.handler.</source>
        <translation>Handler als DATEI.FUNKTION schreiben, etwa app.handler.</translation>
    </message>
    <message>
        <source>Check that Handler names a file below CodeUri, and build the function so that what it imports lies beside it.</source>
        <translation>Prüfen, ob Handler eine Datei unter CodeUri nennt, und die Funktion bauen, damit das, was sie importiert, daneben liegt.</translation>
    </message>
    <message>
        <source>Correct the line that the error names, and invoke again.</source>
        <translation>Die Zeile korrigieren, die der Fehler nennt, und erneut aufrufen.</translation>
    </message>
    <message>
        <source>Let the handler return instead of ending its process; what it printed last is in the log.</source>
        <translation>Den Handler zurückkehren lassen, statt seinen Prozess zu beenden; was er zuletzt ausgab, steht im Log.</translation>
    </message>
    <message>
        <source>Return what JSON can hold: objects, lists, strings, numbers, true, false and null.</source>
        <translation>Zurückgeben, was JSON fasst: Objekte, Listen, Strings, Zahlen, true, false und null.</translation>
    </message>
    <message>
        <source>Return less than 6 MB: put the data into a bucket and return its key, or stream the response.</source>
        <translation>Weniger als 6 MB zurückgeben: die Daten in einen Bucket legen und ihren Schlüssel zurückgeben, oder die Antwort streamen.</translation>
    </message>
    <message>
        <source>See in the log what the extension printed last.</source>
        <translation>Im Log nachsehen, was die Erweiterung zuletzt ausgab.</translation>
    </message>
    <message>
        <source>See in the log how far the function came before it failed to start.</source>
        <translation>Im Log nachsehen, wie weit die Funktion kam, bevor ihr Start scheiterte.</translation>
    </message>
    <message>
        <source>See in the stack trace and the log what led to it.</source>
        <translation>Im Stacktrace und im Log nachsehen, was dazu führte.</translation>
    </message>
    <message>
        <source>Build the function, or correct its CodeUri.</source>
        <translation>Die Funktion bauen oder ihre CodeUri korrigieren.</translation>
    </message>
    <message>
        <source>Install what the message names, or choose another runtime.</source>
        <translation>Installieren, was die Meldung nennt, oder eine andere Laufzeit wählen.</translation>
    </message>
    <message>
        <source>Raise Timeout, or see in the log what it waited for.</source>
        <translation>Timeout erhöhen oder im Log nachsehen, worauf sie wartete.</translation>
    </message>
    <message>
        <source>Try again when fewer are running, or raise ReservedConcurrentExecutions.</source>
        <translation>Erneut versuchen, wenn weniger laufen, oder ReservedConcurrentExecutions erhöhen.</translation>
    </message>
    <message>
        <source>The handler {} names no file and function.</source>
        <translation>Der Handler {} nennt keine Datei und Funktion.</translation>
    </message>
    <message>
        <source>Write it as FILE.FUNCTION, such as app.handler.</source>
        <translation>Als DATEI.FUNKTION schreiben, etwa app.handler.</translation>
    </message>
    <message>
        <source>The handler {} is not to be seen in {}.</source>
        <translation>Der Handler {} ist in {} nicht zu finden.</translation>
    </message>
    <message>
        <source>Correct Handler, or define the function.</source>
        <translation>Handler korrigieren oder die Funktion definieren.</translation>
    </message>
    <message>
        <source>The layer {} is not on this machine: the function runs without it.</source>
        <translation>Der Layer {} ist nicht auf dieser Maschine: Die Funktion läuft ohne ihn.</translation>
    </message>
    <message>
        <source>Put its content there as {}; `aws lambda get-layer-version-by-arn` says where it can be had.</source>
        <translation>Legen Sie seinen Inhalt als {} ab; `aws lambda get-layer-version-by-arn` sagt, wo er zu haben ist.</translation>
    </message>
    <message>
        <source>{}, line {}</source>
        <translation>{}, Zeile {}</translation>
    </message>
    <message>
        <source>No function {} is to be seen in {}.</source>
        <translation>In {1} ist keine Funktion {0} zu finden.</translation>
    </message>
    <message>
        <source>A handler is FILE.FUNCTION, such as app.handler.</source>
        <translation>Ein Handler ist DATEI.FUNKTION, etwa app.handler.</translation>
    </message>
    <message>
        <source>There is no {} in {}.</source>
        <translation>In {1} gibt es kein {0}.</translation>
    </message>
    <message>
        <source>{} is a folder; name the file in it.</source>
        <translation>{} ist ein Ordner; die Datei darin nennen.</translation>
    </message>
    <message>
        <source>The files of commit {} cannot be read</source>
        <translation>Die Dateien des Commits {} können nicht gelesen werden</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>ein JSON-Objekt</translation>
    </message>
    <message>
        <source>the journal is damaged ({0}); it was set aside as {1} and a new one begun. To look for what is left: sqlite3 {1} .recover</source>
        <translation>das Journal ist beschädigt ({0}); es wurde als {1} beiseitegelegt und ein neues begonnen. Um nachzusehen, was übrig ist: sqlite3 {1} .recover</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); it was set aside as {2} and a new one begun. To look for what is left: sqlite3 {2} .recover</source>
        <translation>{0} ist beschädigt ({1}); die Datei wurde als {2} beiseitegelegt und eine neue begonnen. Um nachzusehen, was übrig ist: sqlite3 {2} .recover</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); it was set aside as {2} and a new one begun with what could still be read (rows: {3}). To look for more: sqlite3 {2} .recover</source>
        <translation>{0} ist beschädigt ({1}); die Datei wurde als {2} beiseitegelegt und eine neue mit dem begonnen, was noch lesbar war (Zeilen: {3}). Um nach mehr zu suchen: sqlite3 {2} .recover</translation>
    </message>
    <message>
        <source>{} is damaged ({}); lathe serve or the window sets it aside and keeps what can still be read</source>
        <translation>{} ist beschädigt ({}); lathe serve oder das Fenster legt die Datei beiseite und behält, was noch lesbar ist</translation>
    </message>
    <message>
        <source>{} is damaged ({}); start again: it is set aside then, and what can still be read is kept</source>
        <translation>{} ist beschädigt ({}); neu starten: Dann wird die Datei beiseitegelegt, und was noch lesbar ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>This is no JSON: the text ends too early.</source>
        <translation>Das ist kein JSON: Der Text endet zu früh.</translation>
    </message>
    <message>
        <source>This is no JSON: &quot;{}&quot; cannot stand here.</source>
        <translation>Das ist kein JSON: „{}“ kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>A file named .json has no comments, no comma before a closing bracket, and double quotes around keys and texts; what only YAML allows goes into a .yaml file.</source>
        <translation>Eine Datei mit der Endung .json hat keine Kommentare, kein Komma vor einer schließenden Klammer und doppelte Anführungszeichen um Schlüssel und Texte; was nur YAML erlaubt, gehört in eine .yaml-Datei.</translation>
    </message>
    <message>
        <source>no price is known for {}: costs are reckoned as in {}</source>
        <translation>für {} ist kein Preis bekannt: Die Kosten sind wie in {} berechnet</translation>
    </message>
    <message>
        <source>{} is not created: its condition {} is false</source>
        <translation>{} wird nicht angelegt: Die Bedingung {} ist falsch</translation>
    </message>
    <message>
        <source>This Lathe was built without a JDK of version {} or newer, so Java functions are not debugged. Install one with &quot;apt install default-jdk-headless&quot; and build Lathe again.</source>
        <translation>Dieses Lathe wurde ohne ein JDK der Version {} oder neuer gebaut, daher werden Java-Funktionen nicht debuggt. Installieren Sie eines mit &quot;apt install default-jdk-headless&quot; und bauen Sie Lathe neu.</translation>
    </message>
    <message>
        <source>Java functions are debugged with the Java Debug Interface (the module jdk.jdi), which {0} does not have. A JDK of version {1} or newer brings it: run &quot;apt install default-jdk-headless&quot;.</source>
        <translation>Java-Funktionen werden mit dem Java Debug Interface (dem Modul jdk.jdi) debuggt, das {0} nicht hat. Ein JDK der Version {1} oder neuer bringt es mit: Führen Sie &quot;apt install default-jdk-headless&quot; aus.</translation>
    </message>
    <message>
        <source>Functions in Python, Node.js and Java can be debugged; {} cannot yet.</source>
        <translation>Funktionen in Python, Node.js und Java lassen sich debuggen; {} noch nicht.</translation>
    </message>
    <message>
        <source>The secret {0} is not rotated: its function failed in the step {1}: {2}</source>
        <translation>Das Geheimnis {0} wurde nicht erneuert: Seine Funktion ist im Schritt {1} gescheitert: {2}</translation>
    </message>
    <message>
        <source>{} is not installed, without which there is no git here. Install it by packaging/run, then start Lathe again.</source>
        <translation>{} ist nicht installiert, ohne das es hier kein git gibt. Installieren Sie es mit packaging/run und starten Sie Lathe dann neu.</translation>
    </message>
    <message>
        <source>{} is not the ARN of an API&apos;s method.</source>
        <translation>{} ist nicht der ARN einer Methode einer API.</translation>
    </message>
    <message>
        <source>the average of a field&apos;s numbers</source>
        <translation>der Durchschnitt der Zahlen eines Felds</translation>
    </message>
    <message>
        <source>how many events there are, or how many of them have the field</source>
        <translation>wie viele Ereignisse es gibt oder wie viele davon das Feld haben</translation>
    </message>
    <message>
        <source>how many different values a field has; of very many, about how many</source>
        <translation>wie viele verschiedene Werte ein Feld hat; bei sehr vielen ungefähr</translation>
    </message>
    <message>
        <source>the largest of a field&apos;s values</source>
        <translation>der größte Wert eines Felds</translation>
    </message>
    <message>
        <source>the smallest of a field&apos;s values</source>
        <translation>der kleinste Wert eines Felds</translation>
    </message>
    <message>
        <source>the number that so many percent of a field&apos;s numbers do not exceed</source>
        <translation>die Zahl, die der angegebene Prozentsatz der Zahlen eines Felds nicht überschreitet</translation>
    </message>
    <message>
        <source>the standard deviation of a field&apos;s numbers</source>
        <translation>die Standardabweichung der Zahlen eines Felds</translation>
    </message>
    <message>
        <source>the sum of a field&apos;s numbers</source>
        <translation>die Summe der Zahlen eines Felds</translation>
    </message>
    <message>
        <source>the field&apos;s value in the earliest event</source>
        <translation>der Wert des Felds im frühesten Ereignis</translation>
    </message>
    <message>
        <source>the field&apos;s value in the latest event</source>
        <translation>der Wert des Felds im spätesten Ereignis</translation>
    </message>
    <message>
        <source>the field&apos;s value that sorts first</source>
        <translation>der Wert des Felds, der beim Sortieren zuerst kommt</translation>
    </message>
    <message>
        <source>the field&apos;s value that sorts last</source>
        <translation>der Wert des Felds, der beim Sortieren zuletzt kommt</translation>
    </message>
    <message>
        <source>{} (line {}, column {})</source>
        <translation>{0} (Zeile {1}, Spalte {2})</translation>
    </message>
    <message>
        <source>1 if the text is an IPv4 or IPv6 address, otherwise 0</source>
        <translation>1, wenn der Text eine IPv4- oder IPv6-Adresse ist, sonst 0</translation>
    </message>
    <message>
        <source>1 if the text is an IPv4 address, otherwise 0</source>
        <translation>1, wenn der Text eine IPv4-Adresse ist, sonst 0</translation>
    </message>
    <message>
        <source>1 if the text is an IPv6 address, otherwise 0</source>
        <translation>1, wenn der Text eine IPv6-Adresse ist, sonst 0</translation>
    </message>
    <message>
        <source>1 if the address is in a network such as 192.0.2.0/24, otherwise 0</source>
        <translation>1, wenn die Adresse in einem Netz wie 192.0.2.0/24 liegt, sonst 0</translation>
    </message>
    <message>
        <source>1 if the IPv4 address is in a network such as 192.0.2.0/24, otherwise 0</source>
        <translation>1, wenn die IPv4-Adresse in einem Netz wie 192.0.2.0/24 liegt, sonst 0</translation>
    </message>
    <message>
        <source>1 if the IPv6 address is in a network such as 2001:db8::/32, otherwise 0</source>
        <translation>1, wenn die IPv6-Adresse in einem Netz wie 2001:db8::/32 liegt, sonst 0</translation>
    </message>
    <message>
        <source>an IPv4 address as a number</source>
        <translation>eine IPv4-Adresse als Zahl</translation>
    </message>
    <message>
        <source>1 if the address is one of private networks, otherwise 0</source>
        <translation>1, wenn die Adresse zu einem privaten Netz gehört, sonst 0</translation>
    </message>
    <message>
        <source>1 if the address can be reached in the internet, otherwise 0</source>
        <translation>1, wenn die Adresse im Internet erreichbar ist, sonst 0</translation>
    </message>
    <message>
        <source>1 if the address is reserved for special purposes, otherwise 0</source>
        <translation>1, wenn die Adresse für besondere Zwecke reserviert ist, sonst 0</translation>
    </message>
    <message>
        <source>the text as it stands in a URL</source>
        <translation>der Text, wie er in einer URL steht</translation>
    </message>
    <message>
        <source>the text that stands in a URL</source>
        <translation>der Text, der kodiert in einer URL steht</translation>
    </message>
    <message>
        <source>the text in base64</source>
        <translation>der Text in Base64</translation>
    </message>
    <message>
        <source>the text that a base64 text says</source>
        <translation>der Text, den ein Base64-Text wiedergibt</translation>
    </message>
    <message>
        <source>the text whose bytes are these hexadecimal digits</source>
        <translation>der Text, dessen Bytes diese Hexadezimalziffern angeben</translation>
    </message>
    <message>
        <source>the number that hexadecimal digits say</source>
        <translation>die Zahl, die Hexadezimalziffern angeben</translation>
    </message>
    <message>
        <source>a whole number in hexadecimal digits</source>
        <translation>eine ganze Zahl in Hexadezimalziffern</translation>
    </message>
    <message>
        <source>1 if the event has the field, otherwise 0</source>
        <translation>1, wenn das Ereignis das Feld hat, sonst 0</translation>
    </message>
    <message>
        <source>the first of the values that is there</source>
        <translation>der erste Wert, der vorhanden ist</translation>
    </message>
    <message>
        <source>the value after the first condition that holds, of at most ten</source>
        <translation>der Wert nach der ersten Bedingung, die gilt; höchstens zehn Bedingungen</translation>
    </message>
    <message>
        <source>the second value if the condition holds, otherwise the third</source>
        <translation>der zweite Wert, wenn die Bedingung gilt, sonst der dritte</translation>
    </message>
    <message>
        <source>1 if the value is a number, otherwise 0</source>
        <translation>1, wenn der Wert eine Zahl ist, sonst 0</translation>
    </message>
    <message>
        <source>the length of a text in bytes</source>
        <translation>die Länge eines Texts in Bytes</translation>
    </message>
    <message>
        <source>the value without the masks of a data protection policy</source>
        <translation>der Wert ohne die Maskierung durch eine Datenschutzrichtlinie</translation>
    </message>
    <message>
        <source>the map or list that a text is as JSON, whose parts are fields then</source>
        <translation>die Map oder Liste, die ein Text als JSON darstellt; ihre Teile sind dann Felder</translation>
    </message>
    <message>
        <source>a map or list as JSON</source>
        <translation>eine Map oder Liste als JSON</translation>
    </message>
    <message>
        <source>how many elements a JSON list has</source>
        <translation>wie viele Elemente eine JSON-Liste hat</translation>
    </message>
    <message>
        <source>1 if a JSON list has the value, otherwise 0</source>
        <translation>1, wenn eine JSON-Liste den Wert enthält, sonst 0</translation>
    </message>
    <message>
        <source>the absolute value</source>
        <translation>der Absolutwert</translation>
    </message>
    <message>
        <source>the number rounded up to a whole one</source>
        <translation>die Zahl, aufgerundet auf eine ganze</translation>
    </message>
    <message>
        <source>the number rounded down to a whole one</source>
        <translation>die Zahl, abgerundet auf eine ganze</translation>
    </message>
    <message>
        <source>the largest of the numbers</source>
        <translation>die größte der Zahlen</translation>
    </message>
    <message>
        <source>the smallest of the numbers</source>
        <translation>die kleinste der Zahlen</translation>
    </message>
    <message>
        <source>the natural logarithm</source>
        <translation>der natürliche Logarithmus</translation>
    </message>
    <message>
        <source>the number rounded to a whole one, or to so many digits after the point</source>
        <translation>die Zahl, gerundet auf eine ganze oder auf die angegebene Zahl von Nachkommastellen</translation>
    </message>
    <message>
        <source>the square root</source>
        <translation>die Quadratwurzel</translation>
    </message>
    <message>
        <source>the distance in kilometers between two places, given in degrees</source>
        <translation>die Entfernung in Kilometern zwischen zwei Orten, die in Grad angegeben sind</translation>
    </message>
    <message>
        <source>the number that a text is</source>
        <translation>der Text als Zahl</translation>
    </message>
    <message>
        <source>the whole number of 32 bits that a value is</source>
        <translation>der Wert als ganze Zahl mit 32 Bit</translation>
    </message>
    <message>
        <source>the whole number of 64 bits that a value is</source>
        <translation>der Wert als ganze Zahl mit 64 Bit</translation>
    </message>
    <message>
        <source>the floating-point number that a value is</source>
        <translation>der Wert als Gleitkommazahl</translation>
    </message>
    <message>
        <source>the text with every occurrence of another one replaced</source>
        <translation>der Text, in dem jedes Vorkommen eines anderen ersetzt ist</translation>
    </message>
    <message>
        <source>the text with every match of a regular expression replaced</source>
        <translation>der Text, in dem jeder Treffer eines regulären Ausdrucks ersetzt ist</translation>
    </message>
    <message>
        <source>1 if the field is missing or an empty text, otherwise 0</source>
        <translation>1, wenn das Feld fehlt oder ein leerer Text ist, sonst 0</translation>
    </message>
    <message>
        <source>1 if the field is missing or has only white space, otherwise 0</source>
        <translation>1, wenn das Feld fehlt oder nur Leerraum enthält, sonst 0</translation>
    </message>
    <message>
        <source>the texts, one after the other</source>
        <translation>die Texte, aneinandergefügt</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at its beginning</source>
        <translation>der Text ohne Leerraum oder andere Zeichen am Anfang</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at its end</source>
        <translation>der Text ohne Leerraum oder andere Zeichen am Ende</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at both ends</source>
        <translation>der Text ohne Leerraum oder andere Zeichen an beiden Enden</translation>
    </message>
    <message>
        <source>how many characters a text has</source>
        <translation>wie viele Zeichen ein Text hat</translation>
    </message>
    <message>
        <source>the text in capital letters</source>
        <translation>der Text in Großbuchstaben</translation>
    </message>
    <message>
        <source>the text in small letters</source>
        <translation>der Text in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>a part of the text, which begins at character 0</source>
        <translation>ein Teil des Texts, dessen Zeichen ab 0 gezählt werden</translation>
    </message>
    <message>
        <source>1 if the text contains the other one, otherwise 0</source>
        <translation>1, wenn der Text den anderen enthält, sonst 0</translation>
    </message>
    <message>
        <source>1 if the text begins with the other one, otherwise 0</source>
        <translation>1, wenn der Text mit dem anderen beginnt, sonst 0</translation>
    </message>
    <message>
        <source>1 if the text ends with the other one, otherwise 0</source>
        <translation>1, wenn der Text mit dem anderen endet, sonst 0</translation>
    </message>
    <message>
        <source>the list of texts between delimiters</source>
        <translation>die Liste der Texte zwischen Trennzeichen</translation>
    </message>
    <message>
        <source>when the period that @timestamp lies in began, as in bin(5m)</source>
        <translation>wann der Zeitabschnitt begann, in dem @timestamp liegt, wie in bin(5m)</translation>
    </message>
    <message>
        <source>when the period that a time lies in began</source>
        <translation>wann der Zeitabschnitt begann, in dem ein Zeitpunkt liegt</translation>
    </message>
    <message>
        <source>when the period that a time lies in ends</source>
        <translation>wann der Zeitabschnitt endet, in dem ein Zeitpunkt liegt</translation>
    </message>
    <message>
        <source>the time so many milliseconds after the beginning of 1970</source>
        <translation>der Zeitpunkt, der so viele Millisekunden nach dem Beginn von 1970 liegt</translation>
    </message>
    <message>
        <source>the milliseconds from the beginning of 1970 until a time</source>
        <translation>die Millisekunden vom Beginn von 1970 bis zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>when the query was started, in seconds since 1970</source>
        <translation>wann die Abfrage gestartet wurde, in Sekunden seit 1970</translation>
    </message>
    <message>
        <source>the milliseconds since 1970 of a date, by a pattern such as yyyy-MM-dd</source>
        <translation>ein Datum in Millisekunden seit 1970, nach einem Muster wie yyyy-MM-dd</translation>
    </message>
    <message>
        <source>a time as text, by a pattern such as %Y-%m-%d</source>
        <translation>ein Zeitpunkt als Text, nach einem Muster wie %Y-%m-%d</translation>
    </message>
    <message>
        <source>another name of formatDate</source>
        <translation>ein anderer Name für formatDate</translation>
    </message>
    <message>
        <source>where the query&apos;s time range begins, in milliseconds since 1970</source>
        <translation>der Beginn des Zeitraums der Abfrage, in Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>where the query&apos;s time range ends, in milliseconds since 1970</source>
        <translation>das Ende des Zeitraums der Abfrage, in Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>how long the query&apos;s time range is, in milliseconds</source>
        <translation>die Länge des Zeitraums der Abfrage, in Millisekunden</translation>
    </message>
    <message>
        <source>this name has no backtick at its end</source>
        <translation>diesem Namen fehlt am Ende ein Backtick</translation>
    </message>
    <message>
        <source>this text has no quotation mark at its end</source>
        <translation>diesem Text fehlt am Ende ein Anführungszeichen</translation>
    </message>
    <message>
        <source>this regular expression has no slash at its end</source>
        <translation>diesem regulären Ausdruck fehlt am Ende ein Schrägstrich</translation>
    </message>
    <message>
        <source>&apos;{}&apos; means nothing here</source>
        <translation>&apos;{0}&apos; hat hier keine Bedeutung</translation>
    </message>
    <message>
        <source>the query has {} characters, and CloudWatch takes {}</source>
        <translation>die Abfrage hat {0} Zeichen, CloudWatch nimmt {1}</translation>
    </message>
    <message>
        <source>&apos;|&apos; or the end of the query</source>
        <translation>&apos;|&apos; oder das Ende der Abfrage</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>ein Befehl</translation>
    </message>
    <message>
        <source>the command &apos;{}&apos; of CloudWatch is not there in Lathe</source>
        <translation>den Befehl &apos;{0}&apos; von CloudWatch gibt es in Lathe nicht</translation>
    </message>
    <message>
        <source>there is no command &apos;{}&apos;</source>
        <translation>es gibt keinen Befehl &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>after dedup there can only be limit</source>
        <translation>nach dedup kann nur limit stehen</translation>
    </message>
    <message>
        <source>a query has at most two stats commands</source>
        <translation>eine Abfrage hat höchstens zwei stats-Befehle</translation>
    </message>
    <message>
        <source>sort and limit must come after the second stats command</source>
        <translation>sort und limit müssen nach dem zweiten stats-Befehl stehen</translation>
    </message>
    <message>
        <source>a number from 1 to {}</source>
        <translation>eine Zahl von 1 bis {0}</translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation>der Name eines Felds</translation>
    </message>
    <message>
        <source>expand takes the name of a field</source>
        <translation>expand erwartet den Namen eines Felds</translation>
    </message>
    <message>
        <source>the query ends where {} is expected</source>
        <translation>die Abfrage endet, wo {0} erwartet wird</translation>
    </message>
    <message>
        <source>{} is expected here, not &apos;{}&apos;</source>
        <translation>hier wird {0} erwartet, nicht &apos;{1}&apos;</translation>
    </message>
    <message>
        <source>there is no function &apos;{}&apos;</source>
        <translation>es gibt keine Funktion &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>{} takes other arguments: {}</source>
        <translation>{0} erwartet andere Argumente: {1}</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>a period such as 5m or 1h is expected here</source>
        <translation>hier wird ein Zeitabschnitt wie 5m oder 1h erwartet</translation>
    </message>
    <message>
        <source>this is no regular expression: {}</source>
        <translation>das ist kein regulärer Ausdruck: {0}</translation>
    </message>
    <message>
        <source>this expression has too many parts</source>
        <translation>dieser Ausdruck hat zu viele Teile</translation>
    </message>
    <message>
        <source>&apos;like&apos; or &apos;in&apos;</source>
        <translation>&apos;like&apos; oder &apos;in&apos;</translation>
    </message>
    <message>
        <source>a text or a regular expression</source>
        <translation>ein Text oder ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>{} is too large a number</source>
        <translation>die Zahl {0} ist zu groß</translation>
    </message>
    <message>
        <source>a field or a value</source>
        <translation>ein Feld oder ein Wert</translation>
    </message>
    <message>
        <source>this pattern has no * that stands for a field</source>
        <translation>dieses Muster hat kein *, das für ein Feld steht</translation>
    </message>
    <message>
        <source>this pattern has {} * for {} names</source>
        <translation>dieses Muster hat {0} * für {1} Namen</translation>
    </message>
    <message>
        <source>logfmt needs one name after &apos;as&apos;</source>
        <translation>logfmt braucht genau einen Namen nach &apos;as&apos;</translation>
    </message>
    <message>
        <source>csv needs names after &apos;as&apos;</source>
        <translation>csv braucht Namen nach &apos;as&apos;</translation>
    </message>
    <message>
        <source>this expression has no group with a name, (?&lt;name&gt;...)</source>
        <translation>dieser Ausdruck hat keine benannte Gruppe, (?&lt;name&gt;...)</translation>
    </message>
    <message>
        <source>this expression has {} groups for {} names</source>
        <translation>dieser Ausdruck hat {0} Gruppen für {1} Namen</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must be in a function such as max(), or come after &apos;by&apos;</source>
        <translation>&apos;{0}&apos; muss in einer Funktion wie max() oder nach &apos;by&apos; stehen</translation>
    </message>
    <message>
        <source>the query has made a field &apos;{}&apos; already</source>
        <translation>die Abfrage hat schon ein Feld &apos;{0}&apos; erzeugt</translation>
    </message>
    <message>
        <source>{} can only be used in stats, and not inside another such function</source>
        <translation>{0} kann nur in stats verwendet werden und nicht innerhalb einer anderen solchen Funktion</translation>
    </message>
    <message>
        <source>there is no field &apos;{}&apos; here: after stats and pattern there are only those that they make</source>
        <translation>hier gibt es kein Feld &apos;{0}&apos;: Nach stats und pattern gibt es nur die Felder, die sie erzeugen</translation>
    </message>
    <message>
        <source>shows fields of events, and computes new ones</source>
        <translation>zeigt Felder von Ereignissen und berechnet neue</translation>
    </message>
    <message>
        <source>shows these fields alone</source>
        <translation>zeigt nur diese Felder</translation>
    </message>
    <message>
        <source>keeps the events for which a condition holds</source>
        <translation>behält die Ereignisse, für die eine Bedingung gilt</translation>
    </message>
    <message>
        <source>another name of filter</source>
        <translation>ein anderer Name für filter</translation>
    </message>
    <message>
        <source>a filter on a field that log groups have an index of</source>
        <translation>ein Filter auf ein Feld, für das Protokollgruppen einen Index haben</translation>
    </message>
    <message>
        <source>makes fields of parts of a text</source>
        <translation>macht Teile eines Texts zu Feldern</translation>
    </message>
    <message>
        <source>puts events in order</source>
        <translation>sortiert Ereignisse</translation>
    </message>
    <message>
        <source>computes statistics, by groups of events</source>
        <translation>berechnet Statistiken nach Gruppen von Ereignissen</translation>
    </message>
    <message>
        <source>keeps so many events</source>
        <translation>behält die angegebene Zahl von Ereignissen</translation>
    </message>
    <message>
        <source>keeps the first of the events that have the same values</source>
        <translation>behält das erste der Ereignisse, die dieselben Werte haben</translation>
    </message>
    <message>
        <source>finds what the texts of many events have in common</source>
        <translation>findet, was die Texte vieler Ereignisse gemeinsam haben</translation>
    </message>
    <message>
        <source>shows what a data protection policy has masked</source>
        <translation>zeigt, was eine Datenschutzrichtlinie maskiert hat</translation>
    </message>
    <message>
        <source>makes an event of each item of a list</source>
        <translation>macht aus jedem Element einer Liste ein Ereignis</translation>
    </message>
    <message>
        <source>makes an event of each item of a JSON list</source>
        <translation>macht aus jedem Element einer JSON-Liste ein Ereignis</translation>
    </message>
    <message>
        <source>The log groups cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Die Protokollgruppen lassen sich nicht ablegen: siehe die Störungen der Engine.</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of CloudWatch Logs.</source>
        <translation>Lathe bietet den Vorgang {0} von CloudWatch Logs nicht an.</translation>
    </message>
    <message>
        <source>The query was stopped.</source>
        <translation>Die Abfrage wurde gestoppt.</translation>
    </message>
    <message>
        <source>the subscription filter {} could not send to {}: {}</source>
        <translation>der Abonnementfilter {0} konnte nicht an {1} senden: {2}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no statistic: take Average, Sum, Minimum, Maximum, SampleCount, or one like p99 or tm(10%:90%).</source>
        <translation>&quot;{}&quot; ist keine Statistik: Average, Sum, Minimum, Maximum, SampleCount oder eine wie p99 oder tm(10%:90%) verwenden.</translation>
    </message>
    <message>
        <source>Another function is being measured. Wait for it or cancel it.</source>
        <translation>Gerade wird eine andere Funktion gemessen. Das Ende der Messung abwarten oder sie abbrechen.</translation>
    </message>
    <message>
        <source>The project has no function {}.</source>
        <translation>Das Projekt hat keine Funktion {}.</translation>
    </message>
    <message>
        <source>no function is called &apos;{}&apos;; lathe list shows them</source>
        <translation>Keine Funktion heißt &apos;{}&apos;; lathe list zeigt alle</translation>
    </message>
    <message>
        <source>The engine ended before the function did</source>
        <translation>Die Engine endete vor der Funktion</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no path: one begins with a slash, as &apos;/{}&apos; does</source>
        <translation>&apos;{}&apos; ist kein Pfad: Ein Pfad beginnt mit einem Schrägstrich, wie &apos;/{}&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no tolerance; 0.01 and 1% are</source>
        <translation>&apos;{}&apos; ist keine Toleranz; gültig sind zum Beispiel 0.01 und 1%</translation>
    </message>
    <message>
        <source>No JSON at byte {}: {}</source>
        <translation>Kein JSON bei Byte {}: {}</translation>
    </message>
    <message>
        <source>there is no journal {} yet</source>
        <translation>Es gibt noch kein Journal {}</translation>
    </message>
    <message>
        <source>a scalar is no result, which is a time series or several</source>
        <translation>ein Ergebnis besteht aus einer oder mehreren Zeitreihen, nicht aus einem Skalar</translation>
    </message>
    <message>
        <source>there is no metric or expression with the id &apos;{}&apos;</source>
        <translation>es gibt keine Metrik und keinen Ausdruck mit der ID &apos;{}&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no value: {}</source>
        <translation>&apos;{}&apos; hat keinen Wert: {}</translation>
    </message>
    <message>
        <source>this expression is computed of &apos;{}&apos;, and that of it</source>
        <translation>dieser Ausdruck wird aus &apos;{}&apos; berechnet und jener wiederum aus diesem</translation>
    </message>
    <message>
        <source>a label has at most {} values, and one of them is ${{LABEL}}</source>
        <translation>ein Label hat höchstens {} Werte, davon nur einen ${{LABEL}}</translation>
    </message>
    <message>
        <source>a scalar</source>
        <translation>ein Skalar</translation>
    </message>
    <message>
        <source>a time series</source>
        <translation>eine Zeitreihe</translation>
    </message>
    <message>
        <source>an array of time series</source>
        <translation>ein Array von Zeitreihen</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text is no value</source>
        <translation>ein Text ist kein Wert</translation>
    </message>
    <message>
        <source>an array has time series, and no scalars</source>
        <translation>ein Array enthält Zeitreihen und keine Skalare</translation>
    </message>
    <message>
        <source>&apos;{}&apos; does not go with {} and {}</source>
        <translation>&apos;{}&apos; lässt sich nicht anwenden auf: {} und {}</translation>
    </message>
    <message>
        <source>this is more than {} time series, or than {} data points</source>
        <translation>das sind mehr als {} Zeitreihen oder mehr als {} Datenpunkte</translation>
    </message>
    <message>
        <source>{} takes a whole number from 0 on</source>
        <translation>{} erwartet eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>an IF of nothing but scalars is no time series</source>
        <translation>ein IF nur aus Skalaren ist keine Zeitreihe</translation>
    </message>
    <message>
        <source>a band is some standard deviations wide, more than 0</source>
        <translation>die Breite eines Bands wird in Standardabweichungen angegeben und ist größer als 0</translation>
    </message>
    <message>
        <source>there is nothing to SEARCH in here</source>
        <translation>hier gibt es nichts, worin SEARCH suchen könnte</translation>
    </message>
    <message>
        <source>a period has at least one second</source>
        <translation>ein Zeitabschnitt hat mindestens eine Sekunde</translation>
    </message>
    <message>
        <source>there are no functions to get data from here</source>
        <translation>hier gibt es keine Funktionen, von denen Daten zu bekommen wären</translation>
    </message>
    <message>
        <source>there are no service quotas here</source>
        <translation>hier gibt es keine Servicekontingente</translation>
    </message>
    <message>
        <source>PERIOD takes the id of a metric</source>
        <translation>PERIOD erwartet die ID einer Metrik</translation>
    </message>
    <message>
        <source>the time range has {} periods, and CloudWatch takes {}</source>
        <translation>der Zeitraum hat {} Zeitabschnitte, CloudWatch nimmt {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no number</source>
        <translation>&apos;{}&apos; ist keine Zahl</translation>
    </message>
    <message>
        <source>an id begins with a lowercase letter</source>
        <translation>eine ID beginnt mit einem Kleinbuchstaben</translation>
    </message>
    <message>
        <source>the expression has {} characters, and CloudWatch takes {}</source>
        <translation>der Ausdruck hat {} Zeichen, CloudWatch nimmt {}</translation>
    </message>
    <message>
        <source>an operator or the end of the expression</source>
        <translation>ein Operator oder das Ende des Ausdrucks</translation>
    </message>
    <message>
        <source>a number that is not so large or so small</source>
        <translation>eine nicht so große oder so kleine Zahl</translation>
    </message>
    <message>
        <source>an id, a function or a number</source>
        <translation>eine ID, eine Funktion oder eine Zahl</translation>
    </message>
    <message>
        <source>Function &apos;{}&apos; not found</source>
        <translation>Funktion &apos;{}&apos; nicht gefunden</translation>
    </message>
    <message>
        <source>{} of CloudWatch is not there in Lathe</source>
        <translation>{} von CloudWatch gibt es in Lathe nicht</translation>
    </message>
    <message>
        <source>Invalid syntax: the expression ends where {} is expected</source>
        <translation>Ungültige Syntax: Der Ausdruck endet, wo {} erwartet wird</translation>
    </message>
    <message>
        <source>Invalid syntax: {} is expected, not &apos;{}&apos;</source>
        <translation>Ungültige Syntax: Erwartet wird {}, nicht &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Error in expression &apos;{}&apos;: {}</source>
        <translation>Fehler im Ausdruck &apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>the name of a metric</source>
        <translation>der Name einer Metrik</translation>
    </message>
    <message>
        <source>another clause or the end of the query</source>
        <translation>eine weitere Klausel oder das Ende der Abfrage</translation>
    </message>
    <message>
        <source>AVG, COUNT, MAX, MIN or SUM</source>
        <translation>AVG, COUNT, MAX, MIN oder SUM</translation>
    </message>
    <message>
        <source>a namespace</source>
        <translation>ein Namespace</translation>
    </message>
    <message>
        <source>the name of a dimension</source>
        <translation>der Name einer Dimension</translation>
    </message>
    <message>
        <source>&apos;=&apos; or &apos;!=&apos;</source>
        <translation>&apos;=&apos; oder &apos;!=&apos;</translation>
    </message>
    <message>
        <source>a value between single quotation marks</source>
        <translation>ein Wert in einfachen Anführungszeichen</translation>
    </message>
    <message>
        <source>the name of a label</source>
        <translation>der Name eines Labels</translation>
    </message>
    <message>
        <source>the key of a tag</source>
        <translation>der Schlüssel eines Tags</translation>
    </message>
    <message>
        <source>a name between double quotation marks where it has a dot in it</source>
        <translation>ein Name (mit Punkt darin: in doppelten Anführungszeichen)</translation>
    </message>
    <message>
        <source>Invalid syntax: the query ends where {} is expected</source>
        <translation>Ungültige Syntax: Die Abfrage endet, wo {} erwartet wird</translation>
    </message>
    <message>
        <source>the search has {} characters, and CloudWatch takes {}</source>
        <translation>die Suche hat {} Zeichen, CloudWatch nimmt {}</translation>
    </message>
    <message>
        <source>a term or the end of the search</source>
        <translation>ein Suchbegriff oder das Ende der Suche</translation>
    </message>
    <message>
        <source>a namespace or a term</source>
        <translation>ein Namespace oder ein Suchbegriff</translation>
    </message>
    <message>
        <source>a search that lies less deep in itself</source>
        <translation>eine weniger tief verschachtelte Suche</translation>
    </message>
    <message>
        <source>a name or a term</source>
        <translation>ein Name oder ein Suchbegriff</translation>
    </message>
    <message>
        <source>There are {} metrics already: {} and further new ones are not taken. Use fewer values of dimensions.</source>
        <translation>Es gibt schon {} Metriken: {} und weitere neue werden nicht angenommen. Weniger Werte für Dimensionen verwenden.</translation>
    </message>
    <message>
        <source>Alarms and dashboards cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Alarme und Dashboards lassen sich nicht ablegen: siehe die Störungen der Engine.</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of CloudWatch.</source>
        <translation>Lathe bietet den Vorgang {} von CloudWatch nicht an.</translation>
    </message>
    <message>
        <source>{} of the template was not made: {}</source>
        <translation>{} aus dem Template wurde nicht angelegt: {}</translation>
    </message>
    <message>
        <source>the journal {} is damaged: of its lines {} to {}, some or all cannot be read</source>
        <translation>Das Journal {} ist beschädigt: Von seinen Zeilen {} bis {} sind einige oder alle nicht lesbar</translation>
    </message>
    <message>
        <source>Keys with values belong here: {}</source>
        <translation>Hierher gehören Schlüssel mit Werten: {}</translation>
    </message>
    <message>
        <source>Unknown key &apos;{}&apos;</source>
        <translation>Unbekannter Schlüssel &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Known are: {}</source>
        <translation>Bekannt sind: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes a text</source>
        <translation>&apos;{}&apos; erwartet einen Text</translation>
    </message>
    <message>
        <source>No regular expression: {}</source>
        <translation>Kein regulärer Ausdruck: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no form</source>
        <translation>&apos;{}&apos; ist keine Form</translation>
    </message>
    <message>
        <source>A test names its function</source>
        <translation>Ein Test nennt seine Funktion</translation>
    </message>
    <message>
        <source>Write &apos;function: &apos; and its logical id</source>
        <translation>&apos;function: &apos; und ihre logische ID schreiben</translation>
    </message>
    <message>
        <source>A test has one event: &apos;event&apos; or &apos;eventFile&apos;</source>
        <translation>Ein Test hat ein Event: &apos;event&apos; oder &apos;eventFile&apos;</translation>
    </message>
    <message>
        <source>Cannot read {}</source>
        <translation>{} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>It is looked for in {}</source>
        <translation>Gesucht wird in {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes a list of paths</source>
        <translation>&apos;{}&apos; erwartet eine Liste von Pfaden</translation>
    </message>
    <message>
        <source>No such outcome</source>
        <translation>Diesen Status gibt es nicht</translation>
    </message>
    <message>
        <source>Known are: success, error, crash, timeout, throttled</source>
        <translation>Bekannt sind: success, error, crash, timeout, throttled</translation>
    </message>
    <message>
        <source>What succeeds has neither errorType nor errorMessage</source>
        <translation>Was gelingt, hat weder errorType noch errorMessage</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no limit for &apos;{}&apos;</source>
        <translation>&apos;{}&apos; ist keine Grenze für &apos;{}&apos;</translation>
    </message>
    <message>
        <source>One is: {}</source>
        <translation>Zum Beispiel: {}</translation>
    </message>
    <message>
        <source>A test&apos;s name is made of letters, digits, &apos;-&apos;, &apos;_&apos;, &apos;.&apos; and, for folders, &apos;/&apos;.</source>
        <translation>Der Name eines Tests besteht aus Buchstaben, Ziffern, &apos;-&apos;, &apos;_&apos;, &apos;.&apos; und, für Ordner, &apos;/&apos;.</translation>
    </message>
    <message>
        <source>The response holds what a test&apos;s file cannot: write the test by hand, with what of it has to be the same.</source>
        <translation>Die Antwort enthält etwas, das die Datei eines Tests nicht enthalten kann: den Test von Hand schreiben, mit dem, was an ihr gleich bleiben muss.</translation>
    </message>
    <message>
        <source>expected {}, got {}</source>
        <translation>erwartet: {}, erhalten: {}</translation>
    </message>
    <message>
        <source>expected a failure, got success</source>
        <translation>erwartet: ein Fehlschlag, erhalten: Erfolg</translation>
    </message>
    <message>
        <source>the error message lacks &quot;{}&quot;: {}</source>
        <translation>in der Fehlermeldung fehlt &quot;{}&quot;: {}</translation>
    </message>
    <message>
        <source>the response differs in one place</source>
        <translation>die Antwort weicht an einer Stelle ab</translation>
    </message>
    <message>
        <source>the response differs in {} places</source>
        <translation>die Antwort weicht an {} Stellen ab</translation>
    </message>
    <message>
        <source>no line of the log matches &quot;{}&quot;</source>
        <translation>keine Logzeile passt zu &quot;{}&quot;</translation>
    </message>
    <message>
        <source>no line of the log has &quot;{}&quot;</source>
        <translation>keine Logzeile enthält &quot;{}&quot;</translation>
    </message>
    <message>
        <source>&quot;{}&quot; must not be in the log: {}</source>
        <translation>&quot;{}&quot; darf nicht im Log stehen: {}</translation>
    </message>
    <message>
        <source>it took {}, and {} at most is expected</source>
        <translation>Dauer {}, erwartet höchstens {}</translation>
    </message>
    <message>
        <source>it used {}, and {} at most is expected</source>
        <translation>Speicher {}, erwartet höchstens {}</translation>
    </message>
    <message>
        <source>it cost {}, and {} at most is expected</source>
        <translation>Kosten {}, erwartet höchstens {}</translation>
    </message>
    <message>
        <source>It was stopped</source>
        <translation>Der Aufruf wurde gestoppt</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is another test called &apos;{}&apos;</source>
        <translation>Es gibt noch einen Test namens &apos;{}&apos;</translation>
    </message>
    <message>
        <source>cannot use {}: {}</source>
        <translation>{} kann nicht verwendet werden: {}</translation>
    </message>
    <message>
        <source>traces cannot be read: see the engine&apos;s troubles</source>
        <translation>Traces können nicht gelesen werden: siehe die Störungen der Engine</translation>
    </message>
    <message>
        <source>Measured on this machine ({}, {} cores), whose cores are not Lambda&apos;s: the curve&apos;s shape carries over, its milliseconds only roughly.</source>
        <translation>Gemessen auf diesem Rechner ({}, {} Kerne), dessen Kerne nicht die von Lambda sind: Die Form der Kurve lässt sich übertragen, ihre Millisekunden nur ungefähr.</translation>
    </message>
    <message>
        <source>This machine does not hold functions to their share of the CPU: every size ran with all of it, and small sizes look far too fast.</source>
        <translation>Dieser Rechner beschränkt Funktionen nicht auf ihren CPU-Anteil: Jede Größe lief mit der ganzen CPU, und kleine Größen sehen viel zu schnell aus.</translation>
    </message>
    <message>
        <source>Above {} MB Lambda gives more CPU than this machine has: larger sizes may look slower here than they are.</source>
        <translation>Über {} MB gibt Lambda mehr CPU, als dieser Rechner hat: Größere Größen können hier langsamer aussehen, als sie sind.</translation>
    </message>
    <message>
        <source>The function asks for {}, and ran on this machine&apos;s processor.</source>
        <translation>Die Funktion verlangt {} und lief auf dem Prozessor dieses Rechners.</translation>
    </message>
    <message>
        <source>The price of the other processor is reckoned with the durations of this one.</source>
        <translation>Der Preis des anderen Prozessors ist mit der Dauer auf diesem berechnet.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no memory size: whole MB from {} to {}</source>
        <translation>&apos;{}&apos; ist keine Speichergröße: ganze MB von {} bis {}</translation>
    </message>
    <message>
        <source>Name at least one memory size.</source>
        <translation>Mindestens eine Speichergröße angeben.</translation>
    </message>
    <message>
        <source>A function is run between 1 and {} times at each size.</source>
        <translation>Eine Funktion wird mit jeder Größe 1- bis {}-mal ausgeführt.</translation>
    </message>
    <message>
        <source>Invalid syntax: the search ends where {} is expected</source>
        <translation>Ungültige Syntax: Die Suche endet, wo {} erwartet wird</translation>
    </message>
    <message>
        <source>Invalid syntax: {} is expected before &apos;{}&apos;</source>
        <translation>Ungültige Syntax: Erwartet wird {} vor &apos;{}&apos;</translation>
    </message>
    <message>
        <source>There is no trace {}.</source>
        <translation>Es gibt keinen Trace {}.</translation>
    </message>
    <message>
        <source>Port {} is in use.</source>
        <translation>Port {} ist belegt.</translation>
    </message>
    <message>
        <source>The settings of X-Ray cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Die Einstellungen von X-Ray lassen sich nicht ablegen: siehe die Störungen der Engine.</translation>
    </message>
    <message>
        <source>This is no body of a dashboard: it has to be a JSON object with a list of &quot;widgets&quot;.</source>
        <translation>Das ist kein Inhalt eines Dashboards: Er muss ein JSON-Objekt mit einer Liste &quot;widgets&quot; sein.</translation>
    </message>
    <message>
        <source>Another load is running. Wait for it or stop it.</source>
        <translation>Es läuft schon eine andere Last: warten, bis sie endet, oder sie stoppen.</translation>
    </message>
    <message>
        <source>how much a field&apos;s number changes in a stretch of time</source>
        <translation>wie stark sich die Zahl eines Felds in einer Zeitspanne ändert</translation>
    </message>
    <message>
        <source>how many events have the field, as with by bin(5m)</source>
        <translation>wie viele Ereignisse das Feld haben, etwa mit by bin(5m)</translation>
    </message>
    <message>
        <source>the sum of a field&apos;s numbers, as with by bin(5m)</source>
        <translation>die Summe der Zahlen eines Felds, etwa mit by bin(5m)</translation>
    </message>
    <message>
        <source>how many of a field&apos;s numbers are in each of so many ranges</source>
        <translation>wie viele Zahlen eines Felds in jedem Bereich liegen, bei der angegebenen Zahl von Bereichen</translation>
    </message>
    <message>
        <source>the MD5 hash of the text</source>
        <translation>der MD5-Hash des Texts</translation>
    </message>
    <message>
        <source>the SHA-256 hash of the text</source>
        <translation>der SHA-256-Hash des Texts</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must come after pattern, or before any stats</source>
        <translation>&apos;{}&apos; muss nach pattern oder vor jedem stats stehen</translation>
    </message>
    <message>
        <source>a query can be compared with one time only</source>
        <translation>eine Abfrage kann nur mit einem Zeitraum verglichen werden</translation>
    </message>
    <message>
        <source>&apos;true&apos; or &apos;false&apos;</source>
        <translation>&apos;true&apos; oder &apos;false&apos;</translation>
    </message>
    <message>
        <source>a number from {} to {}</source>
        <translation>eine Zahl von {} bis {}</translation>
    </message>
    <message>
        <source>a duration such as 30m or 7d</source>
        <translation>eine Dauer wie 30m oder 7d</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a part of a field, and no field</source>
        <translation>&apos;{}&apos; ist ein Teil eines Felds und kein Feld</translation>
    </message>
    <message>
        <source>addtotals needs fields: name them, or put fields before it</source>
        <translation>addtotals braucht Felder: sie nennen oder fields davor setzen</translation>
    </message>
    <message>
        <source>fillmissing must come after stats by bin()</source>
        <translation>fillmissing muss nach stats mit by bin() stehen</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>eine Zahl oder ein Text</translation>
    </message>
    <message>
        <source>&apos;remove&apos; or &apos;transform&apos;</source>
        <translation>&apos;remove&apos; oder &apos;transform&apos;</translation>
    </message>
    <message>
        <source>SOURCE must come before all other commands</source>
        <translation>SOURCE muss vor allen anderen Befehlen stehen</translation>
    </message>
    <message>
        <source>the name of a log group, or logGroups()</source>
        <translation>der Name einer Protokollgruppe oder logGroups()</translation>
    </message>
    <message>
        <source>namePrefix, class or accountIdentifiers</source>
        <translation>namePrefix, class oder accountIdentifiers</translation>
    </message>
    <message>
        <source>logGroups() takes namePrefix, class and accountIdentifiers, and not &apos;{}&apos;</source>
        <translation>logGroups() erwartet namePrefix, class und accountIdentifiers, nicht &apos;{}&apos;</translation>
    </message>
    <message>
        <source>there can be at most {} here</source>
        <translation>hier sind höchstens {} möglich</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a time such as -1h, now or 2026-11-30T08:00:00Z is expected here</source>
        <translation>hier wird ein Zeitpunkt wie -1h, now oder 2026-11-30T08:00:00Z erwartet</translation>
    </message>
    <message>
        <source>a query in parentheses can have no other one in it</source>
        <translation>eine Abfrage in Klammern kann keine weitere enthalten</translation>
    </message>
    <message>
        <source>&apos;|&apos; or &apos;)&apos;</source>
        <translation>&apos;|&apos; oder &apos;)&apos;</translation>
    </message>
    <message>
        <source>this query gives no field &apos;{}&apos;</source>
        <translation>diese Abfrage liefert kein Feld &apos;{}&apos;</translation>
    </message>
    <message>
        <source>a query can have one join only</source>
        <translation>eine Abfrage kann nur ein join haben</translation>
    </message>
    <message>
        <source>&apos;inner&apos; or &apos;left&apos;</source>
        <translation>&apos;inner&apos; oder &apos;left&apos;</translation>
    </message>
    <message>
        <source>a name for the fields so far</source>
        <translation>ein Name für die bisherigen Felder</translation>
    </message>
    <message>
        <source>a name for the fields of the other query</source>
        <translation>ein Name für die Felder der anderen Abfrage</translation>
    </message>
    <message>
        <source>join needs two names, left=a right=b</source>
        <translation>join braucht zwei Namen, left=a right=b</translation>
    </message>
    <message>
        <source>here &apos;{}.&apos; and the name of a field are expected</source>
        <translation>hier werden &apos;{}.&apos; und der Name eines Felds erwartet</translation>
    </message>
    <message>
        <source>says which log groups are looked through, and when</source>
        <translation>gibt an, welche Protokollgruppen durchsucht werden und in welchem Zeitraum</translation>
    </message>
    <message>
        <source>compares what events have in common with those of a time before</source>
        <translation>vergleicht, was Ereignisse gemeinsam haben, mit dem aus einem Zeitraum davor</translation>
    </message>
    <message>
        <source>compares what events have in common with those of so long before</source>
        <translation>vergleicht, was Ereignisse gemeinsam haben, mit dem aus der Zeit um die angegebene Dauer davor</translation>
    </message>
    <message>
        <source>says what is unusual about what events have in common</source>
        <translation>sagt, was an dem ungewöhnlich ist, was Ereignisse gemeinsam haben</translation>
    </message>
    <message>
        <source>puts events of another log group beside those that have the same value</source>
        <translation>stellt Ereignisse einer anderen Protokollgruppe neben die, die denselben Wert haben</translation>
    </message>
    <message>
        <source>puts the rows of another query beside the rows, in their order</source>
        <translation>stellt die Zeilen einer anderen Abfrage der Reihe nach neben die Zeilen</translation>
    </message>
    <message>
        <source>adds up a field row by row</source>
        <translation>summiert ein Feld Zeile für Zeile auf</translation>
    </message>
    <message>
        <source>puts what a field was in rows before beside it</source>
        <translation>stellt neben ein Feld, was es in früheren Zeilen war</translation>
    </message>
    <message>
        <source>fills what is missing with what it last was</source>
        <translation>füllt, was fehlt, mit dem letzten Wert davor</translation>
    </message>
    <message>
        <source>makes rows for the periods of bin() that have none</source>
        <translation>macht Zeilen für die Zeitabschnitte von bin(), die keine haben</translation>
    </message>
    <message>
        <source>adds up the numbers of each row, or of each field</source>
        <translation>summiert die Zahlen jeder Zeile oder jedes Felds</translation>
    </message>
    <message>
        <source>cuts off numbers that are far from most others, or drops their rows</source>
        <translation>kappt Zahlen, die weit von den meisten anderen liegen, oder verwirft ihre Zeilen</translation>
    </message>
    <message>
        <source>numbers sessions: events of the same values without a long pause</source>
        <translation>nummeriert Sitzungen: Ereignisse mit denselben Werten ohne lange Pause</translation>
    </message>
    <message>
        <source>counts how often values occur together</source>
        <translation>zählt, wie oft Werte zusammen vorkommen</translation>
    </message>
    <message>
        <source>another name of countFrequent</source>
        <translation>ein anderer Name für countFrequent</translation>
    </message>
    <message>
        <source>Traffic of more than an hour is too long.</source>
        <translation>Verkehr von mehr als einer Stunde ist zu lang.</translation>
    </message>
    <message>
        <source>A rate is between 0 and {} requests a second.</source>
        <translation>Eine Rate liegt zwischen 0 und {} Anfragen pro Sekunde.</translation>
    </message>
    <message>
        <source>Name a rate: requests a second.</source>
        <translation>Eine Rate angeben: Anfragen pro Sekunde.</translation>
    </message>
    <message>
        <source>A load lasts an hour at most.</source>
        <translation>Eine Last dauert höchstens eine Stunde.</translation>
    </message>
    <message>
        <source>cannot write {}: make room, or choose another place</source>
        <translation>{} kann nicht geschrieben werden: Platz schaffen oder einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>the export was stopped</source>
        <translation>der Export wurde gestoppt</translation>
    </message>
    <message>
        <source>the regular expression takes too long; a simpler one finds more</source>
        <translation>der reguläre Ausdruck braucht zu lange; ein einfacherer findet mehr</translation>
    </message>
    <message>
        <source>A query in parentheses gives {} different values, and {} are the most.</source>
        <translation>Eine Abfrage in Klammern liefert {} verschiedene Werte, höchstens {} sind möglich.</translation>
    </message>
    <message>
        <source>Line {} has {}, which ends a line in YAML.</source>
        <translation>Zeile {} hat {}, was in YAML eine Zeile beendet.</translation>
    </message>
    <message>
        <source>The table {} of the template is not made: {}</source>
        <translation>Die Tabelle {} des Templates wird nicht angelegt: {}</translation>
    </message>
    <message>
        <source>The tables cannot be written to disk: {}</source>
        <translation>Die Tabellen können nicht auf die Platte geschrieben werden: {}</translation>
    </message>
    <message>
        <source>This build of Lathe has no JSONata.</source>
        <translation>Diese Lathe wurde ohne JSONata gebaut.</translation>
    </message>
    <message>
        <source>The state machines cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Die Zustandsautomaten können nicht gespeichert werden: siehe die Störungen der Engine.</translation>
    </message>
    <message>
        <source>The state machine {} of the template is not made: {}</source>
        <translation>Der Zustandsautomat {0} des Templates wird nicht angelegt: {1}</translation>
    </message>
</context>
<context>
    <name>TuningResults</name>
    <message>
        <source>Cheapest</source>
        <translation>Am günstigsten</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Am schnellsten</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation>Stapel zu %1</translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation>%1, gefiltert</translation>
    </message>
    <message>
        <source>own statement</source>
        <translation>eigene Anweisung</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>bei Fehler</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>bei Erfolg</translation>
    </message>
    <message>
        <source>dead letters</source>
        <translation>unzustellbar</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>REST API</source>
        <translation>REST-API</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>HTTP-API</translation>
    </message>
    <message>
        <source>WebSocket API</source>
        <translation>WebSocket-API</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>Funktions-URL</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3-Bucket</translation>
    </message>
    <message>
        <source>DynamoDB table</source>
        <translation>DynamoDB-Tabelle</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS-Warteschlange</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS-Thema</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>Ereignisbus</translation>
    </message>
    <message>
        <source>EventBridge rule</source>
        <translation>EventBridge-Regel</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>State machine</source>
        <translation>Zustandsautomat</translation>
    </message>
    <message>
        <source>CloudFront distribution</source>
        <translation>CloudFront-Verteilung</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>Dateisystem</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>User pool</source>
        <translation>Benutzerpool</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>Protokollgruppe</translation>
    </message>
    <message>
        <source>Outside the template</source>
        <translation>Außerhalb der Vorlage</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>Lathe does not run this source yet: send such an event from the Test dock.</source>
        <translation>Lathe führt diese Quelle noch nicht aus: senden Sie ein solches Event aus dem Test-Dock.</translation>
    </message>
</context>
<context>
    <name>lathe::app::Actions</name>
    <message>
        <source>Open project...</source>
        <translation>Projekt öffnen...</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>Neues Projekt aus Beispiel...</translation>
    </message>
    <message>
        <source>New file...</source>
        <translation>Neue Datei...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
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
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Go to line...</source>
        <translation>Gehe zu Zeile...</translation>
    </message>
    <message>
        <source>Command palette...</source>
        <translation>Befehlspalette...</translation>
    </message>
    <message>
        <source>Go to file or function...</source>
        <translation>Gehe zu Datei oder Funktion...</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Startseite</translation>
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
        <source>Larger code</source>
        <translation>Code vergrößern</translation>
    </message>
    <message>
        <source>Smaller code</source>
        <translation>Code verkleinern</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Aufrufen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Open the function&apos;s code</source>
        <translation>Code der Funktion öffnen</translation>
    </message>
    <message>
        <source>Show the function in the template</source>
        <translation>Funktion im Template anzeigen</translation>
    </message>
    <message>
        <source>Restart the engine</source>
        <translation>Engine neu starten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Bereich: %1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Lathe</source>
        <translation>Über Lathe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Tab</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Code in its usual size</source>
        <translation>Code in normaler Größe</translation>
    </message>
    <message>
        <source>Filter commands and keys</source>
        <translation>Befehle und Tasten filtern</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Changes and history (git)</source>
        <translation>Änderungen und Geschichte (Git)</translation>
    </message>
    <message>
        <source>New function...</source>
        <translation>Neue Funktion...</translation>
    </message>
    <message>
        <source>New empty project...</source>
        <translation>Neues leeres Projekt...</translation>
    </message>
    <message>
        <source>Clone a repository...</source>
        <translation>Ein Repository klonen...</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Pull</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debuggen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Prozedurschritt</translation>
    </message>
    <message>
        <source>Step into</source>
        <translation>Einzelschritt</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Ausführen bis Rücksprung</translation>
    </message>
    <message>
        <source>Set or remove a breakpoint</source>
        <translation>Haltepunkt setzen oder entfernen</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>Alle Haltepunkte entfernen</translation>
    </message>
    <message>
        <source>&amp;Git</source>
        <translation>&amp;Git</translation>
    </message>
    <message>
        <source>&amp;Debug</source>
        <translation>&amp;Debuggen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Publish a version of the function</source>
        <translation>Eine Version der Funktion veröffentlichen</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Run all tests</source>
        <translation>Alle Tests ausführen</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Dashboards</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
</context>
<context>
    <name>lathe::app::AwsClient</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Die Engine läuft nicht.</translation>
    </message>
</context>
<context>
    <name>lathe::app::BatchRun</name>
    <message>
        <source>The engine ended before the function did.</source>
        <translation>Die Engine endete vor der Funktion.</translation>
    </message>
</context>
<context>
    <name>lathe::app::BucketCalls</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>lathe::app::BuildPane</name>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Out of date: built again when invoked</source>
        <translation>Veraltet: wird beim Aufruf neu gebaut</translation>
    </message>
    <message>
        <source>Not built: runs from its sources</source>
        <translation>Nicht gebaut: läuft aus den Quellen</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Building...</source>
        <translation>Wird gebaut...</translation>
    </message>
    <message>
        <source>Built in %1: %2 new, %3 up to date</source>
        <translation>Gebaut in %1: %2 neu, %3 aktuell</translation>
    </message>
    <message>
        <source>Failed after %1: %2 with errors</source>
        <translation>Fehlgeschlagen nach %1: %2 mit Fehlern</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Abgebrochen nach %1</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Function or layer</source>
        <translation>Funktion oder Layer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Functions and layers</source>
        <translation>Funktionen und Layer</translation>
    </message>
    <message>
        <source>Output of the build</source>
        <translation>Ausgabe des Bauens</translation>
    </message>
    <message>
        <source>What the tools print comes here.</source>
        <translation>Hier erscheint, was die Werkzeuge ausgeben.</translation>
    </message>
    <message>
        <source>A build is under way</source>
        <translation>Es wird gebaut</translation>
    </message>
    <message>
        <source>Nothing to build yet</source>
        <translation>Noch nichts zu bauen</translation>
    </message>
    <message>
        <source>Functions with a manifest (requirements.txt, package.json, pom.xml, go.mod...) are built with the tools of this machine, as sam build does.</source>
        <translation>Funktionen mit einem Manifest (requirements.txt, package.json, pom.xml, go.mod...) werden mit den Werkzeugen dieses Rechners gebaut, wie es sam build tut.</translation>
    </message>
    <message numerus="yes">
        <source>%n out of date</source>
        <translation>
            <numerusform>%n veraltet</numerusform>
            <numerusform>%n veraltet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasClipboard</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Duplicate to %1</source>
        <translation>Als %1 duplizieren</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Duplicate %1 cards</source>
        <translation>%1 Karten duplizieren</translation>
    </message>
    <message>
        <source>Paste %1 cards</source>
        <translation>%1 Karten einfügen</translation>
    </message>
    <message>
        <source>%1 is not in this template, but named in %2.</source>
        <translation>%1 ist nicht in diesem Template, wird aber in %2 genannt.</translation>
    </message>
    <message>
        <source>%1 was left out, as %2 is taken.</source>
        <translation>%1 wurde weggelassen, da %2 vergeben ist.</translation>
    </message>
    <message>
        <source>%1 is now %2, as %3 is taken.</source>
        <translation>%1 heißt jetzt %2, da %3 vergeben ist.</translation>
    </message>
    <message>
        <source>Written along, as Globals said it there: %1.</source>
        <translation>Mitgeschrieben, da Globals es dort angab: %1.</translation>
    </message>
    <message>
        <source>The code in %1 is shared: %2.</source>
        <translation>Der Code in %1 wird gemeinsam genutzt: %2.</translation>
    </message>
    <message>
        <source>%1 was here already and is used: %2.</source>
        <translation>%1 war schon hier und wird verwendet: %2.</translation>
    </message>
    <message>
        <source>%1 was copied along.</source>
        <translation>%1 wurde mitkopiert.</translation>
    </message>
    <message>
        <source>%1 is not here: put the code of %2 there.</source>
        <translation>%1 ist nicht hier: legen Sie den Code von %2 dort ab.</translation>
    </message>
    <message>
        <source>Not copied, as no resource of this template by itself: %1.</source>
        <translation>Nicht kopiert, da für sich allein keine Ressource dieses Templates: %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasFrameWiring</name>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Group in a frame</source>
        <translation>In einem Rahmen gruppieren</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Einen Rahmen entfernen</translation>
    </message>
    <message>
        <source>Remove %1 frames</source>
        <translation>%1 Rahmen entfernen</translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasWiring</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move %1 cards</source>
        <translation>%1 Karten verschieben</translation>
    </message>
    <message>
        <source>Arrange cards</source>
        <translation>Karten anordnen</translation>
    </message>
    <message>
        <source>Wire %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove a wire</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove %1 cards</source>
        <translation>%1 Karten entfernen</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: erledigt.</translation>
    </message>
    <message>
        <source>%1: with it went %2.</source>
        <translation>%1: Mit entfernt wurde %2.</translation>
    </message>
    <message>
        <source>It is still named in %1.</source>
        <translation>Es wird noch genannt in %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1: nothing of it stands in this template by itself.</source>
        <translation>%1: Nichts davon steht für sich in dieser Vorlage.</translation>
    </message>
</context>
<context>
    <name>lathe::app::Chooser</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Nothing of this name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>lathe::app::CloneDialog</name>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Clone a repository</source>
        <translation>Ein Repository klonen</translation>
    </message>
    <message>
        <source>Address of the repository</source>
        <translation>Adresse des Repositorys</translation>
    </message>
    <message>
        <source>Folder of the clone</source>
        <translation>Ordner des Klons</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Folder below which the clone is to be</source>
        <translation>Ordner, unter dem der Klon liegen soll</translation>
    </message>
</context>
<context>
    <name>lathe::app::CodeWiring</name>
    <message>
        <source>A language server would know more of this file: %1</source>
        <translation>Ein Language-Server wüsste mehr über diese Datei: %1</translation>
    </message>
    <message>
        <source>The language server %1 has ended again and again without a word. It is not started any more.</source>
        <translation>Der Language-Server %1 hat sich immer wieder ohne ein Wort beendet. Er wird nicht mehr gestartet.</translation>
    </message>
    <message>
        <source>The language server %1 has ended: %2. It is not started any more.</source>
        <translation>Der Language-Server %1 hat sich beendet: %2. Er wird nicht mehr gestartet.</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>Uses of %1</source>
        <translation>Verwendungen von %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>There is no name here to be renamed.</source>
        <translation>Hier ist kein Name, der sich umbenennen ließe.</translation>
    </message>
    <message>
        <source>Only a language server can rename in code, and none runs.</source>
        <translation>Nur ein Language-Server kann im Code umbenennen, und es läuft keiner.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed.</source>
        <translation>%1 lässt sich nicht umbenennen.</translation>
    </message>
    <message>
        <source>A name has letters, digits and _ only.</source>
        <translation>Ein Name besteht nur aus Buchstaben, Ziffern und _.</translation>
    </message>
    <message>
        <source>The language server cannot rename this to %1.</source>
        <translation>Der Language-Server kann dies nicht in %1 umbenennen.</translation>
    </message>
    <message>
        <source>Renamed. Files that were changed and are not saved: %1</source>
        <translation>Umbenannt. Geänderte, nicht gespeicherte Dateien: %1</translation>
    </message>
    <message>
        <source>The language server wants to do more than change texts. Nothing was changed.</source>
        <translation>Der Language-Server will mehr als Texte ändern. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 cannot format.</source>
        <translation>%1 kann nicht formatieren.</translation>
    </message>
    <message>
        <source>Only a language server can format, and none runs for this file.</source>
        <translation>Nur ein Language-Server kann formatieren, und für diese Datei läuft keiner.</translation>
    </message>
</context>
<context>
    <name>lathe::app::CostHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Die Engine läuft nicht.</translation>
    </message>
</context>
<context>
    <name>lathe::app::CostWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>Nicht alle Dateien konnten gespeichert werden: Es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>%1 is invoked by what it has led to: %2 rounds in %3. This loop costs %4 an hour.</source>
        <translation>%1 wird von dem aufgerufen, wozu sie selbst geführt hat: %2 Runden in %3. Diese Schleife kostet %4 pro Stunde.</translation>
    </message>
    <message>
        <source>%1 It has been stopped, as Lambda stops it.</source>
        <translation>%1 Sie wurde gestoppt, wie Lambda sie stoppt.</translation>
    </message>
    <message>
        <source>Show the function</source>
        <translation>Funktion anzeigen</translation>
    </message>
</context>
<context>
    <name>lathe::app::DashboardHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Die Engine läuft nicht.</translation>
    </message>
</context>
<context>
    <name>lathe::app::DashboardWiring</name>
    <message>
        <source>Dashboards</source>
        <translation>Dashboards</translation>
    </message>
</context>
<context>
    <name>lathe::app::DebugHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Die Engine läuft nicht.</translation>
    </message>
    <message>
        <source>Another invocation is being debugged. Stop it first.</source>
        <translation>Ein anderer Aufruf wird gerade debuggt. Stoppen Sie ihn zuerst.</translation>
    </message>
</context>
<context>
    <name>lathe::app::DebugWiring</name>
    <message>
        <source>Remove breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Add breakpoint</source>
        <translation>Haltepunkt hinzufügen</translation>
    </message>
    <message>
        <source>Stop on a condition...</source>
        <translation>Bei einer Bedingung anhalten...</translation>
    </message>
    <message>
        <source>Change its condition...</source>
        <translation>Bedingung ändern...</translation>
    </message>
    <message>
        <source>Log in place of stopping...</source>
        <translation>Protokollieren statt anhalten...</translation>
    </message>
    <message>
        <source>Change what it logs...</source>
        <translation>Ändern, was er protokolliert...</translation>
    </message>
    <message>
        <source>Stop only where this is true; empty: always</source>
        <translation>Nur anhalten, wo dies wahr ist; leer: immer</translation>
    </message>
    <message>
        <source>Log this and go on, with values of {expressions}; empty: stop</source>
        <translation>Dies protokollieren und weiterlaufen, mit Werten von {expressions}; leer: anhalten</translation>
    </message>
</context>
<context>
    <name>lathe::app::DockTitle</name>
    <message>
        <source>Close this panel</source>
        <translation>Bereich schließen</translation>
    </message>
</context>
<context>
    <name>lathe::app::Docks</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debuggen</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorArea</name>
    <message>
        <source>Open files</source>
        <translation>Geöffnete Dateien</translation>
    </message>
    <message>
        <source>%1 has changed on disk, and you have changes that are not saved.</source>
        <translation>%1 wurde auf dem Datenträger geändert, und es gibt ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Take the file&apos;s version</source>
        <translation>Version der Datei übernehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1 before closing it?</source>
        <translation>Änderungen an %1 vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. Save it before closing it?</source>
        <translation>%1 ist nicht mehr auf dem Datenträger. Vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Die anderen schließen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>%1 (on disk)</source>
        <translation>%1 (auf dem Datenträger)</translation>
    </message>
    <message>
        <source>%1 as it was on disk when this was opened</source>
        <translation>%1, wie es beim Öffnen auf dem Datenträger lag</translation>
    </message>
    <message>
        <source>%1 has a line of %2, too long to be edited here. It is left as it is.</source>
        <translation>%1 hat eine Zeile von %2, die zu lang ist, um hier bearbeitet zu werden. Die Datei bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorBlame</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>months</comment>
        <translation>%1 Mon.</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation>%1 J.</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Lesen...</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorChanges</name>
    <message>
        <source>No conflict is left in this file.</source>
        <translation>In dieser Datei ist kein Konflikt mehr.</translation>
    </message>
    <message>
        <source>Mark it as resolved</source>
        <translation>Als gelöst markieren</translation>
    </message>
</context>
<context>
    <name>lathe::app::EngineHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Die Engine läuft nicht.</translation>
    </message>
</context>
<context>
    <name>lathe::app::EngineIndicator</name>
    <message>
        <source>Waiting for memory: %1</source>
        <translation>Auf Speicher warten: %1</translation>
    </message>
    <message>
        <source>All environments together are expected to use %1 of the %2 that they may. What waits runs when one of them ends or is idle.</source>
        <translation>Alle Umgebungen zusammen brauchen voraussichtlich %1 von den %2, die sie brauchen dürfen. Was wartet, läuft, sobald eine endet oder nichts zu tun hat.</translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation>Engine gestoppt</translation>
    </message>
    <message>
        <source>Engine starting</source>
        <translation>Engine startet</translation>
    </message>
    <message>
        <source>Engine not running</source>
        <translation>Engine läuft nicht</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>Engine bereit</translation>
    </message>
    <message>
        <source>Engine ready, limits partly enforced</source>
        <translation>Engine bereit, Limits teilweise durchgesetzt</translation>
    </message>
    <message>
        <source>What the engine enforces on this machine</source>
        <translation>Was die Engine auf diesem Rechner durchsetzt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>AWS endpoint: %1</source>
        <translation>AWS-Endpunkt: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>Run here by the nearest installed version of the same language: %1.</source>
        <translation>Hier ausgeführt von der nächstliegenden installierten Version derselben Sprache: %1.</translation>
    </message>
    <message>
        <source>Functions of %1 do not run here.</source>
        <translation>Funktionen für %1 laufen hier nicht.</translation>
    </message>
    <message>
        <source>Functions for %1 run here as %2; their cost is that of %1.</source>
        <translation>Funktionen für %1 laufen hier als %2; ihre Kosten sind die von %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::FileEdits</name>
    <message>
        <source>%1 cannot be changed here. Nothing was changed.</source>
        <translation>%1 lässt sich hier nicht ändern. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile. Nothing was changed; try again.</source>
        <translation>%1 hat sich inzwischen geändert. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What is to become of %1 contradicts itself. Nothing was changed.</source>
        <translation>Was aus %1 werden soll, widerspricht sich. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>lathe::app::FunctionMaker</name>
    <message>
        <source>Make %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>%1 was copied to %2.</source>
        <translation>%1 wurde nach %2 kopiert.</translation>
    </message>
    <message>
        <source>The template has errors. Put them right, then make the function.</source>
        <translation>Die Vorlage hat Fehler. Sie beheben, dann die Funktion anlegen.</translation>
    </message>
    <message>
        <source>Changed since they were made, these files stay: %1.</source>
        <translation>Diese Dateien wurden seither geändert und bleiben: %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::GitWiring</name>
    <message numerus="yes">
        <source>Changes in %n files were discarded.</source>
        <translation>
            <numerusform>Änderungen in einer Datei wurden verworfen.</numerusform>
            <numerusform>Änderungen in %n Dateien wurden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Delete it all the same</source>
        <translation>Trotzdem löschen</translation>
    </message>
</context>
<context>
    <name>lathe::app::IamMenu</name>
    <message>
        <source>Refuse what no policy allows</source>
        <translation>Ablehnen, was keine Richtlinie erlaubt</translation>
    </message>
    <message>
        <source>Allow it, and list it in Problems</source>
        <translation>Erlauben und unter Probleme auflisten</translation>
    </message>
    <message>
        <source>Do not look at policies</source>
        <translation>Richtlinien nicht beachten</translation>
    </message>
</context>
<context>
    <name>lathe::app::LanguageWiring</name>
    <message>
        <source>definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Uses of %1</source>
        <translation>Verwendungen von %1</translation>
    </message>
    <message>
        <source>Go to the function in the template</source>
        <translation>Zur Funktion im Template gehen</translation>
    </message>
</context>
<context>
    <name>lathe::app::LoginDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>%1 did not take this. Try again:</source>
        <translation>%1 hat dies nicht angenommen. Noch einmal versuchen:</translation>
    </message>
    <message>
        <source>%1 asks who you are:</source>
        <translation>%1 fragt, wer Sie sind:</translation>
    </message>
    <message>
        <source>The key %1 is locked:</source>
        <translation>Der Schlüssel %1 ist gesperrt:</translation>
    </message>
    <message>
        <source>Used for this once and kept nowhere. Many hosts want an access token in place of the password.</source>
        <translation>Wird nur dieses eine Mal verwendet und nirgends aufgehoben. Viele Hosts verlangen statt des Passworts ein Zugriffstoken.</translation>
    </message>
    <message>
        <source>Used for this once and kept nowhere; ssh-add keeps it in the agent.</source>
        <translation>Wird nur dieses eine Mal verwendet und nirgends aufgehoben; ssh-add hebt sie im Agenten auf.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>lathe::app::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Lathe</source>
        <translation>Lathe</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Z %1, Sp %2</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>No function</source>
        <translation>Keine Funktion</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n files before closing?</source>
        <translation>
            <numerusform>Änderungen an %n Datei vor dem Schließen speichern?</numerusform>
            <numerusform>Änderungen an %n Dateien vor dem Schließen speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a SAM project</source>
        <translation>SAM-Projekt öffnen</translation>
    </message>
    <message>
        <source>Folder for the new project</source>
        <translation>Ordner für das neue Projekt</translation>
    </message>
    <message>
        <source>Begin with which sample?</source>
        <translation>Mit welchem Beispiel beginnen?</translation>
    </message>
    <message>
        <source>Path of the new file</source>
        <translation>Pfad der neuen Datei</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Go to file or function</source>
        <translation>Gehe zu Datei oder Funktion</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Line, or line:column</source>
        <translation>Zeile oder Zeile:Spalte</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>Neues Projekt aus einem Beispiel...</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. Saving writes it again.</source>
        <translation>%1 ist nicht mehr auf dem Datenträger. Speichern legt die Datei neu an.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The project&apos;s folder is back.</source>
        <translation>Der Ordner des Projekts ist wieder da.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>The project&apos;s folder %1 was deleted. What is open is kept here.</source>
        <translation>Der Ordner %1 des Projekts wurde gelöscht. Was offen ist, bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>The project&apos;s folder is %1 now. What is open is kept here.</source>
        <translation>Der Ordner des Projekts ist jetzt %1. Was offen ist, bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Dort weitermachen</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>The code of %1 has no file that can be shown for the handler %2.</source>
        <translation>Der Code von %1 hat keine Datei, die sich für den Handler %2 zeigen ließe.</translation>
    </message>
    <message>
        <source>%1: %2, as it was published</source>
        <translation>%1: %2, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Begin an empty project there</source>
        <translation>Dort ein leeres Projekt beginnen</translation>
    </message>
</context>
<context>
    <name>lathe::app::NewFunctionDialog</name>
    <message>
        <source>New function</source>
        <translation>Neue Funktion</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create function</source>
        <translation>Funktion anlegen</translation>
    </message>
    <message>
        <source>%1, these lines</source>
        <translation>%1, diese Zeilen</translation>
    </message>
</context>
<context>
    <name>lathe::app::NewFunctionForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Path of the route</source>
        <translation>Pfad der Route</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Method of the route</source>
        <translation>Methode der Route</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Runtime</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>lathe::app::PaneWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>Nicht alle Dateien konnten gespeichert werden: Es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>The engine is starting.</source>
        <translation>Die Engine startet.</translation>
    </message>
    <message>
        <source>When that is put right, choose Restart the engine in the Run menu.</source>
        <translation>Wenn das behoben ist, im Menü „Ausführen“ „Engine neu starten“ wählen.</translation>
    </message>
    <message>
        <source>No engine runs. Choose Restart the engine in the Run menu.</source>
        <translation>Es läuft keine Engine. Im Menü „Ausführen“ „Engine neu starten“ wählen.</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>allow %1</source>
        <translation>%1 erlauben</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>lathe::app::PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Code font size</source>
        <translation>Schriftgröße im Code</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>Leerzeichen und Tabs anzeigen</translation>
    </message>
    <message>
        <source>Remove trailing spaces when saving</source>
        <translation>Leerzeichen am Zeilenende beim Speichern entfernen</translation>
    </message>
    <message>
        <source>Save all files before invoking</source>
        <translation>Vor dem Aufruf alle Dateien speichern</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>End idle environments after</source>
        <translation>Untätige Umgebungen beenden nach</translation>
    </message>
    <message>
        <source>An environment that has had nothing to do for so long is ended; the next invocation is a cold start. A function without any has scaled to zero.</source>
        <translation>Eine Umgebung, die so lange nichts zu tun hatte, wird beendet; der nächste Aufruf ist ein Kaltstart. Eine Funktion ohne Umgebung ist auf null skaliert.</translation>
    </message>
    <message>
        <source>Speed of retries</source>
        <translation>Tempo der Wiederholungen</translation>
    </message>
    <message>
        <source>How many times sooner than on AWS asynchronous events are retried: there after 1 and 2 minutes.</source>
        <translation>Wievielmal eher als auf AWS asynchrone Ereignisse wiederholt werden: dort nach 1 und 2 Minuten.</translation>
    </message>
    <message>
        <source>Concurrent invocations</source>
        <translation>Gleichzeitige Aufrufe</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Runtimes on standby</source>
        <translation>Laufzeiten in Bereitschaft</translation>
    </message>
    <message>
        <source>Each function has a runtime that is started and waits, as far as this memory goes: its first invocation waits for its own init only.</source>
        <translation>Jede Funktion hat, soweit dieser Speicher reicht, eine gestartete Laufzeitumgebung, die wartet: Der erste Aufruf wartet nur auf die eigene Initialisierung der Funktion.</translation>
    </message>
    <message>
        <source>More at a time, of all functions together, are throttled with 429. AWS gives an account 1,000 at first, some new ones 10.</source>
        <translation>Mehr zugleich, alle Funktionen zusammen, werden mit 429 gedrosselt. AWS gibt einem Konto zunächst 1.000, manchen neuen 10.</translation>
    </message>
    <message>
        <source>Holds when the engine is started next: Run &gt; Restart the engine.</source>
        <translation>Gilt ab dem nächsten Start der Engine: Ausführen &gt; Engine neu starten.</translation>
    </message>
    <message>
        <source>Use language servers</source>
        <translation>Language-Server verwenden</translation>
    </message>
    <message>
        <source>Programs of yours that know a language, from PATH, node_modules/.bin or a virtual environment of the project. They run with your rights, outside of the sandbox.</source>
        <translation>Ihre eigenen Programme, die eine Sprache kennen, aus PATH, node_modules/.bin oder einer virtuellen Umgebung des Projekts. Sie laufen mit Ihren Rechten, außerhalb der Sandbox.</translation>
    </message>
    <message>
        <source>Port of the first HTTP API</source>
        <translation>Port der ersten HTTP-API</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Where the first API of a project listens, as long as nobody else does. Further ones listen where there is room; Resources shows them.</source>
        <translation>Wo die erste API eines Projekts lauscht, solange es niemand sonst tut. Weitere lauschen, wo Platz ist; „Ressourcen“ zeigt sie.</translation>
    </message>
</context>
<context>
    <name>lathe::app::ProblemsPane</name>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Add the permission to the template</source>
        <translation>Die Berechtigung ins Template aufnehmen</translation>
    </message>
    <message>
        <source>Mistakes in the template, what language servers find in code, requests that no policy allows and troubles of the engine are listed here, each with the place and the next step.</source>
        <translation>Fehler im Template, was Language-Server im Code finden, Anfragen, die keine Richtlinie erlaubt, und Störungen der Engine stehen hier, jeweils mit der Stelle und dem nächsten Schritt.</translation>
    </message>
</context>
<context>
    <name>lathe::app::ProjectDocument</name>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>Template bearbeiten</translation>
    </message>
    <message>
        <source>Take the file&apos;s content</source>
        <translation>Inhalt der Datei übernehmen</translation>
    </message>
</context>
<context>
    <name>lathe::app::QueueCalls</name>
    <message>
        <source>In flight</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
</context>
<context>
    <name>lathe::app::RemoteWiring</name>
    <message>
        <source>Fetching.</source>
        <translation>Fetch läuft.</translation>
    </message>
    <message>
        <source>Fetched.</source>
        <translation>Fetch abgeschlossen.</translation>
    </message>
    <message>
        <source>Pulling.</source>
        <translation>Pull läuft.</translation>
    </message>
    <message>
        <source>Pushing.</source>
        <translation>Push läuft.</translation>
    </message>
    <message>
        <source>Pushed.</source>
        <translation>Push abgeschlossen.</translation>
    </message>
    <message>
        <source>There was nothing new.</source>
        <translation>Es gab nichts Neues.</translation>
    </message>
    <message>
        <source>The branch has all commits now.</source>
        <translation>Der Branch hat jetzt alle Commits.</translation>
    </message>
    <message>
        <source>Merged, by a commit of its own.</source>
        <translation>Gemergt, mit einem eigenen Commit.</translation>
    </message>
    <message>
        <source>Files are in conflict: open them, choose what stays, stage them, and commit.</source>
        <translation>Dateien sind im Konflikt: öffnen Sie sie, wählen Sie, was bleibt, merken Sie sie vor und committen Sie.</translation>
    </message>
</context>
<context>
    <name>lathe::app::ReplayWiring</name>
    <message>
        <source>Nothing has failed in that time.</source>
        <translation>In dieser Zeit ist nichts fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Not all files could be saved: nothing was replayed.</source>
        <translation>Nicht alle Dateien konnten gespeichert werden: Es wurde nichts wiedergegeben.</translation>
    </message>
</context>
<context>
    <name>lathe::app::ServerIndicator</name>
    <message>
        <source>Restart language servers</source>
        <translation>Language-Server neu starten</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No language server</source>
        <translation>Kein Language-Server</translation>
    </message>
    <message>
        <source>Completion knows the words of open files, the test event and the AWS SDK&apos;s clients. A language server would know more: %1</source>
        <translation>Die Vervollständigung kennt die Wörter der offenen Dateien, das Test-Event und die Clients des AWS SDK. Ein Language-Server wüsste mehr: %1</translation>
    </message>
    <message>
        <source>%1: starting</source>
        <translation>%1: startet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The language server of this file: %1</source>
        <translation>Der Language-Server dieser Datei: %1</translation>
    </message>
    <message>
        <source>%1: ended</source>
        <translation>%1: beendet</translation>
    </message>
    <message>
        <source>Language server: %1</source>
        <translation>Language-Server: %1</translation>
    </message>
</context>
<context>
    <name>lathe::app::SuiteWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>Nicht alle Dateien konnten gespeichert werden: Es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>Als %1 behalten.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the tests</source>
        <translation>Tests anzeigen</translation>
    </message>
    <message>
        <source>The test&apos;s file cannot be read.</source>
        <translation>Die Datei des Tests kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>lathe::app::TraceHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Die Engine läuft nicht.</translation>
    </message>
</context>
<context>
    <name>lathe::app::TracesWiring</name>
    <message>
        <source>No trace is known of the request %1.</source>
        <translation>Zur Anfrage %1 ist kein Trace bekannt.</translation>
    </message>
</context>
<context>
    <name>lathe::app::VersionWiring</name>
    <message>
        <source>Version %1 of %2 does not know its commit: there was no git repository with one when it was published.</source>
        <translation>Version %1 von %2 kennt ihren Commit nicht: Als sie veröffentlicht wurde, gab es kein Git-Repository mit einem.</translation>
    </message>
    <message>
        <source>What has changed since version %1 of %2.</source>
        <translation>Was sich seit Version %1 von %2 geändert hat.</translation>
    </message>
    <message>
        <source>It was published with changes that were not committed; they are shown as changes, too.</source>
        <translation>Sie wurde mit Änderungen veröffentlicht, die nicht committet waren; auch sie werden als Änderungen gezeigt.</translation>
    </message>
    <message>
        <source>%2 as it is now is version %1.</source>
        <translation>Der jetzige Stand von %2 ist Version %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Lathe</source>
        <translation>Lathe</translation>
    </message>
    <message>
        <source>Write, run and watch Lambda functions on your own machine.</source>
        <translation>Lambda-Funktionen auf dem eigenen Rechner schreiben, ausführen und beobachten.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Open a SAM project...</source>
        <translation>SAM-Projekt öffnen...</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>Neues Projekt aus Beispiel...</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>New empty project...</source>
        <translation>Neues leeres Projekt...</translation>
    </message>
    <message>
        <source>Clone a repository...</source>
        <translation>Ein Repository klonen...</translation>
    </message>
</context>
<context>
    <name>lathe::compare::CaseModel</name>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>lathe::compare::ComparisonView</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>Voriger Unterschied (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>Nächster Unterschied (F7)</translation>
    </message>
    <message>
        <source>Differences of the output</source>
        <translation>Unterschiede der Ausgabe</translation>
    </message>
    <message>
        <source>Differences of the log</source>
        <translation>Unterschiede des Logs</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>These seem to be others in every run: %1.</source>
        <translation>Diese scheinen bei jedem Lauf andere zu sein: %1.</translation>
    </message>
    <message>
        <source>Ignore them</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Ignored: %1.</source>
        <translation>Ignoriert: %1.</translation>
    </message>
    <message>
        <source>Compare them again</source>
        <translation>Wieder vergleichen</translation>
    </message>
</context>
<context>
    <name>lathe::compare::KeepDialog</name>
    <message>
        <source>Keep as a test</source>
        <translation>Als Test behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it is about, for those who read it</source>
        <translation>Worum es geht, für alle, die ihn lesen</translation>
    </message>
    <message>
        <source>These values seem to be others in every run. Those that are ticked need only be of their form:</source>
        <translation>Diese Werte scheinen bei jedem Lauf andere zu sein. Die angekreuzten müssen nur ihre Form haben:</translation>
    </message>
    <message>
        <source>Values that may be others</source>
        <translation>Werte, die andere sein dürfen</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>There is a test of this name.</source>
        <translation>Es gibt schon einen Test mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>lathe::compare::PairModel</name>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>lathe::compare::ReplayPane</name>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Replayed invocations</source>
        <translation>Wiedergegebene Aufrufe</translation>
    </message>
    <message>
        <source>Invocations that are over</source>
        <translation>Beendete Aufrufe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Replay again</source>
        <translation>Erneut wiedergeben</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Show the log of the replay</source>
        <translation>Log der Wiedergabe anzeigen</translation>
    </message>
    <message>
        <source>Show the replay in the Test dock</source>
        <translation>Wiedergabe im Test-Dock anzeigen</translation>
    </message>
    <message>
        <source>Keep as a test...</source>
        <translation>Als Test behalten...</translation>
    </message>
    <message>
        <source>Not run: %1</source>
        <translation>Nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis er an der Reihe ist</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <translation>%1 vorher, %2 jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replayed</source>
        <translation>
            <numerusform>%Ln wiedergegeben</numerusform>
            <numerusform>%Ln wiedergegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>none different</source>
        <translation>keiner anders</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <translation>
            <numerusform>%Ln anders</numerusform>
            <numerusform>%Ln anders</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the trace of the replay</source>
        <translation>Trace der Wiedergabe anzeigen</translation>
    </message>
</context>
<context>
    <name>lathe::compare::RowsModel</name>
    <message numerus="yes">
        <source>%Ln equal line(s)</source>
        <translation>
            <numerusform>%Ln gleiche Zeile</numerusform>
            <numerusform>%Ln gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, eingeklappt</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Verschoben: %1</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>Ignoriert: %1</translation>
    </message>
    <message>
        <source>Changed from %1 to %2</source>
        <translation>Geändert von %1 in %2</translation>
    </message>
</context>
<context>
    <name>lathe::compare::SuitePane</name>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Tests of the project</source>
        <translation>Tests des Projekts</translation>
    </message>
    <message>
        <source>What is not as expected</source>
        <translation>Was nicht wie erwartet ist</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>No tests yet</source>
        <translation>Noch keine Tests</translation>
    </message>
    <message>
        <source>Keep an invocation as a test: choose it under Test, History, or in a replay. Tests are files of tests/lathe/, which lathe test runs as well.</source>
        <translation>Einen Aufruf als Test behalten: Wählen Sie ihn unter „Test“, „Verlauf“ oder in einer Wiedergabe. Tests sind Dateien in tests/lathe/, die auch lathe test ausführt.</translation>
    </message>
    <message>
        <source>Tests that are over</source>
        <translation>Beendete Tests</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Show the log in the Logs dock</source>
        <translation>Log im Logs-Dock anzeigen</translation>
    </message>
    <message>
        <source>Open the test&apos;s file</source>
        <translation>Datei des Tests öffnen</translation>
    </message>
    <message>
        <source>Expect this</source>
        <translation>Dies erwarten</translation>
    </message>
    <message>
        <source>Change the test so that it expects what came</source>
        <translation>Den Test so ändern, dass er erwartet, was kam</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the chosen test</source>
        <translation>Gewählten Test ausführen</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Fehlgeschlagene ausführen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und %Ln weiteres Problem.</numerusform>
            <numerusform>Und %Ln weitere Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht ausgeführt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed</source>
        <translation>
            <numerusform>%Ln bestanden</numerusform>
            <numerusform>%Ln bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln Test</numerusform>
            <numerusform>%Ln Tests</numerusform>
        </translation>
    </message>
    <message>
        <source>Run every test of the project</source>
        <translation>Alle Tests des Projekts ausführen</translation>
    </message>
    <message>
        <source>Show the trace of the run</source>
        <translation>Trace des Laufs anzeigen</translation>
    </message>
</context>
<context>
    <name>lathe::cost::AlternativesModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1%2 %</source>
        <translation>%1%2 %</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Pro Monat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Same cost at</source>
        <translation>Kostengleich</translation>
    </message>
</context>
<context>
    <name>lathe::cost::BreakdownModel</name>
    <message>
        <source>This window</source>
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>Lambda API</source>
        <translation>Lambda-API</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>AWS-Tag</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>without this tag</source>
        <translation>ohne dieses Tag</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>A service among them bills by something else than invocations, or its price is not known</source>
        <translation>Ein Dienst darunter rechnet nach etwas anderem als Aufrufen ab, oder sein Preis ist nicht bekannt</translation>
    </message>
    <message>
        <source>What the services bill that started the functions: requests of APIs, messages of queues and topics, events of buses, PUTs of buckets</source>
        <translation>Was die Dienste abrechnen, die die Funktionen gestartet haben: Anfragen von APIs, Nachrichten von Warteschlangen und Themen, Ereignisse von Bussen, PUTs von Buckets</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>GB-s</source>
        <translation>GB-s</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
</context>
<context>
    <name>lathe::cost::BreakdownView</name>
    <message>
        <source>What ran, broken down</source>
        <translation>Was ausgeführt wurde, aufgeschlüsselt</translation>
    </message>
    <message>
        <source>Nothing ran in this time</source>
        <translation>In diesem Zeitraum wurde nichts ausgeführt</translation>
    </message>
    <message>
        <source>Invoke a function, or choose a longer time.</source>
        <translation>Eine Funktion aufrufen oder einen längeren Zeitraum wählen.</translation>
    </message>
    <message>
        <source>List prices of the first tier. Of a queue each message counts as sent by itself, received in its batch and deleted; polls that find nothing are left out. Services&apos; prices are those of us-east-1.</source>
        <translation>Listenpreise der ersten Stufe. Bei einer Warteschlange zählt jede Nachricht als einzeln gesendet, in ihrem Stapel empfangen und gelöscht; Abfragen, die nichts finden, sind ausgelassen. Die Preise der Dienste sind die von us-east-1.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Break down by</source>
        <translation>Aufschlüsseln nach</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>die letzten 7 Tage</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>die letzten 30 Tage</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>dieser Monat</translation>
    </message>
    <message>
        <source>Export the breakdown as CSV</source>
        <translation>Aufschlüsselung als CSV exportieren</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>AWS-Tag %1</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>lathe::cost::CostModel</name>
    <message>
        <source>Press F2 or double-click to give this function a rate of its own</source>
        <translation>F2 oder Doppelklick gibt dieser Funktion eine eigene Rate</translation>
    </message>
    <message>
        <source>%1 of it keeps provisioned environments ready, invoked or not</source>
        <translation>Davon halten %1 bereitgestellte Umgebungen bereit, ob aufgerufen oder nicht</translation>
    </message>
    <message>
        <source>Invoke it first: the month is reckoned from today&apos;s mean duration</source>
        <translation>Erst aufrufen: Der Monat wird aus der heutigen mittleren Dauer hochgerechnet</translation>
    </message>
    <message>
        <source>From today&apos;s mean duration, without the free allowance</source>
        <translation>Aus der heutigen mittleren Dauer, ohne Freikontingent</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>GB-s</source>
        <translation>GB-s</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Pro Monat</translation>
    </message>
</context>
<context>
    <name>lathe::cost::CostPane</name>
    <message>
        <source>Views of the cost</source>
        <translation>Ansichten der Kosten</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Aufschlüsselung</translation>
    </message>
    <message>
        <source>Right-sizing</source>
        <translation>Dimensionierung</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
</context>
<context>
    <name>lathe::cost::LaneChart</name>
    <message>
        <source>Requests and environments over time</source>
        <translation>Anfragen und Umgebungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Requests a second, to %1</source>
        <translation>Anfragen pro Sekunde, bis %1</translation>
    </message>
    <message>
        <source>p95, to %1</source>
        <translation>p95, bis %1</translation>
    </message>
    <message>
        <source>Environment %1: %2</source>
        <translation>Umgebung %1: %2</translation>
    </message>
</context>
<context>
    <name>lathe::cost::LoadView</name>
    <message>
        <source>Put a function under load</source>
        <translation>Eine Funktion unter Last setzen</translation>
    </message>
    <message>
        <source>Requests are sent when they are due, whether or not it keeps up. They count as any other, with all that they do.</source>
        <translation>Anfragen werden gesendet, wenn sie fällig sind, ob die Funktion mithält oder nicht. Sie zählen wie alle anderen, mit allem, was sie bewirken.</translation>
    </message>
    <message>
        <source>Function to drive</source>
        <translation>Zu belastende Funktion</translation>
    </message>
    <message>
        <source>Event to send</source>
        <translation>Zu sendendes Event</translation>
    </message>
    <message>
        <source>Event of the Test dock</source>
        <translation>Event des Test-Docks</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source>Requests a second at the beginning</source>
        <translation>Anfragen pro Sekunde am Anfang</translation>
    </message>
    <message>
        <source>Requests a second at the end</source>
        <translation>Anfragen pro Sekunde am Ende</translation>
    </message>
    <message>
        <source>for </source>
        <translation>für </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds of load</source>
        <translation>Dauer der Last in Sekunden</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Belasten</translation>
    </message>
    <message>
        <source>Stop the load</source>
        <translation>Last stoppen</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Latencies</source>
        <translation>Latenzen</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>%1 was not driven: %2</source>
        <translation>%1 wurde nicht belastet: %2</translation>
    </message>
    <message>
        <source>%1 requests were not sent: too many were under way.</source>
        <translation>%1 Anfragen wurden nicht gesendet: Zu viele waren unterwegs.</translation>
    </message>
    <message>
        <source>%1 sent, %2 fine, %3 failed, %4 throttled, %5 cold; %6 at once; %7</source>
        <translation>%1 gesendet, %2 erfolgreich, %3 fehlgeschlagen, %4 gedrosselt, %5 kalt; %6 gleichzeitig; %7</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3, at most %4</source>
        <translation>p50 %1, p95 %2, p99 %3, höchstens %4</translation>
    </message>
</context>
<context>
    <name>lathe::cost::Overview</name>
    <message>
        <source>Cost of each function</source>
        <translation>Kosten je Funktion</translation>
    </message>
    <message>
        <source>No function to reckon with</source>
        <translation>Keine Funktion zu berechnen</translation>
    </message>
    <message>
        <source>Add a function to the template, and its cost appears here.</source>
        <translation>Sobald das Template eine Funktion enthält, erscheinen hier ihre Kosten.</translation>
    </message>
    <message>
        <source>Each function runs</source>
        <translation>Aufrufe je Funktion</translation>
    </message>
    <message>
        <source>Invocations of each function</source>
        <translation>Aufrufe jeder Funktion</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>pro Stunde</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>pro Tag</translation>
    </message>
    <message>
        <source>Free allowance</source>
        <translation>Freikontingent</translation>
    </message>
    <message>
        <source>1 million requests and 400,000 GB-seconds are free each month</source>
        <translation>1 Million Anfragen und 400.000 GB-Sekunden sind jeden Monat kostenlos</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Other settings of the function</source>
        <translation>Andere Einstellungen der Funktion</translation>
    </message>
    <message>
        <source>Nothing measured today</source>
        <translation>Heute nichts gemessen</translation>
    </message>
    <message>
        <source>Invoke the function: other settings are compared by what was measured.</source>
        <translation>Die Funktion aufrufen: Andere Einstellungen werden anhand der Messung verglichen.</translation>
    </message>
    <message>
        <source>Budget a month</source>
        <translation>Budget pro Monat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Kosten heute</translation>
    </message>
    <message>
        <source>Cost per month</source>
        <translation>Kosten pro Monat</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Per month %1 after the free allowance</source>
        <translation>Pro Monat %1 nach dem Freikontingent</translation>
    </message>
    <message>
        <source>Per month %1</source>
        <translation>Pro Monat %1</translation>
    </message>
    <message>
        <source>%1: more than the budget</source>
        <translation>%1: mehr als das Budget</translation>
    </message>
    <message>
        <source>All functions together: tiers and the free allowance are taken into account</source>
        <translation>Alle Funktionen zusammen: Preisstufen und Freikontingent sind berücksichtigt</translation>
    </message>
    <message>
        <source>All functions together: tiers are taken into account</source>
        <translation>Alle Funktionen zusammen: Preisstufen sind berücksichtigt</translation>
    </message>
    <message>
        <source>Prices of %1 from %2 (%3)</source>
        <translation>Preise für %1 vom %2 (%3)</translation>
    </message>
    <message>
        <source>No price is known for %1. %2</source>
        <translation>Für %1 ist kein Preis bekannt. %2</translation>
    </message>
    <message>
        <source>Other settings for %1</source>
        <translation>Andere Einstellungen für %1</translation>
    </message>
    <message>
        <source>With today&apos;s mean of %1 billed. Durations change with memory, which brings CPU with it: &quot;Same cost at&quot; is the mean at which a setting costs what it does now.</source>
        <translation>Bei heute im Mittel %1 abgerechneter Dauer. Die Dauer ändert sich mit dem Arbeitsspeicher, der auch die CPU bestimmt: „Kostengleich“ nennt das Mittel, bei dem eine Einstellung so viel kostet wie die jetzige.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningChart</name>
    <message>
        <source>Duration and cost by memory size</source>
        <translation>Dauer und Kosten nach Speichergröße</translation>
    </message>
    <message>
        <source>Mean duration, to %1</source>
        <translation>Mittlere Dauer, bis %1</translation>
    </message>
    <message>
        <source>Mean duration</source>
        <translation>Mittlere Dauer</translation>
    </message>
    <message>
        <source>Cost of a million, to %1</source>
        <translation>Kosten je Million, bis %1</translation>
    </message>
    <message>
        <source>Cost of a million</source>
        <translation>Kosten je Million</translation>
    </message>
    <message>
        <source>%1: %2, %3 a million</source>
        <translation>%1: %2, %3 je Million</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningModel</name>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%n invocation(s) after the first</source>
        <translation>
            <numerusform>%n Aufruf nach dem ersten</numerusform>
            <numerusform>%n Aufrufe nach dem ersten</numerusform>
        </translation>
    </message>
    <message>
        <source>The first one: %1 init, %2 in the handler</source>
        <translation>Der erste: %1 Initialisierung, %2 im Handler</translation>
    </message>
    <message>
        <source>Nearly all of its memory is in use.</source>
        <translation>Fast der ganze Arbeitsspeicher wird genutzt.</translation>
    </message>
    <message>
        <source>What a million invocations like these cost on this processor, at the first tier and without the free allowance</source>
        <translation>Was eine Million solcher Aufrufe auf diesem Prozessor kostet, zu Preisen der ersten Stufe und ohne Freikontingent</translation>
    </message>
    <message>
        <source>The first invocation in a new environment, with its init; it is not in the other figures</source>
        <translation>Der erste Aufruf in einer neuen Umgebung, mit ihrer Initialisierung; in den anderen Zahlen ist er nicht enthalten</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kalt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Million, x86</source>
        <translation>Million, x86</translation>
    </message>
    <message>
        <source>Million, arm64</source>
        <translation>Million, arm64</translation>
    </message>
    <message>
        <source>Best for</source>
        <translation>Am besten für</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningView</name>
    <message>
        <source>Function to measure</source>
        <translation>Zu messende Funktion</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Event of the Test dock</source>
        <translation>Event des Test-Docks</translation>
    </message>
    <message>
        <source>Memory sizes in MB</source>
        <translation>Speichergrößen in MB</translation>
    </message>
    <message>
        <source>Memory sizes in MB, with commas between them</source>
        <translation>Speichergrößen in MB, durch Kommas getrennt</translation>
    </message>
    <message>
        <source> times each</source>
        <translation> Mal je Größe</translation>
    </message>
    <message>
        <source>How often at each size</source>
        <translation>Wie oft bei jeder Größe</translation>
    </message>
    <message>
        <source>How often at each size, after a first, cold time that is told apart</source>
        <translation>Wie oft bei jeder Größe, nach einem ersten, kalten Aufruf, der gesondert ausgewiesen wird</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Tenant to measure for</source>
        <translation>Mandant, für den gemessen wird</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messung stoppen</translation>
    </message>
    <message>
        <source>Memory sizes</source>
        <translation>Speichergrößen</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Saving and starting</source>
        <translation>Wird gespeichert und gestartet</translation>
    </message>
    <message>
        <source>%1: invocation %2 of %3</source>
        <translation>%1: Aufruf %2 von %3</translation>
    </message>
    <message>
        <source>%1 was not measured: %2</source>
        <translation>%1 wurde nicht gemessen: %2</translation>
    </message>
    <message>
        <source>Stopped: what was measured until then is kept.</source>
        <translation>Gestoppt: Was bis dahin gemessen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 on average, %2 a million</source>
        <translation>Im Mittel %1, %2 je Million</translation>
    </message>
    <message>
        <source>Write %1 to the template</source>
        <translation>%1 ins Template schreiben</translation>
    </message>
    <message>
        <source>The template says %1</source>
        <translation>Im Template steht %1</translation>
    </message>
    <message>
        <source>Find the right memory size</source>
        <translation>Die richtige Speichergröße finden</translation>
    </message>
    <message>
        <source>Lambda gives CPU with memory: more may cost less. The function really runs, at one size after the other, with what it does to queues, tables and files.</source>
        <translation>Lambda teilt mit dem Arbeitsspeicher auch CPU zu: Mehr kann weniger kosten. Die Funktion läuft wirklich, mit einer Größe nach der anderen, samt allem, was sie mit Warteschlangen, Tabellen und Dateien macht.</translation>
    </message>
    <message>
        <source>No function to measure</source>
        <translation>Keine Funktion zu messen</translation>
    </message>
    <message>
        <source>Add a function to the template, and its memory is measured here.</source>
        <translation>Sobald das Template eine Funktion enthält, wird hier ihr Speicher gemessen.</translation>
    </message>
</context>
<context>
    <name>lathe::cost::WhatIfModel</name>
    <message>
        <source>A month</source>
        <translation>Ein Monat</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>lathe::cost::WhatIfView</name>
    <message>
        <source>A month by its parts</source>
        <translation>Ein Monat nach seinen Teilen</translation>
    </message>
    <message>
        <source>No function to suppose something of</source>
        <translation>Keine Funktion, für die sich etwas annehmen ließe</translation>
    </message>
    <message>
        <source>Add a function to the template, and its month is reckoned here.</source>
        <translation>Sobald das Template eine Funktion enthält, wird hier ihr Monat berechnet.</translation>
    </message>
    <message>
        <source>Function to suppose something of</source>
        <translation>Funktion, für die etwas angenommen wird</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>gestartet durch</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet durch</translation>
    </message>
    <message>
        <source>Free allowance</source>
        <translation>Freikontingent</translation>
    </message>
    <message>
        <source>Less what is free each month, as if nothing else used it</source>
        <translation>Abzüglich dessen, was jeden Monat kostenlos ist, als würde nichts anderes es nutzen</translation>
    </message>
    <message>
        <source>Back to what is</source>
        <translation>Zurück zum Ist-Stand</translation>
    </message>
    <message>
        <source>Save as a report</source>
        <translation>Als Bericht speichern</translation>
    </message>
    <message>
        <source>Invocations a month</source>
        <translation>Aufrufe pro Monat</translation>
    </message>
    <message>
        <source>Mean duration</source>
        <translation>Mittlere Dauer</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>Log of each</source>
        <translation>Log je Aufruf</translation>
    </message>
    <message>
        <source> KB</source>
        <translation> KB</translation>
    </message>
    <message>
        <source>Traced by X-Ray</source>
        <translation>Von X-Ray verfolgt</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>nothing that is billed</source>
        <translation>nichts, was abgerechnet wird</translation>
    </message>
    <message>
        <source>Now: today&apos;s mean of %1, at the rate of the Functions tab.</source>
        <translation>Jetzt: heutiges Mittel von %1, mit der Rate aus dem Tab „Funktionen“.</translation>
    </message>
    <message>
        <source>Nothing was measured today: 100 ms are supposed for each.</source>
        <translation>Heute wurde nichts gemessen: Für jeden Aufruf werden 100 ms angenommen.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Markdown (*.md);;PDF (*.pdf)</source>
        <translation>Markdown (*.md);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::AlarmContent</name>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>%1 is in alarm since %2</source>
        <translation>%1 ist seit %2 im Alarmzustand</translation>
    </message>
    <message>
        <source>%1 is well since %2</source>
        <translation>%1 ist seit %2 in Ordnung</translation>
    </message>
    <message>
        <source>%1 has too few data</source>
        <translation>%1 hat zu wenig Daten</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 gibt es nicht</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::BodyEditor</name>
    <message>
        <source>Body of the dashboard</source>
        <translation>Inhalt des Dashboards</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardBar</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>Neues Dashboard</translation>
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
        <source>Add a tile</source>
        <translation>Kachel hinzufügen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Compare, save, rename, delete</source>
        <translation>Vergleichen, speichern, umbenennen, löschen</translation>
    </message>
    <message>
        <source>Compare with the time before</source>
        <translation>Mit dem Zeitraum davor vergleichen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>Als JSON bearbeiten</translation>
    </message>
    <message>
        <source>Delete this dashboard</source>
        <translation>Dieses Dashboard löschen</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>Als PNG-Bild speichern…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>Als SVG-Bild speichern…</translation>
    </message>
    <message>
        <source>Save the figures as CSV…</source>
        <translation>Zahlen als CSV speichern…</translation>
    </message>
    <message>
        <source>Save the body as JSON…</source>
        <translation>Inhalt als JSON speichern…</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardDocument</name>
    <message>
        <source>Move a tile</source>
        <translation>Kachel verschieben</translation>
    </message>
    <message>
        <source>Change a tile</source>
        <translation>Kachel ändern</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>Kachel hinzufügen</translation>
    </message>
    <message>
        <source>Delete a tile</source>
        <translation>Kachel löschen</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardPage</name>
    <message>
        <source>No dashboards yet</source>
        <translation>Noch keine Dashboards</translation>
    </message>
    <message>
        <source>The tile</source>
        <translation>Die Kachel</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing on this dashboard yet</source>
        <translation>Noch nichts auf diesem Dashboard</translation>
    </message>
    <message>
        <source>Add a tile: lines, numbers, alarms or a text.</source>
        <translation>Eine Kachel hinzufügen: Linien, Zahlen, Alarme oder einen Text.</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>Keine Engine läuft</translation>
    </message>
    <message>
        <source>Dashboards are kept by the engine: start it to see them.</source>
        <translation>Dashboards werden von der Engine aufbewahrt: Zum Anzeigen die Engine starten.</translation>
    </message>
    <message>
        <source>A dashboard shows metrics, alarms and texts of your choice. CloudWatch&apos;s clients get the same ones.</source>
        <translation>Ein Dashboard zeigt Metriken, Alarme und Texte nach Wahl. Clients von CloudWatch bekommen dieselben.</translation>
    </message>
    <message>
        <source>The template declares this dashboard: what is changed here holds until it is changed there.</source>
        <translation>Das Template deklariert dieses Dashboard: Was hier geändert wird, gilt, bis es dort geändert wird.</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>Neues Dashboard</translation>
    </message>
    <message>
        <source>Name of the new dashboard</source>
        <translation>Name des neuen Dashboards</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>Neuer Name von %1</translation>
    </message>
    <message>
        <source>There is a dashboard %1 already.</source>
        <translation>Es gibt schon ein Dashboard %1.</translation>
    </message>
    <message>
        <source>Change the body</source>
        <translation>Inhalt ändern</translation>
    </message>
    <message>
        <source>Save the dashboard</source>
        <translation>Dashboard speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::LineTable</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add an expression</source>
        <translation>Ausdruck hinzufügen</translation>
    </message>
    <message>
        <source>Lines of the tile</source>
        <translation>Linien der Kachel</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Whether it is drawn, and the name that expressions use for it</source>
        <translation>Ob sie gezeichnet wird, und der Name, den Ausdrücke für sie verwenden</translation>
    </message>
    <message>
        <source>By the scale at the right</source>
        <translation>Nach der Skala rechts</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::LogContent</name>
    <message>
        <source>Run in the Query dock</source>
        <translation>Im Abfrage-Dock ausführen</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::MetricBrowser</name>
    <message>
        <source>Search metrics</source>
        <translation>Metriken suchen</translation>
    </message>
    <message>
        <source>Add to the tile</source>
        <translation>Zur Kachel hinzufügen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Without dimensions</source>
        <translation>Ohne Dimensionen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: search for them</source>
        <translation>
            <numerusform>und %n weitere: über die Suche zu finden</numerusform>
            <numerusform>und %n weitere: über die Suche zu finden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::NameBar</name>
    <message>
        <source>Letters, digits, - and _</source>
        <translation>Buchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::NumberContent</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>davor: %1</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::ShareContent</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::TextContent</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::Tile</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>Was mit %1 geschehen soll</translation>
    </message>
    <message>
        <source>Change, duplicate, delete</source>
        <translation>Ändern, duplizieren, löschen</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::TileContent</name>
    <message>
        <source>A tile of this kind (%1) is kept, but cannot be shown here.</source>
        <translation>Eine Kachel dieser Art (%1) bleibt erhalten, kann hier aber nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The charts cannot be drawn: %1</source>
        <translation>Die Diagramme können nicht gezeichnet werden: %1</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::TileEditor</name>
    <message>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitabschnitt</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Of metrics that are added</source>
        <translation>Für Metriken, die hinzugefügt werden</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Query of Logs Insights</source>
        <translation>Abfrage von Logs Insights</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Stacked areas</source>
        <translation>Gestapelte Flächen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Tachoanzeige</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Kreisdiagramm</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Log query</source>
        <translation>Log-Abfrage</translation>
    </message>
    <message>
        <source># Text

Written in *Markdown*.</source>
        <translation># Text

In *Markdown* geschrieben.</translation>
    </message>
    <message>
        <source>What the tile shows</source>
        <translation>Was die Kachel zeigt</translation>
    </message>
    <message>
        <source>Add metrics</source>
        <translation>Metriken hinzufügen</translation>
    </message>
</context>
<context>
    <name>lathe::debugging</name>
    <message>
        <source>logs: %1</source>
        <translation>protokolliert: %1</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>wenn %1</translation>
    </message>
</context>
<context>
    <name>lathe::debugging::DebugPane</name>
    <message>
        <source>Edit...</source>
        <translation>Bearbeiten...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Stopped at a breakpoint</source>
        <translation>An einem Haltepunkt angehalten</translation>
    </message>
    <message>
        <source>Stopped after a step</source>
        <translation>Nach einem Schritt angehalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped at an exception: %1</source>
        <translation>Bei einer Ausnahme angehalten: %1</translation>
    </message>
    <message>
        <source>%1. The time limit waits.</source>
        <translation>%1. Das Zeitlimit wartet.</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>Nothing is being debugged</source>
        <translation>Nichts wird debuggt</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>Er läuft</translation>
    </message>
    <message>
        <source>Click beside a line of Python or JavaScript to set a breakpoint, then press F5.</source>
        <translation>Neben eine Zeile Python oder JavaScript klicken, um einen Haltepunkt zu setzen, dann F5 drücken.</translation>
    </message>
    <message>
        <source>F5 pauses it. Its call stack is here while it stands.</source>
        <translation>F5 hält ihn an. Solange er steht, ist hier sein Aufrufstapel.</translation>
    </message>
    <message>
        <source>Call stack</source>
        <translation>Aufrufstapel</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Stop at exceptions</source>
        <translation>Bei Ausnahmen anhalten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Uncaught</source>
        <translation>Nicht abgefangene</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Those that leave the handler</source>
        <translation>Jene, die den Handler verlassen</translation>
    </message>
    <message>
        <source>Also those that the function catches</source>
        <translation>Auch jene, die die Funktion abfängt</translation>
    </message>
</context>
<context>
    <name>lathe::debugging::VariablesModel</name>
    <message>
        <source>not available while it runs</source>
        <translation>nicht verfügbar, während er läuft</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Add an expression...</source>
        <translation>Ausdruck hinzufügen...</translation>
    </message>
    <message>
        <source>Show more...</source>
        <translation>Mehr zeigen...</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>lathe::designer::CanvasDiffPane</name>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Alle Karten zeigen</translation>
    </message>
    <message>
        <source>Canvas with what differs</source>
        <translation>Leinwand mit den Unterschieden</translation>
    </message>
    <message>
        <source>What differs on the canvas</source>
        <translation>Was sich auf der Leinwand unterscheidet</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>The canvas is the same in both states.</source>
        <translation>Die Leinwand ist in beiden Ständen gleich.</translation>
    </message>
    <message>
        <source>Canvas: %1</source>
        <translation>Leinwand: %1</translation>
    </message>
</context>
<context>
    <name>lathe::designer::DesignerPane</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Show what can be put on the canvas</source>
        <translation>Zeigen, was auf die Leinwand gelegt werden kann</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Let the layout place the selected cards, or all</source>
        <translation>Die ausgewählten Karten oder alle automatisch anordnen</translation>
    </message>
    <message>
        <source>Find a card</source>
        <translation>Karte suchen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Alle Karten zeigen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Save as a picture...</source>
        <translation>Als Bild speichern ...</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>Noch nichts gezeichnet</translation>
    </message>
    <message>
        <source>Drag a function from the palette onto the canvas, then an API or a queue, and a wire from its right side to the function.</source>
        <translation>Ziehen Sie eine Funktion aus der Palette auf die Leinwand, dann eine API oder Warteschlange und von deren rechter Seite eine Verbindung zur Funktion.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Open one to see it as cards and wires.</source>
        <translation>Öffnen Sie eines, um es als Karten und Verbindungen zu sehen.</translation>
    </message>
    <message>
        <source>No card is called so.</source>
        <translation>Keine Karte heißt so.</translation>
    </message>
    <message>
        <source>Let go on a card to wire it, on the canvas for a new one</source>
        <translation>Auf einer Karte loslassen, um sie zu verbinden, auf der Leinwand für eine neue</translation>
    </message>
    <message>
        <source>Wire %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Wire %1 to a new</source>
        <translation>%1 verbinden mit neuem</translation>
    </message>
    <message>
        <source>%1 leads to nothing that can be made here</source>
        <translation>%1 führt zu nichts, was hier angelegt werden kann</translation>
    </message>
    <message>
        <source>A schedule starts</source>
        <translation>Ein Zeitplan startet</translation>
    </message>
    <message>
        <source>no function yet: make one first</source>
        <translation>noch keine Funktion: Legen Sie zuerst eine an</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Aufrufen</translation>
    </message>
    <message>
        <source>Open the code</source>
        <translation>Code öffnen</translation>
    </message>
    <message>
        <source>Show the log of the failure</source>
        <translation>Protokoll des Fehlers zeigen</translation>
    </message>
    <message>
        <source>Show its log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Show in the template</source>
        <translation>In der Vorlage zeigen</translation>
    </message>
    <message>
        <source>Save the canvas as a picture</source>
        <translation>Leinwand als Bild speichern</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Wire to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Put the selected cards in line, or apart at equal distances</source>
        <translation>Die ausgewählten Karten in eine Linie oder in gleiche Abstände bringen</translation>
    </message>
    <message>
        <source>Align %1 cards</source>
        <translation>%1 Karten ausrichten</translation>
    </message>
    <message>
        <source>Distribute %1 cards</source>
        <translation>%1 Karten verteilen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Einen Rahmen verschieben</translation>
    </message>
    <message>
        <source>Change a frame&apos;s size</source>
        <translation>Größe eines Rahmens ändern</translation>
    </message>
    <message>
        <source>Title a frame</source>
        <translation>Einen Rahmen betiteln</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour a frame</source>
        <translation>Einen Rahmen färben</translation>
    </message>
    <message>
        <source>Select its cards</source>
        <translation>Seine Karten auswählen</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>Den Rahmen entfernen</translation>
    </message>
</context>
<context>
    <name>lathe::designer::FrameTitleEdit</name>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
</context>
<context>
    <name>lathe::designer::MiniMap</name>
    <message>
        <source>Map of the canvas</source>
        <translation>Übersicht der Leinwand</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>Klicken oder ziehen, um dorthin zu gehen</translation>
    </message>
</context>
<context>
    <name>lathe::designer::Palette</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the palette</source>
        <translation>Palette durchsuchen</translation>
    </message>
    <message>
        <source>What can be put on the canvas</source>
        <translation>Was auf die Leinwand gelegt werden kann</translation>
    </message>
    <message>
        <source>Drag it onto the canvas, or press Enter</source>
        <translation>Auf die Leinwand ziehen oder Eingabe drücken</translation>
    </message>
</context>
<context>
    <name>lathe::editor::CodeEditor</name>
    <message>
        <source>Code editor</source>
        <translation>Code-Editor</translation>
    </message>
    <message>
        <source>Toggle comment</source>
        <translation>Kommentar umschalten</translation>
    </message>
    <message>
        <source>Select next occurrence</source>
        <translation>Nächstes Vorkommen auswählen</translation>
    </message>
    <message>
        <source>Duplicate line</source>
        <translation>Zeile duplizieren</translation>
    </message>
    <message>
        <source>Move line up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Move line down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>Complete word</source>
        <translation>Wort vervollständigen</translation>
    </message>
    <message>
        <source>Fold or unfold here</source>
        <translation>Hier ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Select all occurrences</source>
        <translation>Alle Vorkommen auswählen</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>Zur Definition gehen</translation>
    </message>
    <message>
        <source>Find all uses</source>
        <translation>Alle Verwendungen finden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>Schnelle Korrektur</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>Show what git has here</source>
        <translation>Zeigen, was git hier hat</translation>
    </message>
    <message>
        <source>Show who wrote each line</source>
        <translation>Zeigen, wer jede Zeile geschrieben hat</translation>
    </message>
    <message>
        <source>History of this file</source>
        <translation>Verlauf dieser Datei</translation>
    </message>
    <message>
        <source>History of the selected lines</source>
        <translation>Verlauf der ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Take ours of this conflict</source>
        <translation>Bei diesem Konflikt unsere übernehmen</translation>
    </message>
    <message>
        <source>Take theirs of this conflict</source>
        <translation>Bei diesem Konflikt deren übernehmen</translation>
    </message>
    <message>
        <source>Take both of this conflict</source>
        <translation>Bei diesem Konflikt beide übernehmen</translation>
    </message>
    <message>
        <source>Show parameters</source>
        <translation>Parameter zeigen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>Go to the matching brace</source>
        <translation>Zur zugehörigen Klammer</translation>
    </message>
</context>
<context>
    <name>lathe::editor::CompletionPopup</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>no longer to be used</source>
        <translation>nicht mehr zu verwenden</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Enter or Tab takes it, Esc closes</source>
        <translation>Eingabe oder Tab übernimmt, Esc schließt</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>lathe::editor::ConflictLinks</name>
    <message>
        <source>Take ours</source>
        <translation>Unsere übernehmen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Deren übernehmen</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Beide übernehmen</translation>
    </message>
    <message>
        <source>%1 of conflict %2</source>
        <translation>%1 von Konflikt %2</translation>
    </message>
</context>
<context>
    <name>lathe::editor::EditorView</name>
    <message>
        <source>This is not a text file</source>
        <translation>Dies ist keine Textdatei</translation>
    </message>
    <message>
        <source>%1 (%2) holds binary data. It is left as it is.</source>
        <translation>%1 (%2) enthält Binärdaten und bleibt unverändert.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>%1 has changed on disk, and you have changes that are not saved.</source>
        <translation>%1 wurde auf dem Datenträger geändert, und es gibt ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Take the file&apos;s version</source>
        <translation>Version der Datei übernehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. Saving writes it again.</source>
        <translation>%1 ist nicht mehr auf dem Datenträger. Speichern legt die Datei neu an.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>%1 was ISO 8859-1, which lacks characters that you have typed: it is UTF-8 now.</source>
        <translation>%1 war ISO 8859-1, worin eingegebene Zeichen fehlen: Es ist jetzt UTF-8.</translation>
    </message>
    <message>
        <source>Changes to %1 that were not saved are back; the file has changed since.</source>
        <translation>Nicht gespeicherte Änderungen an %1 sind wieder da; die Datei hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Changes to %1 that were not saved are back.</source>
        <translation>Nicht gespeicherte Änderungen an %1 sind wieder da.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>Without colours and wrapping, so that typing stays quick: a line is longer than %1.</source>
        <translation>Ohne Farben und Umbruch, damit das Tippen flüssig bleibt: Eine Zeile ist länger als %1.</translation>
    </message>
</context>
<context>
    <name>lathe::editor::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Ganzes Wort</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation>Nur in der Auswahl</translation>
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
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
</context>
<context>
    <name>lathe::editor::Hovering</name>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Nothing to be put right here</source>
        <translation>Hier ist nichts zu korrigieren</translation>
    </message>
</context>
<context>
    <name>lathe::editor::HunkPeek</name>
    <message>
        <source>Change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message>
        <source>These lines are new: git has nothing in their place.</source>
        <translation>Diese Zeilen sind neu: git hat an ihrer Stelle nichts.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Stage this change</source>
        <translation>Diese Änderung vormerken</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Put back what git has</source>
        <translation>Zurücksetzen auf das, was git hat</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What git has in place of these lines</source>
        <translation>Was git anstelle dieser Zeilen hat</translation>
    </message>
</context>
<context>
    <name>lathe::editor::RenameBox</name>
    <message>
        <source>New name of %1</source>
        <translation>Neuer Name von %1</translation>
    </message>
    <message>
        <source>Enter renames it everywhere, Esc leaves it</source>
        <translation>Eingabe benennt es überall um, Esc lässt es</translation>
    </message>
</context>
<context>
    <name>lathe::git::BranchButton</name>
    <message>
        <source>No branch (at %1)</source>
        <translation>Kein Branch (bei %1)</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>Branches and what is put aside</source>
        <translation>Branches und was beiseite gelegt ist</translation>
    </message>
    <message>
        <source>Follows %1: %2 commits ahead, %3 behind</source>
        <translation>Folgt %1: %2 Commits voraus, %3 zurück</translation>
    </message>
    <message>
        <source>Branches of remotes</source>
        <translation>Branches der Remotes</translation>
    </message>
    <message>
        <source>Delete a branch</source>
        <translation>Branch löschen</translation>
    </message>
    <message>
        <source>New branch from here</source>
        <translation>Neuer Branch von hier aus</translation>
    </message>
    <message>
        <source>Name of a new branch</source>
        <translation>Name eines neuen Branches</translation>
    </message>
    <message>
        <source>Put all changes aside</source>
        <translation>Alle Änderungen beiseite legen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Throw away what was put aside</source>
        <translation>Beiseite Gelegtes wegwerfen</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>In %1 mergen</translation>
    </message>
</context>
<context>
    <name>lathe::git::ChangesModel</name>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Konflikte (%1)</translation>
    </message>
    <message>
        <source>Staged (%1)</source>
        <translation>Vorgemerkt (%1)</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>Geändert (%1)</translation>
    </message>
    <message>
        <source>Untracked (%1)</source>
        <translation>Unbekannt (%1)</translation>
    </message>
</context>
<context>
    <name>lathe::git::CommitEditor</name>
    <message>
        <source>Committing...</source>
        <translation>Wird committet...</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Committen</translation>
    </message>
    <message>
        <source>Stage what the commit shall hold first.</source>
        <translation>Merken Sie zuerst vor, was der Commit enthalten soll.</translation>
    </message>
    <message>
        <source>The commit needs a message.</source>
        <translation>Der Commit braucht eine Nachricht.</translation>
    </message>
    <message>
        <source>What does this commit change, and why?</source>
        <translation>Was ändert dieser Commit, und warum?</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>Nachricht des Commits</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>Letzten Commit ändern</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>Ihre E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
</context>
<context>
    <name>lathe::git::CommitsModel</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>lathe::git::DiffModel</name>
    <message>
        <source>Added, line %1: %2</source>
        <translation>Hinzugefügt, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Removed, line %1: %2</source>
        <translation>Entfernt, Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>lathe::git::DiffView</name>
    <message>
        <source>Choose a file to see what has changed in it.</source>
        <translation>Wählen Sie eine Datei, um zu sehen, was sich in ihr geändert hat.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>Sie ist kein Text.</translation>
    </message>
    <message>
        <source>It is too large to be compared line by line.</source>
        <translation>Sie ist zu groß für einen Vergleich Zeile für Zeile.</translation>
    </message>
    <message>
        <source>It can be executed now.</source>
        <translation>Sie ist jetzt ausführbar.</translation>
    </message>
    <message>
        <source>It can no longer be executed.</source>
        <translation>Sie ist nicht mehr ausführbar.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>Its text is the same.</source>
        <translation>Ihr Text ist derselbe.</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Nicht vormerken</translation>
    </message>
    <message>
        <source>Unstage this hunk</source>
        <translation>Diesen Abschnitt nicht vormerken</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Stage this hunk</source>
        <translation>Diesen Abschnitt vormerken</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard this hunk</source>
        <translation>Diesen Abschnitt verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>%n Zeile nicht vormerken</numerusform>
            <numerusform>%n Zeilen nicht vormerken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>%n Zeile vormerken</numerusform>
            <numerusform>%n Zeilen vormerken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>%n Zeile verwerfen</numerusform>
            <numerusform>%n Zeilen verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed in the file</source>
        <translation>Was sich in der Datei geändert hat</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
</context>
<context>
    <name>lathe::git::GitPane</name>
    <message>
        <source>Committed as %1.</source>
        <translation>Committet als %1.</translation>
    </message>
    <message>
        <source>The hook %1 was left out: it is not executable.</source>
        <translation>Der Hook %1 wurde ausgelassen: Er ist nicht ausführbar.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Nicht vormerken</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Changes or history</source>
        <translation>Änderungen oder Geschichte</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>What you change shows here, to be staged and committed.</source>
        <translation>Was Sie ändern, erscheint hier, um vorgemerkt und committet zu werden.</translation>
    </message>
    <message>
        <source>A merge is in progress: a commit ends it.</source>
        <translation>Ein Merge ist im Gange: Ein Commit beendet ihn.</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>No git repository</source>
        <translation>Kein Git-Repository</translation>
    </message>
    <message>
        <source>Git cannot be used here</source>
        <translation>Git ist hier nicht benutzbar</translation>
    </message>
    <message>
        <source>What has changed in the project shows here.</source>
        <translation>Hier erscheint, was sich im Projekt geändert hat.</translation>
    </message>
    <message>
        <source>Keep the history of this project, so that any change can be seen and taken back.</source>
        <translation>Bewahren Sie die Geschichte dieses Projekts, damit jede Änderung sichtbar ist und sich zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Make a git repository here</source>
        <translation>Hier ein Git-Repository anlegen</translation>
    </message>
    <message>
        <source>Give the merge up</source>
        <translation>Merge aufgeben</translation>
    </message>
    <message>
        <source>Files become again what they were before the merge</source>
        <translation>Dateien werden wieder, was sie vor dem Merge waren</translation>
    </message>
    <message>
        <source>%1 is in progress. In a terminal: %1 --continue, or %1 --abort.</source>
        <translation>%1 ist im Gange. In einem Terminal: %1 --continue oder %1 --abort.</translation>
    </message>
    <message>
        <source>git bisect is in progress. In a terminal: git bisect reset ends it.</source>
        <translation>git bisect ist im Gange. In einem Terminal beendet es git bisect reset.</translation>
    </message>
    <message>
        <source>Fetch: see what is new in the remote</source>
        <translation>Fetch: nachsehen, was im Remote neu ist</translation>
    </message>
    <message>
        <source>Pull: take over what is new in the remote</source>
        <translation>Pull: übernehmen, was im Remote neu ist</translation>
    </message>
    <message>
        <source>Pull: take over what is new in %1</source>
        <translation>Pull: übernehmen, was in %1 neu ist</translation>
    </message>
    <message>
        <source>Push: give this branch to the remote</source>
        <translation>Push: diesen Branch an das Remote übergeben</translation>
    </message>
    <message>
        <source>Push: give commits to %1</source>
        <translation>Push: Commits an %1 übergeben</translation>
    </message>
</context>
<context>
    <name>lathe::git::HistoryView</name>
    <message>
        <source>Files (%1)</source>
        <translation>Dateien (%1)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>From commit %1 on</source>
        <translation>Ab Commit %1</translation>
    </message>
    <message>
        <source>History of %1, lines %2 to %3</source>
        <translation>Verlauf von %1, Zeilen %2 bis %3</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>Show all commits</source>
        <translation>Alle Commits zeigen</translation>
    </message>
    <message>
        <source>%1 → files on disk</source>
        <translation>%1 → Dateien auf der Platte</translation>
    </message>
    <message>
        <source>%1, the first commit</source>
        <translation>%1, der erste Commit</translation>
    </message>
    <message>
        <source>Compare with the files on disk</source>
        <translation>Mit den Dateien auf der Platte vergleichen</translation>
    </message>
    <message>
        <source>Show what differs on the canvas</source>
        <translation>Unterschiede auf der Leinwand zeigen</translation>
    </message>
    <message>
        <source>Files that differ</source>
        <translation>Dateien, die sich unterscheiden</translation>
    </message>
</context>
<context>
    <name>lathe::git::TransferRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::DestinationBox</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose a queue, topic, function, bus or bucket, or type the ARN of one.</source>
        <translation>Wählen Sie eine Warteschlange, ein Thema, eine Funktion, einen Bus oder einen Bucket, oder geben Sie einen ARN ein.</translation>
    </message>
    <message>
        <source>a queue that SAM makes</source>
        <translation>eine Warteschlange, die SAM anlegt</translation>
    </message>
    <message>
        <source>a topic that SAM makes</source>
        <translation>ein Thema, das SAM anlegt</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::EnvironmentEditor</name>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Name of a new variable</source>
        <translation>Name einer neuen Variablen</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of the new variable</source>
        <translation>Wert der neuen Variablen</translation>
    </message>
    <message>
        <source>Add the variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Give this function a plain value of its own</source>
        <translation>Dieser Funktion einen eigenen, festen Wert geben</translation>
    </message>
    <message>
        <source>Remove the variable</source>
        <translation>Variable entfernen</translation>
    </message>
    <message>
        <source>All variables together take %1 bytes; Lambda allows %2.</source>
        <translation>Alle Variablen zusammen belegen %1 Bytes; Lambda erlaubt %2.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::EnvironmentModel</name>
    <message>
        <source>A name begins with a letter and has at least two letters, digits or &quot;_&quot;.</source>
        <translation>Ein Name beginnt mit einem Buchstaben und hat mindestens zwei Zeichen: Buchstaben, Ziffern oder „_“.</translation>
    </message>
    <message>
        <source>%1 is set by Lambda itself.</source>
        <translation>%1 wird von Lambda selbst gesetzt.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>%1 = %2
From %3</source>
        <translation>%1 = %2
Aus %3</translation>
    </message>
    <message>
        <source>%1 = %2
From Globals</source>
        <translation>%1 = %2
Aus Globals</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::FunctionForm</name>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Storage in /tmp</source>
        <translation>Speicher in /tmp</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Reserved concurrency</source>
        <translation>Reservierte Parallelität</translation>
    </message>
    <message>
        <source>none reserved</source>
        <translation>keine reserviert</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Runtime</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>Open the handler</source>
        <translation>Handler öffnen</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>A function needs a handler.</source>
        <translation>Eine Funktion braucht einen Handler.</translation>
    </message>
    <message>
        <source>%1 (runs as %2)</source>
        <translation>%1 (läuft als %2)</translation>
    </message>
    <message>
        <source>Deprecated since %1</source>
        <translation>Veraltet seit %1</translation>
    </message>
    <message>
        <source>Supported until %1</source>
        <translation>Unterstützt bis %1</translation>
    </message>
    <message>
        <source>Cannot run here. %1</source>
        <translation>Kann hier nicht laufen. %1</translation>
    </message>
    <message>
        <source>Runs here as %1.</source>
        <translation>Läuft hier als %1.</translation>
    </message>
    <message>
        <source>Runs here as %1 (%2).</source>
        <translation>Läuft hier als %1 (%2).</translation>
    </message>
    <message>
        <source>AWS deprecated it on %1.</source>
        <translation>Bei AWS veraltet seit %1.</translation>
    </message>
    <message>
        <source>AWS supports it until %1.</source>
        <translation>Von AWS unterstützt bis %1.</translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <translation>%1 vCPU</translation>
    </message>
    <message>
        <source>%1 per ms</source>
        <translation>%1 pro ms</translation>
    </message>
    <message>
        <source>%1 per GB-s</source>
        <translation>%1 pro GB-s</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>none provisioned</source>
        <translation>keine bereitgestellt</translation>
    </message>
    <message>
        <source>Provisioned concurrency</source>
        <translation>Bereitgestellte Parallelität</translation>
    </message>
    <message>
        <source>More than is reserved: AWS refuses it.</source>
        <translation>Mehr als reserviert ist: AWS lehnt das ab.</translation>
    </message>
    <message>
        <source>Initialised ahead, for the alias %1.</source>
        <translation>Im Voraus initialisiert, für den Alias %1.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Asynchronous invocation</source>
        <translation>Asynchroner Aufruf</translation>
    </message>
    <message>
        <source>When it succeeds</source>
        <translation>Bei Erfolg</translation>
    </message>
    <message>
        <source>When it fails</source>
        <translation>Bei Fehlschlag</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Maximum age of an event</source>
        <translation>Höchstalter eines Ereignisses</translation>
    </message>
    <message>
        <source>Runs here as %1, which this machine is; its cost is that of %2.</source>
        <translation>Läuft hier als %1, wie dieser Rechner; ihre Kosten sind die von %2.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::InspectorPane</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a function or another resource to see its settings.</source>
        <translation>Eine Funktion oder andere Ressource auswählen, um ihre Einstellungen zu sehen.</translation>
    </message>
    <message>
        <source>Go to it in the template</source>
        <translation>Im Template anzeigen</translation>
    </message>
    <message>
        <source>%1, of a nested application</source>
        <translation>%1, aus einer verschachtelten Anwendung</translation>
    </message>
    <message>
        <source>%1, made through the API</source>
        <translation>%1, über die API angelegt</translation>
    </message>
    <message>
        <source>%1, changed through the API</source>
        <translation>%1, über die API geändert</translation>
    </message>
    <message>
        <source>Views of the function</source>
        <translation>Ansichten der Funktion</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>Alle Eigenschaften</translation>
    </message>
    <message>
        <source>Views of the state machine</source>
        <translation>Ansichten des Zustandsautomaten</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::JsonDialog</name>
    <message>
        <source>Line %1, column %2:</source>
        <translation>Zeile %1, Spalte %2:</translation>
    </message>
    <message>
        <source>Intrinsics in their long form: {&quot;Ref&quot;: &quot;Table&quot;}.</source>
        <translation>Intrinsische Funktionen in ihrer langen Form: {&quot;Ref&quot;: &quot;Table&quot;}.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::LayersEditor</name>
    <message>
        <source>Layer %1</source>
        <translation>Layer %1</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Layer hinzufügen</translation>
    </message>
    <message>
        <source>Choose a layer of the project, or type the ARN of a version: arn:aws:lambda:us-east-1:123456789012:layer:tools:7</source>
        <translation>Wählen Sie einen Layer des Projekts, oder geben Sie den ARN einer Version ein: arn:aws:lambda:us-east-1:123456789012:layer:tools:7</translation>
    </message>
    <message>
        <source>From Globals: %1</source>
        <translation>Aus Globals: %1</translation>
    </message>
    <message>
        <source>A function has at most %1 layers; this one has %2.</source>
        <translation>Eine Funktion hat höchstens %1 Layer; diese hat %2.</translation>
    </message>
    <message>
        <source>%1 (not on this machine)</source>
        <translation>%1 (nicht auf dieser Maschine)</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::MemoryEditor</name>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Memory in MB</source>
        <translation>Arbeitsspeicher in MB</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PatternDialog</name>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Record to try it on</source>
        <translation>Datensatz zum Ausprobieren</translation>
    </message>
    <message>
        <source>Event to try it on</source>
        <translation>Ereignis zum Ausprobieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>Ereignismuster</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>What the pattern wants, and what the event has</source>
        <translation>Was das Muster verlangt und was das Ereignis hat</translation>
    </message>
    <message>
        <source>Pattern, line %1, column %2: %3</source>
        <translation>Muster, Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The event is no JSON object.</source>
        <translation>Das Ereignis ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It matches.</source>
        <translation>Es passt.</translation>
    </message>
    <message>
        <source>It does not match: one of pattern and data is JSON, the other plain text.</source>
        <translation>Es passt nicht: Von Muster und Daten ist eines JSON, das andere reiner Text.</translation>
    </message>
    <message>
        <source>It does not match: no single element of the list has all of it.</source>
        <translation>Es passt nicht: Kein einzelnes Element der Liste hat alles davon.</translation>
    </message>
    <message>
        <source>It does not match.</source>
        <translation>Es passt nicht.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 fits</source>
        <translation>%1 passt</translation>
    </message>
    <message>
        <source>%1 does not fit</source>
        <translation>%1 passt nicht</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PoliciesEditor</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Policy template, managed policy or action</source>
        <translation>Richtlinienvorlage, verwaltete Richtlinie oder Aktion</translation>
    </message>
    <message>
        <source>Add a policy or an action</source>
        <translation>Richtlinie oder Aktion hinzufügen</translation>
    </message>
    <message>
        <source>A policy template of SAM&apos;s, the name or ARN of a managed policy, or an action for a statement: sqs:SendMessage</source>
        <translation>Eine Richtlinienvorlage von SAM, Name oder ARN einer verwalteten Richtlinie, oder eine Aktion für eine Anweisung: sqs:SendMessage</translation>
    </message>
    <message>
        <source>Add the policy</source>
        <translation>Richtlinie hinzufügen</translation>
    </message>
    <message>
        <source>It runs in the role %1: what it may do stands there.</source>
        <translation>Sie läuft in der Rolle %1: Was sie darf, steht dort.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PolicyCard</name>
    <message>
        <source>Edit the policy as JSON</source>
        <translation>Richtlinie als JSON bearbeiten</translation>
    </message>
    <message>
        <source>Remove the policy</source>
        <translation>Richtlinie entfernen</translation>
    </message>
    <message>
        <source>Choose or type one</source>
        <translation>Wählen oder eingeben</translation>
    </message>
    <message>
        <source>Managed policy</source>
        <translation>Verwaltete Richtlinie</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n Anweisung</numerusform>
            <numerusform>%n Anweisungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertiesView</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Find a property</source>
        <translation>Eigenschaft suchen</translation>
    </message>
    <message>
        <source>Properties of the resource</source>
        <translation>Eigenschaften der Ressource</translation>
    </message>
    <message>
        <source>Only what is set</source>
        <translation>Nur was gesetzt ist</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Open an editor for it</source>
        <translation>Einen Editor dafür öffnen</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Take this value out of the template</source>
        <translation>Diesen Wert aus dem Template entfernen</translation>
    </message>
    <message>
        <source>%1 is no property that AWS knows here.</source>
        <translation>%1 ist keine Eigenschaft, die AWS hier kennt.</translation>
    </message>
    <message>
        <source>Select a property to see what it takes; double-click to change it.</source>
        <translation>Wählen Sie eine Eigenschaft, um zu sehen, was sie annimmt; ein Doppelklick ändert sie.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open an editor for it</source>
        <translation>Einen Editor dafür öffnen</translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyFacts</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Standard %1</translation>
    </message>
    <message>
        <source>On AWS a change makes a new resource in place of this one.</source>
        <translation>Auf AWS ersetzt eine Änderung diese Ressource durch eine neue.</translation>
    </message>
    <message>
        <source>AWS advises against it.</source>
        <translation>AWS rät davon ab.</translation>
    </message>
    <message>
        <source>What AWS says of it</source>
        <translation>Was AWS dazu sagt</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>any JSON</source>
        <translation>beliebiges JSON</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>Liste von Texten</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>texts by name</source>
        <translation>Texte nach Namen</translation>
    </message>
    <message>
        <source>values by name</source>
        <translation>Werte nach Namen</translation>
    </message>
    <message>
        <source>group of properties</source>
        <translation>Gruppe von Eigenschaften</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyRow</name>
    <message>
        <source>Take this value out of the template</source>
        <translation>Diesen Wert aus dem Template entfernen</translation>
    </message>
    <message>
        <source>from Globals</source>
        <translation>aus Globals</translation>
    </message>
    <message>
        <source>%1 in Globals</source>
        <translation>%1 in Globals</translation>
    </message>
    <message>
        <source>%1. Click to give this function a value of its own.</source>
        <translation>%1. Klicken, um dieser Funktion einen eigenen Wert zu geben.</translation>
    </message>
    <message>
        <source>%1. Click to put a plain value in its place.</source>
        <translation>%1. Klicken, um ihn durch einen festen Wert zu ersetzen.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyTree</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ScheduleDialog</name>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>Immer wieder</translation>
    </message>
    <message>
        <source>At a time of day</source>
        <translation>Zu einer Uhrzeit</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>As written below</source>
        <translation>Wie unten geschrieben</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Fires next (UTC)</source>
        <translation>Nächste Auslösungen (UTC)</translation>
    </message>
    <message>
        <source>Fires next</source>
        <translation>Nächste Auslösungen</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>on these days</source>
        <translation>an diesen Tagen</translation>
    </message>
    <message>
        <source>on a day of the month</source>
        <translation>an einem Tag des Monats</translation>
    </message>
    <message>
        <source>on the last day of the month</source>
        <translation>am letzten Tag des Monats</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>A rule of EventBridge takes rate or cron; at is for EventBridge Scheduler.</source>
        <translation>Eine EventBridge-Regel nimmt rate oder cron; at gehört zu EventBridge Scheduler.</translation>
    </message>
    <message>
        <source>It never fires any more.</source>
        <translation>Er löst nie mehr aus.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::StatementForm</name>
    <message>
        <source>Action %1</source>
        <translation>Aktion %1</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Resource %1</source>
        <translation>Ressource %1</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>Ressource hinzufügen</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>An action is a service and what is done there: sqs:SendMessage, s3:*</source>
        <translation>Eine Aktion besteht aus einem Dienst und dem, was dort getan wird: sqs:SendMessage, s3:*</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ValueList</name>
    <message>
        <source>Go to it</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ValueText</name>
    <message>
        <source>What %1 is to work on is missing.</source>
        <translation>Es fehlt, worauf %1 sich bezieht.</translation>
    </message>
    <message>
        <source>!GetAtt needs a resource and an attribute: !GetAtt Table.Arn</source>
        <translation>!GetAtt braucht eine Ressource und ein Attribut: !GetAtt Table.Arn</translation>
    </message>
    <message>
        <source>What %1 is to work on is no JSON.</source>
        <translation>Worauf %1 sich bezieht, ist kein JSON.</translation>
    </message>
    <message>
        <source>It takes %1 to %2.</source>
        <translation>Möglich ist %1 bis %2.</translation>
    </message>
    <message>
        <source>That is no JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>It takes a whole number, or an intrinsic such as !Ref.</source>
        <translation>Möglich ist eine ganze Zahl oder eine intrinsische Funktion wie !Ref.</translation>
    </message>
    <message>
        <source>It takes a number, or an intrinsic such as !Ref.</source>
        <translation>Möglich ist eine Zahl oder eine intrinsische Funktion wie !Ref.</translation>
    </message>
    <message>
        <source>It takes true or false, or an intrinsic such as !Ref.</source>
        <translation>Möglich ist true, false oder eine intrinsische Funktion wie !Ref.</translation>
    </message>
    <message>
        <source>It takes JSON, or an intrinsic such as !Ref.</source>
        <translation>Möglich ist JSON oder eine intrinsische Funktion wie !Ref.</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::EventEditor</name>
    <message>
        <source>Test event</source>
        <translation>Test-Event</translation>
    </message>
    <message>
        <source>Save the event in events/</source>
        <translation>Event in events/ speichern</translation>
    </message>
    <message>
        <source>Sample event of an AWS service</source>
        <translation>Beispiel-Event eines AWS-Dienstes</translation>
    </message>
    <message>
        <source>Format the JSON</source>
        <translation>JSON formatieren</translation>
    </message>
    <message>
        <source>More about the event</source>
        <translation>Mehr zum Event</translation>
    </message>
    <message>
        <source>Event (JSON)</source>
        <translation>Event (JSON)</translation>
    </message>
    <message>
        <source>Go to the problem</source>
        <translation>Zum Problem springen</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Löschen...</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neues Event</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Save in events/ as</source>
        <translation>In events/ speichern als</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete events/%1.json?</source>
        <translation>events/%1.json löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>Gültiges JSON, %1</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::EventGenerator</name>
    <message>
        <source>Sample event</source>
        <translation>Beispiel-Event</translation>
    </message>
    <message>
        <source>Sample event of an AWS service</source>
        <translation>Beispiel-Event eines AWS-Dienstes</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Art des Events</translation>
    </message>
    <message>
        <source>Use this event</source>
        <translation>Dieses Event verwenden</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::HistoryModel</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::HistoryView</name>
    <message>
        <source>History of invocations</source>
        <translation>Verlauf der Aufrufe</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>Noch nichts ausgeführt</translation>
    </message>
    <message>
        <source>Every invocation is listed here, also after a restart.</source>
        <translation>Hier erscheint jeder Aufruf, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Only this function</source>
        <translation>Nur diese Funktion</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Invoke again</source>
        <translation>Erneut aufrufen</translation>
    </message>
    <message>
        <source>Show its log</source>
        <translation>Log anzeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Hergang</translation>
    </message>
    <message>
        <source>What led to it, and what it has led to</source>
        <translation>Was dazu geführt hat und wozu es geführt hat</translation>
    </message>
    <message>
        <source>Show its story</source>
        <translation>Hergang zeigen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergeben</translation>
    </message>
    <message>
        <source>Run invocations once more with the code as it is now, and compare</source>
        <translation>Aufrufe mit dem jetzigen Code noch einmal ausführen und vergleichen</translation>
    </message>
    <message>
        <source>The chosen one</source>
        <translation>Den gewählten</translation>
    </message>
    <message>
        <source>All that are listed</source>
        <translation>Alle aufgelisteten</translation>
    </message>
    <message>
        <source>The failed ones of them</source>
        <translation>Davon die fehlgeschlagenen</translation>
    </message>
    <message>
        <source>All that failed in the last hour</source>
        <translation>Alle, die in der letzten Stunde fehlschlugen</translation>
    </message>
    <message>
        <source>All that failed in the last 24 hours</source>
        <translation>Alle, die in den letzten 24 Stunden fehlschlugen</translation>
    </message>
    <message>
        <source>All that failed in the last 7 days</source>
        <translation>Alle, die in den letzten 7 Tagen fehlschlugen</translation>
    </message>
    <message>
        <source>Replay and compare</source>
        <translation>Wiedergeben und vergleichen</translation>
    </message>
    <message>
        <source>Keep as a test...</source>
        <translation>Als Test behalten...</translation>
    </message>
    <message>
        <source>Show its trace</source>
        <translation>Trace anzeigen</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::InvokePane</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Invocation type</source>
        <translation>Aufrufart</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>RequestResponse: wait for the answer</source>
        <translation>RequestResponse: auf die Antwort warten</translation>
    </message>
    <message>
        <source>Event: accepted at once, runs in the background, is retried</source>
        <translation>Event: sofort angenommen, läuft im Hintergrund, wird bei Fehlern wiederholt</translation>
    </message>
    <message>
        <source>DryRun: only checks that it could run</source>
        <translation>DryRun: prüft nur, ob die Ausführung möglich wäre</translation>
    </message>
    <message>
        <source>Invocation type: RequestResponse, Event or DryRun</source>
        <translation>Aufrufart: RequestResponse, Event oder DryRun</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Aufrufen</translation>
    </message>
    <message>
        <source>Stop the invocation</source>
        <translation>Aufruf stoppen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>It runs in the background; History shows how it ends.</source>
        <translation>Läuft im Hintergrund; der Verlauf zeigt, wie es ausgeht.</translation>
    </message>
    <message>
        <source>The project has no function yet</source>
        <translation>Das Projekt hat noch keine Funktion</translation>
    </message>
    <message>
        <source>Finished from %1 to %2</source>
        <translation>Beendet von %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>History (%Ln running)</source>
        <translation>
            <numerusform>Verlauf (%Ln läuft)</numerusform>
            <numerusform>Verlauf (%Ln laufen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the function with this event</source>
        <translation>Funktion mit diesem Event aufrufen</translation>
    </message>
    <message>
        <source>The request is valid</source>
        <translation>Die Anfrage ist gültig</translation>
    </message>
    <message>
        <source>A dry run only checks the request: nothing ran.</source>
        <translation>Ein Probelauf prüft nur die Anfrage: Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Not invoked: the event is not valid JSON</source>
        <translation>Nicht aufgerufen: Das Event ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>The engine ended before the function did</source>
        <translation>Die Engine endete vor der Funktion</translation>
    </message>
    <message>
        <source>Not invoked: the engine is not running</source>
        <translation>Nicht aufgerufen: Die Engine läuft nicht</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Hergang</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>On whose behalf: the function keeps tenants apart</source>
        <translation>In wessen Auftrag: Die Funktion trennt Mandanten</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::NamePopover</name>
    <message>
        <source>The event needs a name.</source>
        <translation>Das Event braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name has no slashes: it becomes a file name.</source>
        <translation>Ein Name enthält keine Schrägstriche: Er wird zum Dateinamen.</translation>
    </message>
    <message>
        <source>A name does not begin with a dot.</source>
        <translation>Ein Name beginnt nicht mit einem Punkt.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ist schon vorhanden.</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::ResultView</name>
    <message>
        <source>Nothing invoked yet</source>
        <translation>Noch kein Aufruf</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Copy the response</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Show the log of %1</source>
        <translation>Log von %1 anzeigen</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Duration and cold start, rounded up to the millisecond</source>
        <translation>Dauer und Kaltstart, auf die Millisekunde aufgerundet</translation>
    </message>
    <message>
        <source>The most it used, and what it is given</source>
        <translation>Höchste Nutzung und zugewiesener Speicher</translation>
    </message>
    <message>
        <source>Restored, %1</source>
        <translation>Wiederhergestellt, %1</translation>
    </message>
    <message>
        <source>SnapStart: an environment was initialised ahead, and resumed here</source>
        <translation>SnapStart: Eine Umgebung wurde vorab initialisiert und hier fortgesetzt</translation>
    </message>
    <message>
        <source>Cold, %1</source>
        <translation>Kalt, %1</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>A new environment was made first</source>
        <translation>Zuerst wurde eine neue Umgebung erstellt</translation>
    </message>
    <message>
        <source>At first-tier prices, without free allowance</source>
        <translation>Zu Preisen der ersten Stufe, ohne Freikontingent</translation>
    </message>
    <message>
        <source>The request was refused</source>
        <translation>Die Anfrage wurde abgelehnt</translation>
    </message>
    <message>
        <source>The first %1 of %2. Copy takes all of it.</source>
        <translation>Die ersten %1 von %2. Kopieren erfasst alles.</translation>
    </message>
    <message>
        <source>Write an event and press Invoke (%1).</source>
        <translation>Event schreiben und „Aufrufen“ drücken (%1).</translation>
    </message>
    <message>
        <source>Without the time that it stood still under the debugger</source>
        <translation>Ohne die Zeit, die er unter dem Debugger stillstand</translation>
    </message>
    <message>
        <source>The most it used, with the debugger&apos;s own</source>
        <translation>Der höchste Verbrauch, den des Debuggers eingeschlossen</translation>
    </message>
    <message>
        <source>Debugged</source>
        <translation>Debuggt</translation>
    </message>
    <message>
        <source>Neither costs nor metrics count it</source>
        <translation>Weder Kosten noch Metriken zählen ihn mit</translation>
    </message>
    <message>
        <source>Show where its time went</source>
        <translation>Anzeigen, wo die Zeit geblieben ist</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::StoryModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::StoryView</name>
    <message>
        <source>Steps of the story</source>
        <translation>Schritte des Hergangs</translation>
    </message>
    <message>
        <source>No story chosen</source>
        <translation>Kein Hergang gewählt</translation>
    </message>
    <message>
        <source>Choose an invocation under History, then Story: what led to it, and what it led to.</source>
        <translation>Wählen Sie unter „Verlauf“ einen Aufruf, dann „Hergang“: was dazu geführt hat und wozu er geführt hat.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Invoke again</source>
        <translation>Erneut aufrufen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
</context>
<context>
    <name>lathe::logs::DensityBar</name>
    <message>
        <source>Where errors are</source>
        <translation>Wo Fehler sind</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors here</source>
        <translation>
            <numerusform>%Ln Fehler hier</numerusform>
            <numerusform>%Ln Fehler hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings here</source>
        <translation>
            <numerusform>%Ln Warnung hier</numerusform>
            <numerusform>%Ln Warnungen hier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::GroupRows</name>
    <message>
        <source>%1 between invocations</source>
        <translation>%1 zwischen Aufrufen</translation>
    </message>
</context>
<context>
    <name>lathe::logs::HighlightsPopup</name>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Andere Farbe</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>Was hervorgehoben wird</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
</context>
<context>
    <name>lathe::logs::JumpPopup</name>
    <message>
        <source>Time to go to</source>
        <translation>Zeitpunkt, zu dem gesprungen wird</translation>
    </message>
    <message>
        <source>14:03, 29 Nov 14:03, 10 min ago</source>
        <translation>14:03, 29 Nov. 14:03, 10 min her</translation>
    </message>
    <message>
        <source>This is no time.</source>
        <translation>Das ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>A time of day, a date, both, or how long ago</source>
        <translation>Eine Uhrzeit, ein Datum, beides oder wie lange es her ist</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LineText</name>
    <message numerus="yes">
        <source>... and %Ln more characters. Copy takes all of them.</source>
        <translation>
            <numerusform>... und %Ln weiteres Zeichen. „Kopieren“ übernimmt alle.</numerusform>
            <numerusform>... und %Ln weitere Zeichen. „Kopieren“ übernimmt alle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogDelegate</name>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogFilterBar</name>
    <message>
        <source>Filter lines</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Niedrigste Stufe</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Debug and up</source>
        <translation>Ab Debug</translation>
    </message>
    <message>
        <source>Info and up</source>
        <translation>Ab Info</translation>
    </message>
    <message>
        <source>Warnings and up</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>All functions</source>
        <translation>Alle Funktionen</translation>
    </message>
    <message>
        <source>Show every invocation again</source>
        <translation>Wieder alle Aufrufe anzeigen</translation>
    </message>
    <message>
        <source>START, END and REPORT lines</source>
        <translation>START-, END- und REPORT-Zeilen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>Neuen Zeilen folgen</translation>
    </message>
    <message>
        <source>%1 (at character %2). The filter before stays in force.</source>
        <translation>%1 (bei Zeichen %2). Der vorherige Filter gilt weiter.</translation>
    </message>
    <message>
        <source>More of the log</source>
        <translation>Mehr zum Log</translation>
    </message>
    <message>
        <source>Invocation %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>No longer ask for %1</source>
        <translation>Nicht mehr nach %1 filtern</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogHeader</name>
    <message>
        <source>Drag a title to move its column, an edge to size it; a click with the right button has more</source>
        <translation>Einen Titel ziehen, um seine Spalte zu verschieben, eine Kante, um ihre Breite zu ändern; ein Rechtsklick bietet mehr</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Wie am Anfang</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogLines</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogView</name>
    <message>
        <source>Log lines</source>
        <translation>Logzeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only lines with this value</source>
        <translation>Nur Zeilen mit diesem Wert</translation>
    </message>
    <message>
        <source>Show this field as a column</source>
        <translation>Dieses Feld als Spalte anzeigen</translation>
    </message>
    <message>
        <source>this line cannot be read any more</source>
        <translation>diese Zeile ist nicht mehr lesbar</translation>
    </message>
    <message>
        <source>between invocations</source>
        <translation>zwischen Aufrufen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogsPane</name>
    <message>
        <source>No log lines yet</source>
        <translation>Noch keine Logzeilen</translation>
    </message>
    <message>
        <source>Invoke a function: what it prints appears here as it is printed.</source>
        <translation>Eine Funktion aufrufen: Ihre Ausgaben erscheinen hier sofort.</translation>
    </message>
    <message>
        <source>No line passes the filter</source>
        <translation>Keine Zeile passt zum Filter</translation>
    </message>
    <message>
        <source>Open %1, line %2</source>
        <translation>%1, Zeile %2 öffnen</translation>
    </message>
    <message>
        <source>Show only this invocation</source>
        <translation>Nur diesen Aufruf anzeigen</translation>
    </message>
    <message>
        <source>Collapse the line</source>
        <translation>Zeile einklappen</translation>
    </message>
    <message>
        <source>Expand the line</source>
        <translation>Zeile ausklappen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with time and request id</source>
        <translation>Mit Zeit und Anfrage-ID kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop looking through older lines</source>
        <translation>Das Durchsuchen älterer Zeilen stoppen</translation>
    </message>
    <message>
        <source>Show earlier lines</source>
        <translation>Frühere Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Looking for lines that pass the filter</source>
        <translation>Zeilen, die zum Filter passen, werden gesucht</translation>
    </message>
    <message>
        <source>%1 % of %2 looked through.</source>
        <translation>%1 % durchsucht von %2.</translation>
    </message>
    <message>
        <source>%1 are hidden by it.</source>
        <translation>Dadurch ausgeblendet: %1.</translation>
    </message>
    <message>
        <source>Show every line</source>
        <translation>Alle Zeilen anzeigen</translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation>%1 % durchsucht</translation>
    </message>
    <message>
        <source>earlier lines are not shown</source>
        <translation>frühere Zeilen werden nicht angezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines came too fast and are not shown</source>
        <translation>
            <numerusform>%Ln Zeile kam zu schnell und wird nicht angezeigt</numerusform>
            <numerusform>%Ln Zeilen kamen zu schnell und werden nicht angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the lines around it</source>
        <translation>Zeilen ringsum anzeigen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Only lines with %1</source>
        <translation>Nur Zeilen mit %1</translation>
    </message>
    <message>
        <source>Only lines without it</source>
        <translation>Nur Zeilen ohne diesen Wert</translation>
    </message>
    <message>
        <source>Remove the column %1</source>
        <translation>Spalte %1 entfernen</translation>
    </message>
    <message>
        <source>Show %1 as a column</source>
        <translation>%1 als Spalte anzeigen</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Fold stack traces</source>
        <translation>Stacktraces einklappen</translation>
    </message>
    <message>
        <source>Clear the view (the journal keeps all)</source>
        <translation>Ansicht leeren (das Journal behält alles)</translation>
    </message>
    <message>
        <source>Group by invocation</source>
        <translation>Nach Aufruf gruppieren</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Export stoppen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invocations</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>No more than %1 lines can be copied; more can be exported.</source>
        <translation>Höchstens %1 Zeilen lassen sich kopieren; exportieren lassen sich mehr.</translation>
    </message>
    <message>
        <source>Export lines</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message>
        <source>As printed (*.log)</source>
        <translation>Wie ausgegeben (*.log)</translation>
    </message>
    <message>
        <source>With time and request (*.txt)</source>
        <translation>Mit Zeit und Anfrage (*.txt)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 % exported</source>
        <translation>%1 % exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln lines now.</source>
        <translation>
            <numerusform>%1 hat jetzt %Ln Zeile.</numerusform>
            <numerusform>%1 hat jetzt %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the selected lines...</source>
        <translation>Ausgewählte Zeilen exportieren...</translation>
    </message>
    <message>
        <source>Show its trace</source>
        <translation>Trace anzeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Export these lines...</source>
        <translation>Diese Zeilen exportieren...</translation>
    </message>
    <message>
        <source>Open all invocations</source>
        <translation>Alle Aufrufe ausklappen</translation>
    </message>
    <message>
        <source>Close all invocations</source>
        <translation>Alle Aufrufe einklappen</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>Wie lange her</translation>
    </message>
    <message>
        <source>Since the line above</source>
        <translation>Seit der Zeile darüber</translation>
    </message>
    <message>
        <source>Of this machine (%1)</source>
        <translation>Die dieses Rechners (%1)</translation>
    </message>
    <message>
        <source>Go to a time...</source>
        <translation>Zu einem Zeitpunkt springen...</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Voriger Fehler</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Set or remove</source>
        <translation>Setzen oder entfernen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Hervorhebungen</translation>
    </message>
    <message>
        <source>Edit the rules...</source>
        <translation>Regeln bearbeiten...</translation>
    </message>
    <message>
        <source>Highlight %1</source>
        <translation>%1 hervorheben</translation>
    </message>
</context>
<context>
    <name>lathe::logs::TimeStyle</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy, HH:mm:ss.zzz</source>
        <translation>ddd, d. MMM yyyy, HH:mm:ss.zzz</translation>
    </message>
</context>
<context>
    <name>lathe::lsp::Connection</name>
    <message>
        <source>What it prints is no language server&apos;s protocol.</source>
        <translation>Was er ausgibt, ist nicht das Protokoll eines Language-Servers.</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::AlarmStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in alarm since %2</source>
        <translation>%1 ist seit %2 im Alarmzustand</translation>
    </message>
    <message>
        <source>%1 is well since %2</source>
        <translation>%1 ist seit %2 in Ordnung</translation>
    </message>
    <message>
        <source>%1 has too few data</source>
        <translation>%1 hat zu wenig Daten</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::LinePlot</name>
    <message>
        <source>%1 before: %2</source>
        <translation>%1 davor: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::metrics::MetricsCharts</name>
    <message>
        <source>ran</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>used</source>
        <translation>genutzt</translation>
    </message>
    <message>
        <source>given</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>Invocations per second</source>
        <translation>Aufrufe pro Sekunde</translation>
    </message>
    <message>
        <source>Invocations per %1 s</source>
        <translation>Aufrufe pro %1 s</translation>
    </message>
    <message>
        <source>Invocations per %1</source>
        <translation>Aufrufe pro %1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Running at once</source>
        <translation>Gleichzeitig laufend</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::MetricsPane</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>All functions</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message numerus="yes">
        <source>Nothing ran in the last %n minutes</source>
        <translation>
            <numerusform>In der letzten Minute wurde nichts ausgeführt</numerusform>
            <numerusform>In den letzten %n Minuten wurde nichts ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoke a function, and its invocations, durations and memory are drawn here.</source>
        <translation>Nach dem Aufruf einer Funktion erscheinen hier ihre Aufrufe, Dauern und Speichernutzung.</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>%1 failed, %2 throttled</source>
        <translation>%1 fehlgeschlagen, %2 gedrosselt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The charts cannot be drawn</source>
        <translation>Die Diagramme können nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Compare with the time before</source>
        <translation>Mit dem Zeitraum davor vergleichen</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>Als PNG-Bild speichern…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>Als SVG-Bild speichern…</translation>
    </message>
    <message>
        <source>Save the figures as CSV…</source>
        <translation>Zahlen als CSV speichern…</translation>
    </message>
    <message>
        <source>Nothing ran in this time</source>
        <translation>In diesem Zeitraum wurde nichts ausgeführt</translation>
    </message>
    <message>
        <source>What functions did is kept for five years, by the second for three hours.</source>
        <translation>Was Funktionen getan haben, bleibt fünf Jahre lang erhalten, sekundengenau drei Stunden lang.</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Diagramme speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Dashboards, compare, save</source>
        <translation>Dashboards, vergleichen, speichern</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Dashboards</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::RangeBar</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n minutes</source>
        <translation>
            <numerusform>%n Minute bis jetzt</numerusform>
            <numerusform>Die letzten %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n hours</source>
        <translation>
            <numerusform>%n Stunde bis jetzt</numerusform>
            <numerusform>Die letzten %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>%n Tag bis jetzt</numerusform>
            <numerusform>Die letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to all of it</source>
        <translation>Zurück zum ganzen Zeitraum</translation>
    </message>
    <message>
        <source>Back from the time that is marked (Esc)</source>
        <translation>Zurück vom markierten Zeitraum (Esc)</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::TimeChart</name>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <translation>%1 (davor: %2)</translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectDelegate</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed since version %1</source>
        <translation>Was sich seit Version %1 geändert hat</translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectModel</name>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>%1
%2, made through the API</source>
        <translation>%1
%2, über die API angelegt</translation>
    </message>
    <message>
        <source>%1
%2, changed through the API since the template was last saved</source>
        <translation>%1
%2, über die API geändert, seit die Vorlage zuletzt gespeichert wurde</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 (%2 %), %3 (%4 %)</source>
        <translation>%1 (%2 %), %3 (%4 %)</translation>
    </message>
    <message>
        <source>not created: condition %1 is false</source>
        <translation>nicht angelegt: Bedingung %1 ist falsch</translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectPane</name>
    <message>
        <source>Filter functions and files</source>
        <translation>Projekt filtern</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Aufrufen</translation>
    </message>
    <message>
        <source>Open code</source>
        <translation>Code öffnen</translation>
    </message>
    <message>
        <source>Show in template</source>
        <translation>Im Template anzeigen</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>Logs anzeigen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>New function</source>
        <translation>Neue Funktion</translation>
    </message>
    <message>
        <source>New function...</source>
        <translation>Neue Funktion...</translation>
    </message>
    <message>
        <source>Make a function of it</source>
        <translation>Eine Funktion daraus machen</translation>
    </message>
    <message>
        <source>History in git</source>
        <translation>Verlauf in git</translation>
    </message>
    <message>
        <source>Publish a version</source>
        <translation>Version veröffentlichen</translation>
    </message>
    <message>
        <source>What has changed since version %1</source>
        <translation>Was sich seit Version %1 geändert hat</translation>
    </message>
</context>
<context>
    <name>lathe::query::ChartPage</name>
    <message>
        <source>Show the table</source>
        <translation>Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Nothing here can be drawn</source>
        <translation>Hier lässt sich nichts zeichnen</translation>
    </message>
    <message>
        <source>A chart needs stats with a number, by bin() or by a field, as in stats count(*) by bin(5m).</source>
        <translation>Ein Diagramm braucht stats mit einer Zahl, nach bin() oder nach einem Feld, etwa stats count(*) by bin(5m).</translation>
    </message>
    <message>
        <source>There are no charts</source>
        <translation>Es gibt keine Diagramme</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller ones are not shown</source>
        <translation>
            <numerusform>%n kleinere Reihe wird nicht angezeigt</numerusform>
            <numerusform>%n kleinere Reihen werden nicht angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not shown</source>
        <translation>
            <numerusform>%n Zeile wird nicht angezeigt</numerusform>
            <numerusform>%n Zeilen werden nicht angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart of the results</source>
        <translation>Diagramm der Ergebnisse</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>Diagramm: %1</translation>
    </message>
</context>
<context>
    <name>lathe::query::QueryEdit</name>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>fields @timestamp, @message | filter @message like /ERROR/</source>
        <translation>fields @timestamp, @message | filter @message like /ERROR/</translation>
    </message>
</context>
<context>
    <name>lathe::query::QueryPane</name>
    <message>
        <source>Log group</source>
        <translation>Protokollgruppe</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Letzte 5 Minuten</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 12 hours</source>
        <translation>Letzte 12 Stunden</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Everything kept</source>
        <translation>Alles Aufbewahrte</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Saved queries and examples</source>
        <translation>Gespeicherte Abfragen und Beispiele</translation>
    </message>
    <message>
        <source>Copy the results as CSV</source>
        <translation>Ergebnisse als CSV kopieren</translation>
    </message>
    <message>
        <source>All log groups</source>
        <translation>Alle Protokollgruppen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Save this query…</source>
        <translation>Diese Abfrage speichern…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>Abfrage speichern</translation>
    </message>
    <message>
        <source>Name of the query:</source>
        <translation>Name der Abfrage:</translation>
    </message>
    <message>
        <source>%1 of %2 events matched · %3 read in %4 ms</source>
        <translation>%1 von %2 Ereignissen passen · %3 in %4 ms gelesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Stop the query</source>
        <translation>Abfrage stoppen</translation>
    </message>
    <message>
        <source>Run the query (Ctrl+Enter)</source>
        <translation>Abfrage ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Ask the log</source>
        <translation>Das Log befragen</translation>
    </message>
    <message>
        <source>Filter, count and compare what functions have logged, in the language of CloudWatch Logs Insights.</source>
        <translation>Filtern, zählen und vergleichen Sie, was Funktionen protokolliert haben, in der Sprache von CloudWatch Logs Insights.</translation>
    </message>
    <message>
        <source>The query did not run</source>
        <translation>Die Abfrage wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>Nothing matched</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No event of this time fits. Widen the time range, or loosen the filter.</source>
        <translation>Kein Ereignis aus dieser Zeit passt. Erweitern Sie den Zeitraum oder lockern Sie den Filter.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are damaged and were left out</source>
        <translation>
            <numerusform>%n Zeile ist beschädigt und wurde ausgelassen</numerusform>
            <numerusform>%n Zeilen sind beschädigt und wurden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::query::ResultPlot</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lathe::query::ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Art des Diagramms</translation>
    </message>
    <message>
        <source>As it suits</source>
        <translation>Wie es passt</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Stacked areas</source>
        <translation>Gestapelte Flächen</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Kreisdiagramm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>Als PNG-Bild speichern…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>Als SVG-Bild speichern…</translation>
    </message>
    <message>
        <source>Save the rows as CSV…</source>
        <translation>Zeilen als CSV speichern…</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Add as a filter</source>
        <translation>Als Filter hinzufügen</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>lathe::resources::ApiPage</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Copy the URL of this API</source>
        <translation>Die URL dieser API kopieren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Zuvor gesendet</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>One header a line: Name: value</source>
        <translation>Ein Header je Zeile: Name: Wert</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What the API answers appears here</source>
        <translation>Hier erscheint, was die API antwortet</translation>
    </message>
    <message>
        <source>%1 in %2 ms, %3</source>
        <translation>%1 in %2 ms, %3</translation>
    </message>
</context>
<context>
    <name>lathe::resources::BucketPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>Zum Ordner darüber</translation>
    </message>
    <message>
        <source>Upload...</source>
        <translation>Hochladen...</translation>
    </message>
    <message>
        <source>Copy files into this folder</source>
        <translation>Dateien in diesen Ordner kopieren</translation>
    </message>
    <message>
        <source>Download...</source>
        <translation>Herunterladen...</translation>
    </message>
    <message>
        <source>Save the object as a file</source>
        <translation>Das Objekt als Datei speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete what is chosen</source>
        <translation>Ausgewähltes löschen</translation>
    </message>
    <message>
        <source>Open the bucket&apos;s folder</source>
        <translation>Den Ordner des Buckets öffnen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>%1 (the first %2 are shown)</source>
        <translation>%1 (die ersten %2 werden gezeigt)</translation>
    </message>
    <message>
        <source>Empty: drop files here</source>
        <translation>Leer: Dateien hierher ziehen</translation>
    </message>
    <message>
        <source>No text: %1</source>
        <translation>Kein Text: %1</translation>
    </message>
    <message>
        <source>Upload to %1</source>
        <translation>In %1 hochladen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Every version, not the latest only</source>
        <translation>Alle Versionen, nicht nur die neueste</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>latest, %1</source>
        <translation>neueste, %1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::BusPage</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Pattern or schedule</source>
        <translation>Muster oder Zeitplan</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Dieses Ereignis</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Detail type</source>
        <translation>Detail-Typ</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Which rules match this event? Nothing is sent</source>
        <translation>Welche Regeln passen auf dieses Ereignis? Es wird nichts gesendet</translation>
    </message>
    <message>
        <source>Put event</source>
        <translation>Ereignis senden</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>does not match</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>No rule: what is put here reaches nobody</source>
        <translation>Keine Regel: Was hier ankommt, erreicht niemanden</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiedergaben</translation>
    </message>
    <message>
        <source>Keep every event that comes from now on</source>
        <translation>Jedes Ereignis aufbewahren, das von jetzt an kommt</translation>
    </message>
    <message>
        <source>Put all that the archive holds on the bus again</source>
        <translation>Alles, was das Archiv enthält, wieder auf den Bus geben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the archive and what it holds</source>
        <translation>Das Archiv und seinen Inhalt löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>Die Wiedergabe anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
</context>
<context>
    <name>lathe::resources::MachinePage</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Start execution</source>
        <translation>Ausführung starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the execution that is chosen</source>
        <translation>Die gewählte Ausführung anhalten</translation>
    </message>
    <message>
        <source>Express: an execution answers at once and leaves no history</source>
        <translation>Express: Eine Ausführung antwortet sofort und hinterlässt keinen Verlauf</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard: nothing has run yet</source>
        <translation>Standard: Noch nichts ist gelaufen</translation>
    </message>
    <message numerus="yes">
        <source>Standard, %n running</source>
        <translation>
            <numerusform>Standard, %n läuft</numerusform>
            <numerusform>Standard, %n laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::resources::QueuePage</name>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Redrive</source>
        <translation>Zurückführen</translation>
    </message>
    <message>
        <source>Send its messages back to the queue that they came from</source>
        <translation>Ihre Nachrichten in die Warteschlange zurückschicken, aus der sie kamen</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Delete every message of the queue</source>
        <translation>Alle Nachrichten der Warteschlange löschen</translation>
    </message>
    <message>
        <source>Body of the message to send</source>
        <translation>Inhalt der zu sendenden Nachricht</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Eine Nachricht schreiben</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds until it becomes visible</source>
        <translation>Sekunden, bis sie sichtbar wird</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Eine Nachricht senden</translation>
    </message>
    <message>
        <source>%1 visible</source>
        <translation>%1 sichtbar</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 in Bearbeitung</translation>
    </message>
    <message>
        <source>%1 delayed</source>
        <translation>%1 verzögert</translation>
    </message>
    <message>
        <source>dead letters to %1</source>
        <translation>Dead Letters an %1</translation>
    </message>
    <message>
        <source>dead letters of %1</source>
        <translation>Dead Letters von %1</translation>
    </message>
    <message>
        <source>Message group: %1</source>
        <translation>Nachrichtengruppe: %1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::ResourcesPane</name>
    <message>
        <source>HTTP APIs</source>
        <translation>HTTP-APIs</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Event buses</source>
        <translation>Event-Busse</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Nothing lives here yet</source>
        <translation>Hier lebt noch nichts</translation>
    </message>
    <message>
        <source>State machines</source>
        <translation>Zustandsautomaten</translation>
    </message>
    <message>
        <source>Buckets, queues, topics, event buses, schedules, state machines and HTTP APIs of the template are here while the engine runs.</source>
        <translation>Buckets, Warteschlangen, Topics, Event-Busse, Zeitpläne, Zustandsautomaten und HTTP-APIs des Templates sind hier, solange die Engine läuft.</translation>
    </message>
</context>
<context>
    <name>lathe::resources::SchedulePage</name>
    <message>
        <source>Next firings</source>
        <translation>Nächste Auslösungen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Fire now</source>
        <translation>Jetzt auslösen</translation>
    </message>
    <message>
        <source>Send what it sends, without waiting</source>
        <translation>Senden, was er sendet, ohne zu warten</translation>
    </message>
    <message>
        <source>What the target gets</source>
        <translation>Was das Ziel bekommt</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>The event of a scheduled rule, with the time of the firing</source>
        <translation>Das Ereignis einer zeitgesteuerten Regel, mit der Zeit der Auslösung</translation>
    </message>
    <message>
        <source>None is left</source>
        <translation>Keine mehr</translation>
    </message>
    <message>
        <source>None while disabled</source>
        <translation>Keine, solange er deaktiviert ist</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Forward to the next firing</source>
        <translation>Vor bis zur nächsten Auslösung</translation>
    </message>
    <message>
        <source>Forward by a minute</source>
        <translation>Eine Minute vor</translation>
    </message>
    <message>
        <source>Forward by an hour</source>
        <translation>Eine Stunde vor</translation>
    </message>
    <message>
        <source>Forward by a day</source>
        <translation>Einen Tag vor</translation>
    </message>
    <message>
        <source>Schedules, queues and buses go by a clock that is ahead by %1.</source>
        <translation>Zeitpläne, Warteschlangen und Event-Busse folgen einer Uhr, die um %1 vorgeht.</translation>
    </message>
    <message>
        <source>The clock of schedules, queues and buses.</source>
        <translation>Die Uhr der Zeitpläne, Warteschlangen und Event-Busse.</translation>
    </message>
    <message>
        <source>It can be moved forward: what comes due in between happens at once.</source>
        <translation>Sie lässt sich vorstellen: Was dazwischen fällig wird, geschieht sofort.</translation>
    </message>
</context>
<context>
    <name>lathe::resources::SocketPanel</name>
    <message>
        <source>Stage and query</source>
        <translation>Stage und Abfrage</translation>
    </message>
    <message>
        <source>The stage, and a query where the API wants one: /prod?name=me</source>
        <translation>Die Stage, und eine Abfrage, wo die API eine will: /prod?name=me</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>One header a line: Name: value</source>
        <translation>Ein Header je Zeile: Name: Wert</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Gesprochenes</translation>
    </message>
    <message>
        <source>Connect: what you send and what comes appears here</source>
        <translation>Verbinden: Was Sie senden und was kommt, erscheint hier</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation>geschlossen: %1</translation>
    </message>
    <message>
        <source>not connected: %1</source>
        <translation>nicht verbunden: %1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::TopicPage</name>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Filter policy</source>
        <translation>Filterrichtlinie</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Subject (may be empty)</source>
        <translation>Betreff (darf leer sein)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Eine Nachricht schreiben</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>One attribute a line: name=value</source>
        <translation>Ein Attribut je Zeile: Name=Wert</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Nobody is subscribed: what is published reaches nobody</source>
        <translation>Niemand ist abonniert: Was veröffentlicht wird, erreicht niemanden</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n Abonnement</numerusform>
            <numerusform>%n Abonnements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::ColdStartView</name>
    <message>
        <source>Cold start</source>
        <translation>Kaltstart</translation>
    </message>
    <message>
        <source>Cold starts a month</source>
        <translation>Kaltstarts pro Monat</translation>
    </message>
    <message>
        <source>To begin with, as many as there were here in the last thirty days</source>
        <translation>Anfangs so viele, wie es hier in den letzten dreißig Tagen gab</translation>
    </message>
    <message>
        <source>Cost of cold starts a month</source>
        <translation>Kosten der Kaltstarts pro Monat</translation>
    </message>
    <message>
        <source>Modules that were loaded</source>
        <translation>Geladene Module</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No cold start</source>
        <translation>Kein Kaltstart</translation>
    </message>
    <message>
        <source>In this trace, environments were warm. “Cold starts” above the list finds traces with an init.</source>
        <translation>In diesem Trace waren die Umgebungen warm. „Kaltstarts“ über der Liste findet Traces mit einer Initialisierung.</translation>
    </message>
    <message>
        <source>Init %1</source>
        <translation>Initialisierung %1</translation>
    </message>
    <message>
        <source>, after %1 for the environment, which is not billed</source>
        <translation>, nach %1 für die Umgebung, was nicht abgerechnet wird</translation>
    </message>
    <message>
        <source>; what it loaded is known of Python and Node.js only</source>
        <translation>; was dabei geladen wurde, ist nur bei Python und Node.js bekannt</translation>
    </message>
    <message>
        <source>%1 a cold start. %2</source>
        <translation>%1 pro Kaltstart. %2</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 pro Monat</translation>
    </message>
</context>
<context>
    <name>lathe::traces::DurationBars</name>
    <message>
        <source>How long the traces took</source>
        <translation>Wie lange die Traces dauerten</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n trace(s)</source>
        <translation>
            <numerusform>%1 bis %2: %n Trace</numerusform>
            <numerusform>%1 bis %2: %n Traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n davon fehlgeschlagen</numerusform>
            <numerusform>%n davon fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::IcicleView</name>
    <message>
        <source>What the init loaded</source>
        <translation>Was die Initialisierung geladen hat</translation>
    </message>
    <message>
        <source>%1: %2 (%3 by itself)</source>
        <translation>%1: %2 (%3 Eigenzeit)</translation>
    </message>
</context>
<context>
    <name>lathe::traces::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>kritischer Pfad</translation>
    </message>
</context>
<context>
    <name>lathe::traces::MapPage</name>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Gesamte Übersicht anzeigen (0)</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Nothing was called in this time</source>
        <translation>In diesem Zeitraum wurde nichts aufgerufen</translation>
    </message>
    <message>
        <source>The map is drawn from the traces that the filter finds.</source>
        <translation>Die Übersicht wird aus den Traces gezeichnet, die der Filter findet.</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>Die Übersicht konnte nicht gezeichnet werden</translation>
    </message>
</context>
<context>
    <name>lathe::traces::ModuleModel</name>
    <message>
        <source>(the runtime, and the function&apos;s own code)</source>
        <translation>(die Runtime und der eigene Code der Funktion)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Eigenzeit</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>lathe::traces::RulerHeader</name>
    <message>
        <source>Time ruler</source>
        <translation>Zeitlineal</translation>
    </message>
    <message>
        <source>Drag to look at a piece of the time, double-click for the whole</source>
        <translation>Ziehen, um einen Ausschnitt der Zeit anzusehen; Doppelklick für das Ganze</translation>
    </message>
</context>
<context>
    <name>lathe::traces::ServiceMapView</name>
    <message>
        <source>Service map</source>
        <translation>Dienstübersicht</translation>
    </message>
</context>
<context>
    <name>lathe::traces::SpanDetails</name>
    <message>
        <source>Show its log</source>
        <translation>Log anzeigen</translation>
    </message>
    <message>
        <source>Open the function&apos;s code</source>
        <translation>Code der Funktion öffnen</translation>
    </message>
    <message>
        <source>Show the invocation in the Test dock</source>
        <translation>Aufruf im Test-Dock anzeigen</translation>
    </message>
    <message>
        <source>Details of the span</source>
        <translation>Einzelheiten des Spans</translation>
    </message>
    <message>
        <source>No span is chosen</source>
        <translation>Kein Span gewählt</translation>
    </message>
</context>
<context>
    <name>lathe::traces::SpanModel</name>
    <message>
        <source>Time in which nothing that it called or is made of was busy</source>
        <translation>Zeit, in der nichts beschäftigt war, was der Span aufrief oder woraus er besteht</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Eigenzeit</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TimelinePage</name>
    <message>
        <source>Find a span</source>
        <translation>Span suchen</translation>
    </message>
    <message>
        <source>Next failure (E)</source>
        <translation>Nächster Fehlschlag (E)</translation>
    </message>
    <message>
        <source>Show the critical path</source>
        <translation>Kritischen Pfad anzeigen</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Show the whole time (0)</source>
        <translation>Gesamte Zeit anzeigen (0)</translation>
    </message>
    <message>
        <source>Export the trace as documents of X-Ray...</source>
        <translation>Trace als X-Ray-Dokumente exportieren...</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n Span</numerusform>
            <numerusform>%n Spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>longer than is read</source>
        <translation>länger, als gelesen wird</translation>
    </message>
    <message>
        <source>The trace is empty</source>
        <translation>Der Trace ist leer</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceFilterBar</name>
    <message>
        <source>Filter expression</source>
        <translation>Filterausdruck</translation>
    </message>
    <message>
        <source>Filter expression of X-Ray, or the id of a trace</source>
        <translation>Filterausdruck von X-Ray oder die ID eines Traces</translation>
    </message>
    <message>
        <source>What one can filter by</source>
        <translation>Wonach sich filtern lässt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Only traces that failed or were throttled</source>
        <translation>Nur Traces, die fehlschlugen oder gedrosselt wurden</translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation>Kaltstarts</translation>
    </message>
    <message>
        <source>Only traces with a cold start</source>
        <translation>Nur Traces mit einem Kaltstart</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Was am Filter falsch ist</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Longer than a second</source>
        <translation>Länger als eine Sekunde</translation>
    </message>
    <message>
        <source>Slow to answer</source>
        <translation>Langsam mit der Antwort</translation>
    </message>
    <message>
        <source>Through a service</source>
        <translation>Über einen Dienst</translation>
    </message>
    <message>
        <source>From one service to another</source>
        <translation>Von einem Dienst zu einem anderen</translation>
    </message>
    <message>
        <source>With an annotation</source>
        <translation>Mit einer Annotation</translation>
    </message>
    <message>
        <source>By HTTP status</source>
        <translation>Nach HTTP-Status</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>Nach Adresse</translation>
    </message>
    <message>
        <source>By the cause of a fault</source>
        <translation>Nach der Ursache einer Störung</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>Noch nicht beendet</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceListModel</name>
    <message>
        <source>fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>im Gange</translation>
    </message>
    <message>
        <source>cold start</source>
        <translation>Kaltstart</translation>
    </message>
    <message>
        <source>%1 until the answer, %2 in all</source>
        <translation>%1 bis zur Antwort, %2 insgesamt</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceListView</name>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TracesPane</name>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Views of traces</source>
        <translation>Ansichten der Traces</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>Kaltstart</translation>
    </message>
    <message>
        <source>Service map</source>
        <translation>Dienstübersicht</translation>
    </message>
    <message>
        <source>Where the time of a request goes</source>
        <translation>Wohin die Zeit einer Anfrage geht</translation>
    </message>
    <message>
        <source>Open a project to see its traces.</source>
        <translation>Ein Projekt öffnen, um seine Traces zu sehen.</translation>
    </message>
    <message>
        <source>No trace is like this</source>
        <translation>Kein Trace passt dazu</translation>
    </message>
    <message>
        <source>In this span of time.</source>
        <translation>In diesem Zeitraum.</translation>
    </message>
    <message>
        <source>No traces in this time</source>
        <translation>Keine Traces in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Invoke a function: every invocation is a trace here, whether its tracing is active or not.</source>
        <translation>Eine Funktion aufrufen: Jeder Aufruf ist hier ein Trace, ob ihr Tracing aktiv ist oder nicht.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>No trace is chosen</source>
        <translation>Kein Trace gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to see where its time went.</source>
        <translation>In der Liste einen wählen, um zu sehen, wohin seine Zeit ging.</translation>
    </message>
    <message numerus="yes">
        <source>%n trace(s)</source>
        <translation>
            <numerusform>%n Trace</numerusform>
            <numerusform>%n Traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n trace(s)</source>
        <translation>
            <numerusform>Der neueste (%n Trace)</numerusform>
            <numerusform>Die neuesten %n Traces</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the trace</source>
        <translation>Trace exportieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Nach %1 exportiert</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The trace could not be read</source>
        <translation>Der Trace konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>lathe::traces::WaterfallView</name>
    <message>
        <source>Waterfall of the trace</source>
        <translation>Wasserfall des Traces</translation>
    </message>
</context>
<context>
    <name>lathe::ui</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
</context>
<context>
    <name>lathe::ui::InfoBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>lathe::ui::Json</name>
    <message>
        <source>Nothing is here yet. The smallest event is {}.</source>
        <translation>Noch leer. Das kleinste Event ist {}.</translation>
    </message>
    <message>
        <source>The event ends before this: remove what follows.</source>
        <translation>Das Event endet davor: Den Rest entfernen.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A value is missing at the end.</source>
        <translation>Am Ende fehlt ein Wert.</translation>
    </message>
    <message>
        <source>Strings need double quotes.</source>
        <translation>Zeichenketten brauchen doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>A value is missing before &quot;%1&quot;.</source>
        <translation>Vor „%1“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON kennt keine Kommentare.</translation>
    </message>
    <message>
        <source>This is Python; JSON has true, false and null.</source>
        <translation>Das ist Python; JSON kennt true, false und null.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value: strings need double quotes.</source>
        <translation>„%1“ ist kein Wert: Zeichenketten brauchen doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not closed: &quot;%2&quot; is missing.</source>
        <translation>„%1“ ist nicht geschlossen: „%2“ fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is expected here.</source>
        <translation>Hier wird „%1“ erwartet.</translation>
    </message>
    <message>
        <source>A comma is missing before this.</source>
        <translation>Davor fehlt ein Komma.</translation>
    </message>
    <message>
        <source>Nothing follows this comma: remove it.</source>
        <translation>Nach diesem Komma folgt nichts: entfernen.</translation>
    </message>
    <message>
        <source>A name is missing at the end.</source>
        <translation>Am Ende fehlt ein Name.</translation>
    </message>
    <message>
        <source>Names need double quotes.</source>
        <translation>Namen brauchen doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>A colon is missing after the name.</source>
        <translation>Nach dem Namen fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>Control characters are written as \u00XX.</source>
        <translation>Steuerzeichen werden als \u00XX geschrieben.</translation>
    </message>
    <message>
        <source>This string is not closed.</source>
        <translation>Diese Zeichenkette ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits.</source>
        <translation>\u braucht vier Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>JSON has no such escape; a backslash is written \\.</source>
        <translation>JSON kennt diese Escape-Sequenz nicht; ein Backslash wird \\ geschrieben.</translation>
    </message>
    <message>
        <source>Numbers do not begin with 0.</source>
        <translation>Zahlen beginnen nicht mit 0.</translation>
    </message>
    <message>
        <source>This number is not complete.</source>
        <translation>Diese Zahl ist unvollständig.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for AWS-Lambda-style functions.</source>
        <translation>Eine Werkbank für Funktionen im Stil von AWS Lambda.</translation>
    </message>
    <message>
        <source>Folder or template of the project; without it, the project that was open last.</source>
        <translation>Ordner oder Template des Projekts; ohne Angabe das zuletzt geöffnete Projekt.</translation>
    </message>
    <message>
        <source>Folder for the journal and run-time files.</source>
        <translation>Ordner für das Journal und die Laufzeitdateien.</translation>
    </message>
    <message>
        <source>There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Functions can be run without one by the command lathe (see lathe --help).</source>
        <translation>Es gibt keine Anzeige: weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt. Ohne sie lassen sich Funktionen mit dem Befehl lathe ausführen (siehe lathe --help).</translation>
    </message>
</context>
<context>
    <name>query::Samples</name>
    <message>
        <source>Newest events</source>
        <translation>Neueste Ereignisse</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Duration in each five minutes</source>
        <translation>Dauer je fünf Minuten</translation>
    </message>
    <message>
        <source>Slowest invocations</source>
        <translation>Langsamste Aufrufe</translation>
    </message>
    <message>
        <source>Cold starts by function</source>
        <translation>Kaltstarts nach Funktion</translation>
    </message>
    <message>
        <source>Memory that is not used</source>
        <translation>Ungenutzter Speicher</translation>
    </message>
    <message>
        <source>What messages have in common</source>
        <translation>Was Meldungen gemeinsam haben</translation>
    </message>
    <message>
        <source>What is new since the time before</source>
        <translation>Was gegenüber dem Zeitraum davor neu ist</translation>
    </message>
    <message>
        <source>What is unusual</source>
        <translation>Was ungewöhnlich ist</translation>
    </message>
</context>
<context>
    <name>resources</name>
    <message>
        <source>Application Load Balancer: a request with multi-value headers</source>
        <translation>Application Load Balancer: eine Anfrage mit mehrwertigen Headern</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>HTTP-Methode</translation>
    </message>
    <message>
        <source>Path of the request</source>
        <translation>Pfad der Anfrage</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>AWS region</source>
        <translation>AWS-Region</translation>
    </message>
    <message>
        <source>AWS account id</source>
        <translation>AWS-Konto-ID</translation>
    </message>
    <message>
        <source>AWS partition (aws, aws-cn, aws-us-gov)</source>
        <translation>AWS-Partition (aws, aws-cn, aws-us-gov)</translation>
    </message>
    <message>
        <source>Application Load Balancer: a request</source>
        <translation>Application Load Balancer: eine Anfrage</translation>
    </message>
    <message>
        <source>Alexa skill: a session ends</source>
        <translation>Alexa-Skill: eine Sitzung endet</translation>
    </message>
    <message>
        <source>Id of the session</source>
        <translation>ID der Sitzung</translation>
    </message>
    <message>
        <source>Id of the user</source>
        <translation>ID des Benutzers</translation>
    </message>
    <message>
        <source>Id of the skill</source>
        <translation>ID des Skills</translation>
    </message>
    <message>
        <source>Id of the request</source>
        <translation>ID der Anfrage</translation>
    </message>
    <message>
        <source>Alexa skill: the user answers a question</source>
        <translation>Alexa-Skill: der Benutzer beantwortet eine Frage</translation>
    </message>
    <message>
        <source>Alexa skill: the user wants a new fact</source>
        <translation>Alexa-Skill: der Benutzer möchte etwas Neues erfahren</translation>
    </message>
    <message>
        <source>Alexa skill: the user names a colour</source>
        <translation>Alexa-Skill: der Benutzer nennt eine Farbe</translation>
    </message>
    <message>
        <source>Alexa skill: the user asks for a recipe</source>
        <translation>Alexa-Skill: der Benutzer fragt nach einem Rezept</translation>
    </message>
    <message>
        <source>Alexa skill: a session starts</source>
        <translation>Alexa-Skill: eine Sitzung beginnt</translation>
    </message>
    <message>
        <source>Alexa smart home: turn a device off</source>
        <translation>Alexa Smart Home: ein Gerät ausschalten</translation>
    </message>
    <message>
        <source>Bearer token of the linked account</source>
        <translation>Bearer-Token des verknüpften Kontos</translation>
    </message>
    <message>
        <source>Id of the directive</source>
        <translation>ID der Direktive</translation>
    </message>
    <message>
        <source>Alexa smart home: turn a device on</source>
        <translation>Alexa Smart Home: ein Gerät einschalten</translation>
    </message>
    <message>
        <source>Alexa smart home: which devices are there?</source>
        <translation>Alexa Smart Home: welche Geräte gibt es?</translation>
    </message>
    <message>
        <source>API Gateway REST API: token authorizer</source>
        <translation>API Gateway REST-API: Token-Authorizer</translation>
    </message>
    <message>
        <source>Content of the Authorization header</source>
        <translation>Inhalt des Authorization-Headers</translation>
    </message>
    <message>
        <source>Stage of the API</source>
        <translation>Stage der API</translation>
    </message>
    <message>
        <source>Id of the API</source>
        <translation>ID der API</translation>
    </message>
    <message>
        <source>API Gateway REST API: proxy integration</source>
        <translation>API Gateway REST-API: Proxy-Integration</translation>
    </message>
    <message>
        <source>Resource that matched</source>
        <translation>Passende Ressource</translation>
    </message>
    <message>
        <source>API Gateway HTTP API: request authorizer, payload version 2.0</source>
        <translation>API Gateway HTTP-API: Request-Authorizer, Payload-Version 2.0</translation>
    </message>
    <message>
        <source>API Gateway HTTP API: payload version 2.0</source>
        <translation>API Gateway HTTP-API: Payload-Version 2.0</translation>
    </message>
    <message>
        <source>API Gateway REST API: request authorizer</source>
        <translation>API Gateway REST-API: Request-Authorizer</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client connects</source>
        <translation>API Gateway WebSocket-API: ein Client verbindet sich</translation>
    </message>
    <message>
        <source>Id of the connection</source>
        <translation>ID der Verbindung</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client is gone</source>
        <translation>API Gateway WebSocket-API: ein Client ist fort</translation>
    </message>
    <message>
        <source>Why the connection ended</source>
        <translation>Warum die Verbindung endete</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client sends a message</source>
        <translation>API Gateway WebSocket-API: ein Client sendet eine Nachricht</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>AppSync: direct Lambda resolver</source>
        <translation>AppSync: direkter Lambda-Resolver</translation>
    </message>
    <message>
        <source>Field that is resolved</source>
        <translation>Feld, das aufgelöst wird</translation>
    </message>
    <message>
        <source>Parent type of the field</source>
        <translation>Übergeordneter Typ des Felds</translation>
    </message>
    <message>
        <source>Arguments, as JSON</source>
        <translation>Argumente, als JSON</translation>
    </message>
    <message>
        <source>User name of the caller</source>
        <translation>Benutzername des Aufrufers</translation>
    </message>
    <message>
        <source>AppSync: Lambda authorizer</source>
        <translation>AppSync: Lambda-Authorizer</translation>
    </message>
    <message>
        <source>Authorization token</source>
        <translation>Autorisierungstoken</translation>
    </message>
    <message>
        <source>Batch: a job&apos;s description</source>
        <translation>Batch: die Beschreibung eines Jobs</translation>
    </message>
    <message>
        <source>Name of the job</source>
        <translation>Name des Jobs</translation>
    </message>
    <message>
        <source>Id of the job</source>
        <translation>ID des Jobs</translation>
    </message>
    <message>
        <source>Batch: what submitting a job takes</source>
        <translation>Batch: was das Einreichen eines Jobs braucht</translation>
    </message>
    <message>
        <source>Queue of the job</source>
        <translation>Warteschlange des Jobs</translation>
    </message>
    <message>
        <source>Job definition</source>
        <translation>Jobdefinition</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: create</source>
        <translation>CloudFormation Custom Resource: anlegen</translation>
    </message>
    <message>
        <source>Name of the stack</source>
        <translation>Name des Stacks</translation>
    </message>
    <message>
        <source>Logical id of the custom resource</source>
        <translation>Logische ID der Custom Resource</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: delete</source>
        <translation>CloudFormation Custom Resource: löschen</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: update</source>
        <translation>CloudFormation Custom Resource: aktualisieren</translation>
    </message>
    <message>
        <source>Lambda@Edge: choose between two versions by a cookie</source>
        <translation>Lambda@Edge: nach einem Cookie zwischen zwei Versionen wählen</translation>
    </message>
    <message>
        <source>Query string, without the question mark</source>
        <translation>Query-String, ohne das Fragezeichen</translation>
    </message>
    <message>
        <source>Lambda@Edge: the request in an origin response</source>
        <translation>Lambda@Edge: die Anfrage in einer Origin-Antwort</translation>
    </message>
    <message>
        <source>Lambda@Edge: redirect</source>
        <translation>Lambda@Edge: umleiten</translation>
    </message>
    <message>
        <source>Lambda@Edge: add to the query string</source>
        <translation>Lambda@Edge: den Query-String ergänzen</translation>
    </message>
    <message>
        <source>Lambda@Edge: change a response header</source>
        <translation>Lambda@Edge: einen Header der Antwort ändern</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer from several calls</source>
        <translation>Lambda@Edge: aus mehreren Aufrufen antworten</translation>
    </message>
    <message>
        <source>Lambda@Edge: bring the query string into order</source>
        <translation>Lambda@Edge: den Query-String ordnen</translation>
    </message>
    <message>
        <source>Lambda@Edge: redirect by country</source>
        <translation>Lambda@Edge: nach Land umleiten</translation>
    </message>
    <message>
        <source>Lambda@Edge: send people without a session to the login page</source>
        <translation>Lambda@Edge: wer keine Sitzung hat, kommt zur Anmeldeseite</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer without the origin</source>
        <translation>Lambda@Edge: ohne den Origin antworten</translation>
    </message>
    <message>
        <source>Lambda@Edge: choose by device</source>
        <translation>Lambda@Edge: nach Gerät wählen</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer from one call</source>
        <translation>Lambda@Edge: aus einem Aufruf antworten</translation>
    </message>
    <message>
        <source>CloudWatch alarm: its Lambda action</source>
        <translation>CloudWatch-Alarm: seine Lambda-Aktion</translation>
    </message>
    <message>
        <source>Name of the alarm</source>
        <translation>Name des Alarms</translation>
    </message>
    <message>
        <source>CloudWatch Logs: a subscription&apos;s batch (compressed)</source>
        <translation>CloudWatch Logs: ein Stapel eines Abonnements (komprimiert)</translation>
    </message>
    <message>
        <source>Text of the log line</source>
        <translation>Text der Logzeile</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>Loggruppe</translation>
    </message>
    <message>
        <source>Log stream</source>
        <translation>Logstream</translation>
    </message>
    <message>
        <source>EventBridge: a schedule&apos;s rule</source>
        <translation>EventBridge: die Regel eines Zeitplans</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>CodeCommit: a repository&apos;s trigger</source>
        <translation>CodeCommit: der Trigger eines Repositorys</translation>
    </message>
    <message>
        <source>Name of the repository</source>
        <translation>Name des Repositorys</translation>
    </message>
    <message>
        <source>Name of the trigger</source>
        <translation>Name des Triggers</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Custom data of the trigger</source>
        <translation>Eigene Daten des Triggers</translation>
    </message>
    <message>
        <source>CodePipeline: an invoke action&apos;s job</source>
        <translation>CodePipeline: der Job einer Invoke-Aktion</translation>
    </message>
    <message>
        <source>Bucket of the input artifact</source>
        <translation>Bucket des Eingabeartefakts</translation>
    </message>
    <message>
        <source>Key of the input artifact</source>
        <translation>Schlüssel des Eingabeartefakts</translation>
    </message>
    <message>
        <source>Bucket of the output artifact</source>
        <translation>Bucket des Ausgabeartefakts</translation>
    </message>
    <message>
        <source>Key of the output artifact</source>
        <translation>Schlüssel des Ausgabeartefakts</translation>
    </message>
    <message>
        <source>Cognito user pool: make a challenge</source>
        <translation>Cognito-User-Pool: eine Challenge erzeugen</translation>
    </message>
    <message>
        <source>Id of the user pool</source>
        <translation>ID des User-Pools</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>E-mail address of the user</source>
        <translation>E-Mail-Adresse des Benutzers</translation>
    </message>
    <message>
        <source>Cognito user pool: a message is written</source>
        <translation>Cognito-User-Pool: eine Nachricht wird verfasst</translation>
    </message>
    <message>
        <source>Cognito user pool: which challenge comes next?</source>
        <translation>Cognito-User-Pool: welche Challenge kommt als Nächstes?</translation>
    </message>
    <message>
        <source>Cognito user pool: after authentication</source>
        <translation>Cognito-User-Pool: nach der Authentifizierung</translation>
    </message>
    <message>
        <source>Cognito user pool: after confirmation</source>
        <translation>Cognito-User-Pool: nach der Bestätigung</translation>
    </message>
    <message>
        <source>Cognito user pool: before authentication</source>
        <translation>Cognito-User-Pool: vor der Authentifizierung</translation>
    </message>
    <message>
        <source>Cognito user pool: before sign-up</source>
        <translation>Cognito-User-Pool: vor der Registrierung</translation>
    </message>
    <message>
        <source>Cognito user pool: before tokens are made</source>
        <translation>Cognito-User-Pool: bevor Tokens erzeugt werden</translation>
    </message>
    <message>
        <source>Cognito Sync: a dataset is synchronised</source>
        <translation>Cognito Sync: ein Datensatz wird synchronisiert</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>Name des Datensatzes</translation>
    </message>
    <message>
        <source>Cognito user pool: migrate a user</source>
        <translation>Cognito-User-Pool: einen Benutzer migrieren</translation>
    </message>
    <message>
        <source>Cognito user pool: is the answer right?</source>
        <translation>Cognito-User-Pool: ist die Antwort richtig?</translation>
    </message>
    <message>
        <source>Config: a resource changed</source>
        <translation>Config: eine Ressource hat sich geändert</translation>
    </message>
    <message>
        <source>Config: a resource changed (too large for the event)</source>
        <translation>Config: eine Ressource hat sich geändert (zu groß für das Event)</translation>
    </message>
    <message>
        <source>Config: a periodic rule</source>
        <translation>Config: eine periodische Regel</translation>
    </message>
    <message>
        <source>Connect: a contact flow</source>
        <translation>Connect: ein Kontaktfluss</translation>
    </message>
    <message>
        <source>Id of the contact</source>
        <translation>ID des Kontakts</translation>
    </message>
    <message>
        <source>Number of the customer</source>
        <translation>Nummer des Kunden</translation>
    </message>
    <message>
        <source>DocumentDB: a change stream&apos;s event</source>
        <translation>DocumentDB: das Event eines Änderungsstroms</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>The document, as JSON</source>
        <translation>Das Dokument, als JSON</translation>
    </message>
    <message>
        <source>DynamoDB stream: an item is added, changed and removed</source>
        <translation>DynamoDB-Stream: ein Element wird angelegt, geändert und entfernt</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>Name der Tabelle</translation>
    </message>
    <message>
        <source>EventBridge: a CodeBuild build changes its state</source>
        <translation>EventBridge: ein CodeBuild-Build ändert seinen Zustand</translation>
    </message>
    <message>
        <source>Name of the build project</source>
        <translation>Name des Build-Projekts</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>Neuer Zustand</translation>
    </message>
    <message>
        <source>EventBridge: an event of one&apos;s own</source>
        <translation>EventBridge: ein eigenes Event</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Detail type</source>
        <translation>Detailtyp</translation>
    </message>
    <message>
        <source>Detail of the event, as JSON</source>
        <translation>Detail des Events, als JSON</translation>
    </message>
    <message>
        <source>EventBridge: an EC2 instance changes its state</source>
        <translation>EventBridge: eine EC2-Instanz ändert ihren Zustand</translation>
    </message>
    <message>
        <source>Id of the instance</source>
        <translation>ID der Instanz</translation>
    </message>
    <message>
        <source>EventBridge: an object was created in S3</source>
        <translation>EventBridge: in S3 wurde ein Objekt angelegt</translation>
    </message>
    <message>
        <source>Name of the bucket</source>
        <translation>Name des Buckets</translation>
    </message>
    <message>
        <source>Key of the object</source>
        <translation>Schlüssel des Objekts</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Größe in Bytes</translation>
    </message>
    <message>
        <source>EventBridge: an object was deleted in S3</source>
        <translation>EventBridge: in S3 wurde ein Objekt gelöscht</translation>
    </message>
    <message>
        <source>EventBridge Scheduler: the default input</source>
        <translation>EventBridge Scheduler: die Standardeingabe</translation>
    </message>
    <message>
        <source>Name of the schedule</source>
        <translation>Name des Zeitplans</translation>
    </message>
    <message>
        <source>IoT 1-Click button</source>
        <translation>IoT-1-Click-Taste</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SINGLE, DOUBLE or LONG</source>
        <translation>SINGLE, DOUBLE oder LONG</translation>
    </message>
    <message>
        <source>IoT custom authorizer</source>
        <translation>IoT: eigener Authorizer</translation>
    </message>
    <message>
        <source>Token of the client</source>
        <translation>Token des Clients</translation>
    </message>
    <message>
        <source>MQTT client id</source>
        <translation>MQTT-Client-ID</translation>
    </message>
    <message>
        <source>IoT rule: a message of a topic</source>
        <translation>IoT-Regel: eine Nachricht eines Topics</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Name des Geräts</translation>
    </message>
    <message>
        <source>Temperature in degrees Celsius</source>
        <translation>Temperatur in Grad Celsius</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: compressed records</source>
        <translation>Kinesis Data Analytics: komprimierte Datensätze</translation>
    </message>
    <message>
        <source>Data of the record</source>
        <translation>Daten des Datensatzes</translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation>Name der Anwendung</translation>
    </message>
    <message>
        <source>Name of the stream</source>
        <translation>Name des Streams</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records for a DynamoDB table</source>
        <translation>Kinesis Data Analytics: Datensätze für eine DynamoDB-Tabelle</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records of the producer library</source>
        <translation>Kinesis Data Analytics: Datensätze der Producer Library</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records to preprocess</source>
        <translation>Kinesis Data Analytics: Datensätze zur Vorverarbeitung</translation>
    </message>
    <message>
        <source>Data Firehose: an Apache access log line</source>
        <translation>Data Firehose: eine Zeile des Apache-Zugriffslogs</translation>
    </message>
    <message>
        <source>Data Firehose: a CloudWatch Logs batch (compressed)</source>
        <translation>Data Firehose: ein Stapel aus CloudWatch Logs (komprimiert)</translation>
    </message>
    <message>
        <source>Kinesis data stream: records</source>
        <translation>Kinesis-Datenstrom: Datensätze</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Sequenznummer</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Data Firehose: records to transform</source>
        <translation>Data Firehose: Datensätze zum Umwandeln</translation>
    </message>
    <message>
        <source>Data Firehose: records of a data stream</source>
        <translation>Data Firehose: Datensätze eines Datenstroms</translation>
    </message>
    <message>
        <source>Data Firehose: a syslog line</source>
        <translation>Data Firehose: eine Syslog-Zeile</translation>
    </message>
    <message>
        <source>Lambda destination: an asynchronous invocation failed</source>
        <translation>Lambda-Ziel: ein asynchroner Aufruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Name of the function</source>
        <translation>Name der Funktion</translation>
    </message>
    <message>
        <source>Lambda destination: an asynchronous invocation succeeded</source>
        <translation>Lambda-Ziel: ein asynchroner Aufruf ist gelungen</translation>
    </message>
    <message>
        <source>Lambda function URL: a request</source>
        <translation>Lambda-Funktions-URL: eine Anfrage</translation>
    </message>
    <message>
        <source>Id of the URL</source>
        <translation>ID der URL</translation>
    </message>
    <message>
        <source>Lex V2: a dialog&apos;s or fulfilment&apos;s code hook</source>
        <translation>Lex V2: Code-Hook für Dialog oder Ausführung</translation>
    </message>
    <message>
        <source>Name of the bot</source>
        <translation>Name des Bots</translation>
    </message>
    <message>
        <source>Name of the intent</source>
        <translation>Name des Intents</translation>
    </message>
    <message>
        <source>What the user says</source>
        <translation>Was der Benutzer sagt</translation>
    </message>
    <message>
        <source>Lex: book a car</source>
        <translation>Lex: ein Auto mieten</translation>
    </message>
    <message>
        <source>Lex: book a hotel</source>
        <translation>Lex: ein Hotel buchen</translation>
    </message>
    <message>
        <source>Lex: make an appointment</source>
        <translation>Lex: einen Termin vereinbaren</translation>
    </message>
    <message>
        <source>Lex: order flowers</source>
        <translation>Lex: Blumen bestellen</translation>
    </message>
    <message>
        <source>Amazon MQ (ActiveMQ): messages of a queue</source>
        <translation>Amazon MQ (ActiveMQ): Nachrichten einer Warteschlange</translation>
    </message>
    <message>
        <source>Data of the message</source>
        <translation>Daten der Nachricht</translation>
    </message>
    <message>
        <source>Name of the queue</source>
        <translation>Name der Warteschlange</translation>
    </message>
    <message>
        <source>Amazon MQ (RabbitMQ): messages of a queue</source>
        <translation>Amazon MQ (RabbitMQ): Nachrichten einer Warteschlange</translation>
    </message>
    <message>
        <source>MSK: records of a Kafka topic</source>
        <translation>MSK: Datensätze eines Kafka-Topics</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Name des Topics</translation>
    </message>
    <message>
        <source>Value of the record</source>
        <translation>Wert des Datensatzes</translation>
    </message>
    <message>
        <source>Key of the record</source>
        <translation>Schlüssel des Datensatzes</translation>
    </message>
    <message>
        <source>Offset of the record</source>
        <translation>Offset des Datensatzes</translation>
    </message>
    <message>
        <source>Rekognition: a picture was put into a bucket</source>
        <translation>Rekognition: ein Bild wurde in einen Bucket gelegt</translation>
    </message>
    <message>
        <source>Key of the object; arrives URL-encoded</source>
        <translation>Schlüssel des Objekts; kommt URL-kodiert an</translation>
    </message>
    <message>
        <source>S3 Batch Operations: a job&apos;s task</source>
        <translation>S3 Batch Operations: die Aufgabe eines Jobs</translation>
    </message>
    <message>
        <source>S3: an object was deleted</source>
        <translation>S3: ein Objekt wurde gelöscht</translation>
    </message>
    <message>
        <source>S3 Object Lambda: GetObject</source>
        <translation>S3 Object Lambda: GetObject</translation>
    </message>
    <message>
        <source>Object Lambda access point</source>
        <translation>Zugangspunkt von Object Lambda</translation>
    </message>
    <message>
        <source>S3: an object was created by PUT</source>
        <translation>S3: ein Objekt wurde mit PUT angelegt</translation>
    </message>
    <message>
        <source>SageMaker Ground Truth: consolidate annotations</source>
        <translation>SageMaker Ground Truth: Annotationen zusammenführen</translation>
    </message>
    <message>
        <source>Name of the labelling job</source>
        <translation>Name des Labeling-Jobs</translation>
    </message>
    <message>
        <source>Label attribute</source>
        <translation>Label-Attribut</translation>
    </message>
    <message>
        <source>Where the annotations lie</source>
        <translation>Wo die Annotationen liegen</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Name der Rolle</translation>
    </message>
    <message>
        <source>Part of the annotations&apos; path</source>
        <translation>Teil des Pfads der Annotationen</translation>
    </message>
    <message>
        <source>SageMaker Ground Truth: before the human task</source>
        <translation>SageMaker Ground Truth: vor der Aufgabe für Menschen</translation>
    </message>
    <message>
        <source>Object to label</source>
        <translation>Zu kennzeichnendes Objekt</translation>
    </message>
    <message>
        <source>Self-managed Apache Kafka: records of a topic</source>
        <translation>Selbst verwaltetes Apache Kafka: Datensätze eines Topics</translation>
    </message>
    <message>
        <source>SES: an e-mail was received</source>
        <translation>SES: eine E-Mail wurde empfangen</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>SNS: a message of a topic</source>
        <translation>SNS: eine Nachricht eines Topics</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>SQS: a message of a FIFO queue</source>
        <translation>SQS: eine Nachricht einer FIFO-Warteschlange</translation>
    </message>
    <message>
        <source>Body of the message</source>
        <translation>Inhalt der Nachricht</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>SQS: a message of a queue</source>
        <translation>SQS: eine Nachricht einer Warteschlange</translation>
    </message>
    <message>
        <source>SQS: an S3 notification in a message</source>
        <translation>SQS: eine S3-Benachrichtigung in einer Nachricht</translation>
    </message>
    <message>
        <source>SQS: an SNS message in a message</source>
        <translation>SQS: eine SNS-Nachricht in einer Nachricht</translation>
    </message>
    <message>
        <source>Step Functions: an error that a Catch hands on</source>
        <translation>Step Functions: ein Fehler, den ein Catch weiterreicht</translation>
    </message>
    <message>
        <source>Name of the error</source>
        <translation>Name des Fehlers</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Step Functions: a task that waits for its token</source>
        <translation>Step Functions: eine Aufgabe, die auf ihr Token wartet</translation>
    </message>
    <message>
        <source>Input of the state, as JSON</source>
        <translation>Eingabe des Zustands, als JSON</translation>
    </message>
    <message>
        <source>Task token</source>
        <translation>Task-Token</translation>
    </message>
    <message>
        <source>VPC Lattice: a request</source>
        <translation>VPC Lattice: eine Anfrage</translation>
    </message>
    <message>
        <source>An order API.</source>
        <translation>Eine Bestell-API.</translation>
    </message>
    <message>
        <source>Payments come through a queue; what cannot be handled goes to a dead-letter queue.</source>
        <translation>Zahlungen kommen über eine Warteschlange; was sich nicht verarbeiten lässt, landet in einer Dead-Letter-Queue.</translation>
    </message>
    <message>
        <source>A report every weekday morning, and a look at the stock every hour.</source>
        <translation>Ein Bericht an jedem Werktagmorgen und ein stündlicher Blick auf den Bestand.</translation>
    </message>
    <message>
        <source>Texts that land in a bucket are planned, analysed and rendered.</source>
        <translation>Texte, die in einem Bucket landen, werden geplant, analysiert und gerendert.</translation>
    </message>
    <message>
        <source>End of the host names</source>
        <translation>Ende der Hostnamen</translation>
    </message>
    <message>
        <source>Query string parameters, as a JSON object</source>
        <translation>Query-String-Parameter, als JSON-Objekt</translation>
    </message>
    <message>
        <source>Lex V2: a bank&apos;s bot asks for the balance</source>
        <translation>Lex V2: Der Bot einer Bank fragt nach dem Kontostand</translation>
    </message>
    <message>
        <source>Lex V2: a car is booked</source>
        <translation>Lex V2: Ein Auto wird gebucht</translation>
    </message>
    <message>
        <source>Lex V2: a hotel is booked</source>
        <translation>Lex V2: Ein Hotel wird gebucht</translation>
    </message>
    <message>
        <source>ARN of the bucket</source>
        <translation>ARN des Buckets</translation>
    </message>
    <message>
        <source>WorkMail: an e-mail came or went</source>
        <translation>WorkMail: Eine E-Mail kam an oder ging hinaus</translation>
    </message>
    <message>
        <source>INBOUND or OUTBOUND</source>
        <translation>INBOUND oder OUTBOUND</translation>
    </message>
    <message>
        <source>Sender of the envelope</source>
        <translation>Absender des Umschlags</translation>
    </message>
</context>
</TS>
