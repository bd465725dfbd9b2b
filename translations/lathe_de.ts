<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
</context>
<context>
    <name>HandlerCheck</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No function %1 is to be seen in %2.</source>
        <translation>In %2 ist keine Funktion %1 zu finden.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>A handler is FILE.FUNCTION, such as app.handler.</source>
        <translation>Ein Handler hat die Form DATEI.FUNKTION, zum Beispiel app.handler.</translation>
    </message>
    <message>
        <source>There is no %1 in %2.</source>
        <translation>In %2 gibt es kein %1.</translation>
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
    <name>Language</name>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
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
</context>
<context>
    <name>Samples</name>
    <message>
        <source>%1 is not empty. Choose another folder.</source>
        <translation>%1 ist nicht leer. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
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
</context>
<context>
    <name>lathe::app::Chooser</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
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
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <source>Not every runtime of this project is installed here; the nearest one of the same language serves it: %1</source>
        <translation>Nicht jede Laufzeitumgebung dieses Projekts ist hier installiert; die nächstliegende derselben Sprache wird verwendet: %1</translation>
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
</context>
<context>
    <name>lathe::app::PaneWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>Nicht alle Dateien konnten gespeichert werden: Es wurde nichts ausgeführt.</translation>
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
</context>
<context>
    <name>lathe::app::ProblemsPane</name>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Mistakes in the template and troubles of the engine are listed here, each with the place and the next step.</source>
        <translation>Hier erscheinen Fehler im Template und Störungen der Engine, jeweils mit Fundstelle und nächstem Schritt.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
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
    <name>lathe::cost::CostModel</name>
    <message>
        <source>Press F2 or double-click to give this function a rate of its own</source>
        <translation>F2 oder Doppelklick gibt dieser Funktion eine eigene Rate</translation>
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
        <source>Per month %1</source>
        <translation>Pro Monat %1</translation>
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
        <source>Other settings for %1</source>
        <translation>Andere Einstellungen für %1</translation>
    </message>
    <message>
        <source>With today&apos;s mean of %1 billed. Durations change with memory, which brings CPU with it: &quot;Same cost at&quot; is the mean at which a setting costs what it does now.</source>
        <translation>Bei heute im Mittel %1 abgerechneter Dauer. Die Dauer ändert sich mit dem Arbeitsspeicher, der auch die CPU bestimmt: „Kostengleich“ nennt das Mittel, bei dem eine Einstellung so viel kostet wie die jetzige.</translation>
    </message>
    <message>
        <source>Invoke the function first: other settings are compared by what was measured.</source>
        <translation>Funktion erst aufrufen: Andere Einstellungen werden anhand der Messwerte verglichen.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
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
        <source>Previous match (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation>Suchleiste schließen (Esc)</translation>
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
        <source>%1 (not on this machine)</source>
        <translation>%1 (nicht auf diesem Rechner)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
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
    <name>lathe::inspector::ResourceView</name>
    <message>
        <source>Properties of the resource</source>
        <translation>Eigenschaften der Ressource</translation>
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
        <source>Run the function with this event (Ctrl+Enter)</source>
        <translation>Funktion mit diesem Event aufrufen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Stop the invocation</source>
        <translation>Aufruf stoppen</translation>
    </message>
    <message>
        <source>It would run</source>
        <translation>Ausführung wäre möglich</translation>
    </message>
    <message>
        <source>The dry run found nothing against it.</source>
        <translation>Der Probelauf fand keine Hindernisse.</translation>
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
</context>
<context>
    <name>lathe::invoke::ResultView</name>
    <message>
        <source>Nothing invoked yet</source>
        <translation>Noch kein Aufruf</translation>
    </message>
    <message>
        <source>Write an event and press Invoke (Ctrl+Enter).</source>
        <translation>Event schreiben und „Aufrufen“ drücken (Strg+Enter).</translation>
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
</context>
<context>
    <name>lathe::logs::LogDelegate</name>
    <message numerus="yes">
        <source>... and %n more characters. Copy takes all of them.</source>
        <translation>
            <numerusform>... und %n weiteres Zeichen. Kopieren erfasst alles.</numerusform>
            <numerusform>... und %n weitere Zeichen. Kopieren erfasst alle.</numerusform>
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
        <source>Clear the view (the journal keeps all)</source>
        <translation>Ansicht leeren (das Journal behält alles)</translation>
    </message>
    <message>
        <source>Only invocation %1. Click to show every invocation again.</source>
        <translation>Nur Aufruf %1. Klicken, um wieder alle Aufrufe anzuzeigen.</translation>
    </message>
    <message>
        <source>%1 (at character %2). The filter before stays in force.</source>
        <translation>%1 (bei Zeichen %2). Der vorherige Filter gilt weiter.</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogModel</name>
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
    <message numerus="yes">
        <source>%n lines are hidden by it.</source>
        <translation>
            <numerusform>%n Zeile ist dadurch ausgeblendet.</numerusform>
            <numerusform>%n Zeilen sind dadurch ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show every function</source>
        <translation>Alle Funktionen anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines came too fast and are not shown here; the journal has them. Click a request id to see all of its lines.</source>
        <translation>
            <numerusform>%n Zeile kam zu schnell und wird hier nicht angezeigt; sie steht im Journal. Ein Klick auf eine Anfrage-ID zeigt alle ihre Zeilen.</numerusform>
            <numerusform>%n Zeilen kamen zu schnell und werden hier nicht angezeigt; sie stehen im Journal. Ein Klick auf eine Anfrage-ID zeigt alle ihre Zeilen.</numerusform>
        </translation>
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
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>The last %n minutes</source>
        <translation>
            <numerusform>Die letzte Minute</numerusform>
            <numerusform>Die letzten %n Minuten</numerusform>
        </translation>
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
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>used</source>
        <translation>genutzt</translation>
    </message>
    <message>
        <source>given</source>
        <translation>zugewiesen</translation>
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
        <source>Invocations per second</source>
        <translation>Aufrufe pro Sekunde</translation>
    </message>
    <message>
        <source>Invocations per %1 s</source>
        <translation>Aufrufe pro %1 s</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Running at once</source>
        <translation>Gleichzeitig laufend</translation>
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
</context>
</TS>
