<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CanvasCommands</name>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Alinear a la izquierda</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Centrar horizontalmente</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Alinear a la derecha</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>Alinear arriba</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Centrar verticalmente</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>Alinear abajo</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Distribuir horizontalmente</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Distribuir verticalmente</translation>
    </message>
    <message>
        <source>Group in a frame</source>
        <translation>Agrupar en un marco</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>Título del marco</translation>
    </message>
</context>
<context>
    <name>CardItem</name>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 en curso</translation>
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
        <translation>aún no invocada</translation>
    </message>
</context>
<context>
    <name>ChangeMarks</name>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>%1: now %2, not set before</source>
        <translation>%1: ahora %2, antes sin definir</translation>
    </message>
    <message>
        <source>%1: no longer set, was %2</source>
        <translation>%1: ya no está definido, era %2</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Renombrado</translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation>Otro tipo de archivo</translation>
    </message>
    <message>
        <source>Not tracked by git yet</source>
        <translation>Git aún no lo sigue</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>En conflicto</translation>
    </message>
</context>
<context>
    <name>CostModel</name>
    <message>
        <source>%1 per minute</source>
        <translation>%1 por minuto</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 por hora</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1 por día</translation>
    </message>
    <message>
        <source>over $9 million</source>
        <translation>más de 9 millones de $</translation>
    </message>
</context>
<context>
    <name>DroppedCode</name>
    <message>
        <source>%1 is too large for a function&apos;s code: more than %2 files or %3.</source>
        <translation>%1 es demasiado grande para el código de una función: más de %2 archivos o %3.</translation>
    </message>
    <message>
        <source>%1 has no handler to make a function of, as def handler(event, context) in Python or export const handler in JavaScript.</source>
        <translation>%1 no tiene ningún controlador con el que crear una función, como def handler(event, context) en Python o export const handler en JavaScript.</translation>
    </message>
</context>
<context>
    <name>EngineIndicator</name>
    <message>
        <source>Read-only code and system</source>
        <translation>Código y sistema de solo lectura</translation>
    </message>
    <message>
        <source>Own process space</source>
        <translation>Espacio de procesos propio</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Límite de memoria</translation>
    </message>
    <message>
        <source>CPU share</source>
        <translation>Cuota de CPU</translation>
    </message>
    <message>
        <source>/tmp limit</source>
        <translation>Límite de /tmp</translation>
    </message>
    <message>
        <source>Freezing when idle</source>
        <translation>Congelación en reposo</translation>
    </message>
    <message>
        <source>File descriptor limit</source>
        <translation>Límite de descriptores de archivo</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Own abstract sockets</source>
        <translation>Sockets abstractos propios</translation>
    </message>
    <message>
        <source>Own ports for extensions</source>
        <translation>Puertos propios para extensiones</translation>
    </message>
</context>
<context>
    <name>FileMarks</name>
    <message>
        <source>Holds files in conflict</source>
        <translation>Contiene archivos en conflicto</translation>
    </message>
    <message>
        <source>Holds changes</source>
        <translation>Contiene cambios</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>%1 could not be saved: %2. Free some space or check the permissions of the file and its folder, then save again.</source>
        <translation>No se pudo guardar %1: %2. Libere espacio o compruebe los permisos del archivo y de su carpeta, y vuelva a guardar.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 es una carpeta.</translation>
    </message>
    <message>
        <source>%1 is too large to be opened here (%2).</source>
        <translation>%1 es demasiado grande para abrirse aquí (%2).</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>No se pudo leer %1: %2.</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>el archivo es de solo lectura</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>%1 could not be renamed: %2.</source>
        <translation>No se pudo cambiar el nombre de %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be deleted.</source>
        <translation>No se pudo eliminar %1.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash.</source>
        <translation>No se puede mover %1 a la papelera.</translation>
    </message>
    <message>
        <source>%1 could not be saved: its folder is no longer there. It may have been moved, renamed or deleted. Save as puts the file elsewhere.</source>
        <translation>No se pudo guardar %1: su carpeta ya no está. Puede que se haya movido, renombrado o eliminado. «Guardar como» pone el archivo en otro lugar.</translation>
    </message>
</context>
<context>
    <name>FrameItem</name>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde azulado</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Succeeded</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>Abortada</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Tiempo agotado</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Limitada</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>No ejecutada</translation>
    </message>
    <message>
        <source>REST API</source>
        <translation>API REST</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>API HTTP</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>URL de función</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>EventBridge rule</source>
        <translation>Regla de EventBridge</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>Bucket de S3</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>Cola de SQS</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>Tema de SNS</translation>
    </message>
    <message>
        <source>DynamoDB stream</source>
        <translation>Flujo de DynamoDB</translation>
    </message>
    <message>
        <source>Kinesis stream</source>
        <translation>Flujo de Kinesis</translation>
    </message>
    <message>
        <source>MSK cluster</source>
        <translation>Clúster de MSK</translation>
    </message>
    <message>
        <source>MQ broker</source>
        <translation>Agente de MQ</translation>
    </message>
    <message>
        <source>Kafka cluster</source>
        <translation>Clúster de Kafka</translation>
    </message>
    <message>
        <source>DocumentDB stream</source>
        <translation>Flujo de DocumentDB</translation>
    </message>
    <message>
        <source>CloudWatch Logs</source>
        <translation>CloudWatch Logs</translation>
    </message>
    <message>
        <source>Cognito user pool</source>
        <translation>Grupo de usuarios de Cognito</translation>
    </message>
    <message>
        <source>IoT rule</source>
        <translation>Regla de IoT</translation>
    </message>
    <message>
        <source>Alexa skill</source>
        <translation>Skill de Alexa</translation>
    </message>
    <message>
        <source>State machine</source>
        <translation>Máquina de estados</translation>
    </message>
    <message>
        <source>CloudFront</source>
        <translation>CloudFront</translation>
    </message>
    <message>
        <source>Event source</source>
        <translation>Origen de eventos</translation>
    </message>
</context>
<context>
    <name>LaneBook</name>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>En caliente</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelado</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
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
        <translation>%1 solicitudes, %2 de media</translation>
    </message>
    <message>
        <source>median %1, p95 %2, p99 %3</source>
        <translation>mediana %1, p95 %2, p99 %3</translation>
    </message>
    <message>
        <source>%1 faults (%2)</source>
        <translation>%1 fallos (%2)</translation>
    </message>
    <message>
        <source>%1 errors (%2)</source>
        <translation>%1 errores (%2)</translation>
    </message>
    <message>
        <source>%1 throttled (%2)</source>
        <translation>%1 limitadas (%2)</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remoto</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>The function needed more than its %1</source>
        <translation>La función necesitó más de %1 de memoria</translation>
    </message>
    <message>
        <source>Change the memory</source>
        <translation>Cambiar la memoria</translation>
    </message>
    <message>
        <source>The process ended before it answered</source>
        <translation>El proceso terminó antes de responder</translation>
    </message>
    <message>
        <source>The function could not start</source>
        <translation>La función no pudo iniciarse</translation>
    </message>
    <message>
        <source>Check the handler</source>
        <translation>Revisar el controlador</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>The function raised an error</source>
        <translation>La función generó un error</translation>
    </message>
    <message>
        <source>The function raised %1</source>
        <translation>La función generó %1</translation>
    </message>
    <message>
        <source>The function ran longer than %1</source>
        <translation>La función se ejecutó durante más de %1</translation>
    </message>
    <message>
        <source>Change the timeout</source>
        <translation>Cambiar el tiempo de espera</translation>
    </message>
    <message>
        <source>Refused: too many were running</source>
        <translation>Rechazada: había demasiadas en ejecución</translation>
    </message>
    <message>
        <source>Change the concurrency</source>
        <translation>Cambiar la simultaneidad</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>It could not be run</source>
        <translation>No se pudo ejecutar</translation>
    </message>
    <message>
        <source>Check the runtime</source>
        <translation>Revisar el entorno de ejecución</translation>
    </message>
    <message>
        <source>The code has a syntax error</source>
        <translation>El código tiene un error de sintaxis</translation>
    </message>
    <message>
        <source>The handler was not found</source>
        <translation>No se encontró el controlador</translation>
    </message>
    <message>
        <source>The code could not be imported</source>
        <translation>No se pudo importar el código</translation>
    </message>
    <message>
        <source>What it returned is not JSON</source>
        <translation>Lo que devolvió no es JSON</translation>
    </message>
    <message>
        <source>The response is larger than 6 MB</source>
        <translation>La respuesta supera los 6 MB</translation>
    </message>
    <message>
        <source>Change the storage</source>
        <translation>Cambiar el almacenamiento</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>This window</source>
        <translation>Esta ventana</translation>
    </message>
    <message>
        <source>Lambda API</source>
        <translation>API de Lambda</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>Depurador</translation>
    </message>
    <message>
        <source>Tuning run</source>
        <translation>Ejecución de ajuste</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
</context>
<context>
    <name>RemoteQuestions</name>
    <message>
        <source>Unknown host</source>
        <translation>Host desconocido</translation>
    </message>
    <message>
        <source>%1 is not known on this machine.</source>
        <translation>%1 no se conoce en este equipo.</translation>
    </message>
    <message>
        <source>It shows the %1 key
%2

Compare it with what its owner publishes. If you trust it, it is kept in known_hosts, as ssh does.</source>
        <translation>Muestra la clave %1
%2

Compárela con la que publica su propietario. Si confía en ella, se guarda en known_hosts, como hace ssh.</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Confiar en él</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>Conectando...</translation>
    </message>
    <message>
        <source>Receiving %1 of %2 objects, %3</source>
        <translation>Recibiendo %1 de %2 objetos, %3</translation>
    </message>
    <message>
        <source>Working out %1 of %2 differences</source>
        <translation>Calculando %1 de %2 diferencias</translation>
    </message>
    <message>
        <source>Writing %1 of %2 files</source>
        <translation>Escribiendo %1 de %2 archivos</translation>
    </message>
    <message>
        <source>Sending %1 of %2 objects</source>
        <translation>Enviando %1 de %2 objetos</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>%1 is not empty. Choose another folder.</source>
        <translation>%1 no está vacía. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to, on a disk with room.</source>
        <translation>No se pudo escribir %1. Elija una carpeta en la que pueda escribir, en un disco con espacio.</translation>
    </message>
    <message>
        <source>%1 is there already. Open it, or choose another folder.</source>
        <translation>%1 ya existe. Ábralo o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>every minute</source>
        <translation>cada minuto</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>cada %1 minutos</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>cada hora</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>cada %1 horas</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>cada %1 días</translation>
    </message>
    <message>
        <source>every weekday</source>
        <translation>los días laborables</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>cada %1</translation>
    </message>
    <message>
        <source>on the last day of each month</source>
        <translation>el último día de cada mes</translation>
    </message>
    <message>
        <source>on day %1 of each month</source>
        <translation>el día %1 de cada mes</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>every hour at minute %1</source>
        <translation>cada hora en el minuto %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>once, on %1 at %2</source>
        <translation>una vez, el %1 a las %2</translation>
    </message>
</context>
<context>
    <name>SpanText</name>
    <message>
        <source>Times</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>Empieza tras</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Invocation</source>
        <translation>Invocación</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Solicitada por</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Módulo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agente de usuario</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Linked traces</source>
        <translation>Trazas vinculadas</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Inferido</translation>
    </message>
    <message>
        <source>made of the call that led to it</source>
        <translation>creado a partir de la llamada que llevó a él</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Further members</source>
        <translation>Otros miembros</translation>
    </message>
</context>
<context>
    <name>SpanWords</name>
    <message>
        <source>Lambda service</source>
        <translation>Servicio Lambda</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Environment start</source>
        <translation>Arranque del entorno</translation>
    </message>
    <message>
        <source>Init</source>
        <translation>Inicialización</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Extensions, overhead</source>
        <translation>Extensiones, sobrecarga</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelación</translation>
    </message>
    <message>
        <source>AWS service</source>
        <translation>Servicio de AWS</translation>
    </message>
    <message>
        <source>Remote call</source>
        <translation>Llamada remota</translation>
    </message>
    <message>
        <source>Queue wait</source>
        <translation>Espera en cola</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensiones</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>limitada</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>%1 (%2 by itself)</source>
        <translation>%1 (%2 propio)</translation>
    </message>
    <message>
        <source>begins after %1</source>
        <translation>empieza tras %1</translation>
    </message>
    <message>
        <source>on the critical path for %1</source>
        <translation>en la ruta crítica durante %1</translation>
    </message>
</context>
<context>
    <name>Starters</name>
    <message>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>Greets whoever invokes it.</source>
        <translation>Saluda a quien la invoca.</translation>
    </message>
    <message>
        <source>HTTP route</source>
        <translation>Ruta HTTP</translation>
    </message>
    <message>
        <source>Answers requests of an API in JSON, with its parameters, query and body read.</source>
        <translation>Responde en JSON a las solicitudes de una API, con sus parámetros, su consulta y su cuerpo ya leídos.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>The HTTP API that SAM makes by itself</source>
        <translation>La API HTTP que SAM crea por sí mismo</translation>
    </message>
    <message>
        <source>Object created in S3</source>
        <translation>Objeto creado en S3</translation>
    </message>
    <message>
        <source>Takes each object that lands in a bucket.</source>
        <translation>Toma cada objeto que llega a un bucket.</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>A new bucket</source>
        <translation>Un bucket nuevo</translation>
    </message>
    <message>
        <source>Messages of an SQS queue</source>
        <translation>Mensajes de una cola de SQS</translation>
    </message>
    <message>
        <source>Takes batches of messages; only those that fail come again.</source>
        <translation>Toma lotes de mensajes; solo vuelven los que fallan.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>A new queue</source>
        <translation>Una cola nueva</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Runs by the clock.</source>
        <translation>Se ejecuta según el reloj.</translation>
    </message>
    <message>
        <source>Records of a Kinesis stream</source>
        <translation>Registros de un flujo de Kinesis</translation>
    </message>
    <message>
        <source>Takes records in their order; after a failure the stream goes on from the one that failed.</source>
        <translation>Toma los registros en su orden; tras un fallo, el flujo continúa desde el que falló.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>A new stream</source>
        <translation>Un flujo nuevo</translation>
    </message>
    <message>
        <source>Changes of a DynamoDB table</source>
        <translation>Cambios de una tabla de DynamoDB</translation>
    </message>
    <message>
        <source>Takes the items that are added, changed and removed, in their order.</source>
        <translation>Toma en su orden los elementos que se agregan, se cambian y se quitan.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>A new table</source>
        <translation>Una tabla nueva</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacía</translation>
    </message>
    <message>
        <source>A handler that logs its event, and nothing else.</source>
        <translation>Un controlador que registra su evento y nada más.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Changes of files are not noticed (inotify is not available)</source>
        <translation>No se detectan los cambios en los archivos (inotify no está disponible)</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is neither text nor an object.</source>
        <translation>&quot;{}&quot; no es ni texto ni un objeto.</translation>
    </message>
    <message>
        <source>The value of &quot;{}&quot; in &quot;{}&quot; is not text.</source>
        <translation>El valor de &quot;{}&quot; en &quot;{}&quot; no es texto.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>Cannot write {}. Make the folder writable or choose another with --state</source>
        <translation>No se puede escribir {}. Permita la escritura en la carpeta o elija otra con --state</translation>
    </message>
    <message>
        <source>Another Lathe (process {}) has this project open. Use that window, close it, or choose another state directory with --state.</source>
        <translation>Otro Lathe (proceso {}) tiene abierto este proyecto. Use esa ventana, ciérrela o elija otro directorio de estado con --state.</translation>
    </message>
    <message>
        <source>Another Lathe has this project open. Use that window, close it, or choose another state directory with --state.</source>
        <translation>Otro Lathe tiene abierto este proyecto. Use esa ventana, ciérrela o elija otro directorio de estado con --state.</translation>
    </message>
    <message>
        <source>The code has more folders than the system lets Lathe watch: a change may go unnoticed. Raise fs.inotify.max_user_watches, or keep tools out of CodeUri.</source>
        <translation>El código tiene más carpetas de las que el sistema permite vigilar: un cambio podría pasar inadvertido. Aumente fs.inotify.max_user_watches o deje las herramientas fuera de CodeUri.</translation>
    </message>
    <message>
        <source>price &apos;{}&apos; has more than twelve decimals</source>
        <translation>el precio &apos;{}&apos; tiene más de doce decimales</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a price in dollars</source>
        <translation>&apos;{}&apos; no es un precio en dólares</translation>
    </message>
    <message>
        <source>cannot read {}</source>
        <translation>no se puede leer {}</translation>
    </message>
    <message>
        <source>{} has no prices of us-east-1</source>
        <translation>{} no tiene precios de us-east-1</translation>
    </message>
    <message>
        <source>Cannot unpack {}: {}. Build the package again.</source>
        <translation>No se puede descomprimir {}: {}. Vuelva a generar el paquete.</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>formato desconocido</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}</source>
        <translation>No se puede escribir en {}: {}</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>motivo desconocido</translation>
    </message>
    <message>
        <source>Cannot make {}</source>
        <translation>No se puede crear {}</translation>
    </message>
    <message>
        <source>Cannot write {}: is the disk full?</source>
        <translation>No se puede escribir {}: ¿está lleno el disco?</translation>
    </message>
    <message>
        <source>The code of {} ({}) is not on this machine. Point CodeUri to a local folder or archive.</source>
        <translation>El código de {} ({}) no está en este equipo. Apunte CodeUri a una carpeta o un archivo comprimido local.</translation>
    </message>
    <message>
        <source>no CodeUri</source>
        <translation>sin CodeUri</translation>
    </message>
    <message>
        <source>The code of {} is missing: there is no {}. Create it, build the function, or correct CodeUri ({}).</source>
        <translation>Falta el código de {}: no existe {}. Créelo, compile la función o corrija CodeUri ({}).</translation>
    </message>
    <message>
        <source>The layer {} of {} is missing: there is no {}. Create it or correct the layer&apos;s ContentUri.</source>
        <translation>Falta la capa {} de {}: no existe {}. Créela o corrija el ContentUri de la capa.</translation>
    </message>
    <message>
        <source>Cannot merge the layer {}</source>
        <translation>No se puede incorporar la capa {}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>needs title, fields and event</source>
        <translation>necesita title, fields y event</translation>
    </message>
    <message>
        <source>a field is no object</source>
        <translation>un campo no es un objeto</translation>
    </message>
    <message>
        <source>no service is called &apos;{}&apos;; there are: {}</source>
        <translation>ningún servicio se llama &apos;{}&apos;; existen: {}</translation>
    </message>
    <message>
        <source>{} has no event &apos;{}&apos;; it has: {}</source>
        <translation>{} no tiene el evento &apos;{}&apos;; tiene: {}</translation>
    </message>
    <message>
        <source>{} {} has no field &apos;{}&apos;; it has: {}</source>
        <translation>{} {} no tiene el campo &apos;{}&apos;; tiene: {}</translation>
    </message>
    <message>
        <source>no encoding is called &apos;{}&apos;</source>
        <translation>ninguna codificación se llama &apos;{}&apos;</translation>
    </message>
    <message>
        <source>no field is called &apos;{}&apos;</source>
        <translation>ningún campo se llama &apos;{}&apos;</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>un booleano</translation>
    </message>
    <message>
        <source>--{} must be {}, not &apos;{}&apos;</source>
        <translation>--{} debe ser {}, no &apos;{}&apos;</translation>
    </message>
    <message>
        <source>{} is not an address of this machine.</source>
        <translation>{} no es una dirección de este equipo.</translation>
    </message>
    <message>
        <source>{}:{} did not answer within {} ms.</source>
        <translation>{}:{} no respondió en {} ms.</translation>
    </message>
    <message>
        <source>{}:{} cannot be reached: {}.</source>
        <translation>No se puede conectar con {}:{}: {}.</translation>
    </message>
    <message>
        <source>Port {} of 127.0.0.1 is taken by another program: choose another, or 0 for a free one.</source>
        <translation>Otro programa ocupa el puerto {} de 127.0.0.1: elija otro, o 0 para uno libre.</translation>
    </message>
    <message>
        <source>Port {} of 127.0.0.1 cannot be used: {}.</source>
        <translation>No se puede usar el puerto {} de 127.0.0.1: {}.</translation>
    </message>
    <message>
        <source>/var/task/bootstrap is not executable: run chmod +x on it.</source>
        <translation>/var/task/bootstrap no es ejecutable: aplíquele chmod +x.</translation>
    </message>
    <message>
        <source>Couldn&apos;t find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]. Build the function, so that its code folder holds an executable named bootstrap.</source>
        <translation>No se encontró un bootstrap válido: [/var/task/bootstrap /opt/bootstrap]. Compile la función para que su carpeta de código contenga un ejecutable llamado bootstrap.</translation>
    </message>
    <message>
        <source>No Python 3.6 or newer was found for {}: install one with &quot;apt install python3&quot; or pyenv.</source>
        <translation>No se encontró Python 3.6 o posterior para {}: instálelo con &quot;apt install python3&quot; o pyenv.</translation>
    </message>
    <message>
        <source>No Node.js 14 or newer was found for {}: install one with &quot;apt install nodejs&quot; or nvm.</source>
        <translation>No se encontró Node.js 14 o posterior para {}: instálelo con &quot;apt install nodejs&quot; o nvm.</translation>
    </message>
    <message>
        <source>this kind</source>
        <translation>este tipo</translation>
    </message>
    <message>
        <source>No control groups are mounted at /sys/fs/cgroup.</source>
        <translation>No hay grupos de control montados en /sys/fs/cgroup.</translation>
    </message>
    <message>
        <source>The control groups (version 1) belong to root: boot with systemd.unified_cgroup_hierarchy=1, or run as root.</source>
        <translation>Los grupos de control (versión 1) pertenecen a root: arranque con systemd.unified_cgroup_hierarchy=1 o ejecute como root.</translation>
    </message>
    <message>
        <source>No control group with a memory controller may be changed from here: log in through systemd (systemctl --user must answer), or give the container a writable /sys/fs/cgroup.</source>
        <translation>Desde aquí no se puede modificar ningún grupo de control con controlador de memoria: inicie sesión mediante systemd (systemctl --user debe responder) o dé al contenedor un /sys/fs/cgroup con permiso de escritura.</translation>
    </message>
    <message>
        <source>{} does not exist, which functions should see as {}.</source>
        <translation>{} no existe; las funciones deberían verlo como {}.</translation>
    </message>
    <message>
        <source>No private folder for /tmp could be made below {}.</source>
        <translation>No se pudo crear una carpeta privada para /tmp dentro de {}.</translation>
    </message>
    <message>
        <source>{} could not be made</source>
        <translation>no se pudo crear {}</translation>
    </message>
    <message>
        <source>no socket for the environment</source>
        <translation>sin socket para el entorno</translation>
    </message>
    <message>
        <source>The extensions of all functions share the ports of this machine.</source>
        <translation>Las extensiones de todas las funciones comparten los puertos de este equipo.</translation>
    </message>
    <message>
        <source>network namespace</source>
        <translation>espacio de nombres de red</translation>
    </message>
    <message>
        <source>Functions with extensions have no way out to the internet: sudo apt install passt</source>
        <translation>Las funciones con extensiones no tienen salida a internet: sudo apt install passt</translation>
    </message>
    <message>
        <source>lathe-init was not found beside this program: the installation is incomplete.</source>
        <translation>No se encontró lathe-init junto a este programa: la instalación está incompleta.</translation>
    </message>
    <message>
        <source>no socket for lathe-init</source>
        <translation>sin socket para lathe-init</translation>
    </message>
    <message>
        <source>lathe-init could not be started</source>
        <translation>no se pudo iniciar lathe-init</translation>
    </message>
    <message>
        <source>lathe-init does not take orders</source>
        <translation>lathe-init no acepta órdenes</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>Functions see the real paths in place of /var/task and /opt; /tmp by that name is closed to them, their language&apos;s temporary folder (tempfile, os.tmpdir()) is not.</source>
        <translation>Las funciones ven las rutas reales en lugar de /var/task y /opt; /tmp con ese nombre les está cerrado, pero no la carpeta temporal de su lenguaje (tempfile, os.tmpdir()).</translation>
    </message>
    <message>
        <source>Functions can read and write what you can.</source>
        <translation>Las funciones pueden leer y escribir lo mismo que usted.</translation>
    </message>
    <message>
        <source>As root their number is not limited: run Lathe as yourself.</source>
        <translation>Como root, su número no está limitado: ejecute Lathe con su propio usuario.</translation>
    </message>
    <message>
        <source>process tree</source>
        <translation>árbol de procesos</translation>
    </message>
    <message>
        <source>Functions can see your processes.</source>
        <translation>Las funciones pueden ver sus procesos.</translation>
    </message>
    <message>
        <source>Functions can see and signal your processes.</source>
        <translation>Las funciones pueden ver sus procesos y enviarles señales.</translation>
    </message>
    <message>
        <source>PID namespace</source>
        <translation>espacio de nombres PID</translation>
    </message>
    <message>
        <source>PID namespace, {}</source>
        <translation>espacio de nombres PID, {}</translation>
    </message>
    <message>
        <source>sampled every 2 to 25 ms</source>
        <translation>muestreado cada 2 a 25 ms</translation>
    </message>
    <message>
        <source>Files in memory (memfd_create) do not count.</source>
        <translation>Los archivos en memoria (memfd_create) no cuentan.</translation>
    </message>
    <message>
        <source>Functions run with all of the CPU.</source>
        <translation>Las funciones usan toda la CPU.</translation>
    </message>
    <message>
        <source>The cpu controller is not delegated to you: sudo systemctl edit user@.service, add [Service] Delegate=cpu memory pids</source>
        <translation>El controlador de CPU no está delegado en usted: sudo systemctl edit user@.service, agregue [Service] Delegate=cpu memory pids</translation>
    </message>
    <message>
        <source>a private folder</source>
        <translation>una carpeta privada</translation>
    </message>
    <message>
        <source>Its size is not limited.</source>
        <translation>Su tamaño no está limitado.</translation>
    </message>
    <message>
        <source>A process can notice that it was stopped.</source>
        <translation>Un proceso puede notar que se lo detuvo.</translation>
    </message>
    <message>
        <source>A hostile function can end its guardian.</source>
        <translation>Una función hostil puede terminar a su guardián.</translation>
    </message>
    <message>
        <source>Functions cannot use Unix sockets: they would reach those of your desktop.</source>
        <translation>Las funciones no pueden usar sockets Unix: alcanzarían los de su escritorio.</translation>
    </message>
    <message>
        <source>Functions reach sockets of your desktop that have no file (X11, D-Bus): Linux 6.12 or newer prevents that.</source>
        <translation>Las funciones alcanzan sockets de su escritorio que no tienen archivo (X11, D-Bus): Linux 6.12 o posterior lo impide.</translation>
    </message>
    <message>
        <source>LATHE_SANDBOX_WITHOUT takes control groups away.</source>
        <translation>LATHE_SANDBOX_WITHOUT desactiva los grupos de control.</translation>
    </message>
    <message>
        <source>{} could not be started</source>
        <translation>no se pudo iniciar {}</translation>
    </message>
    <message>
        <source>AppArmor keeps bubblewrap from making namespaces: install apparmor-profiles and copy /usr/share/apparmor/extra-profiles/bwrap-userns-restrict to /etc/apparmor.d, then run: sudo systemctl reload apparmor</source>
        <translation>AppArmor impide que bubblewrap cree espacios de nombres: instale apparmor-profiles, copie /usr/share/apparmor/extra-profiles/bwrap-userns-restrict en /etc/apparmor.d y ejecute: sudo systemctl reload apparmor</translation>
    </message>
    <message>
        <source>Unprivileged namespaces are switched off: sudo sysctl kernel.unprivileged_userns_clone=1</source>
        <translation>Los espacios de nombres sin privilegios están desactivados: sudo sysctl kernel.unprivileged_userns_clone=1</translation>
    </message>
    <message>
        <source>User namespaces are switched off: sudo sysctl user.max_user_namespaces=10000</source>
        <translation>Los espacios de nombres de usuario están desactivados: sudo sysctl user.max_user_namespaces=10000</translation>
    </message>
    <message>
        <source>bubblewrap cannot make namespaces here ({}); a container must be started with the right to.</source>
        <translation>bubblewrap no puede crear espacios de nombres aquí ({}); un contenedor debe iniciarse con permiso para ello.</translation>
    </message>
    <message>
        <source>LATHE_SANDBOX_WITHOUT takes namespaces away.</source>
        <translation>LATHE_SANDBOX_WITHOUT desactiva los espacios de nombres.</translation>
    </message>
    <message>
        <source>Install bubblewrap (sudo apt install bubblewrap).</source>
        <translation>Instale bubblewrap (sudo apt install bubblewrap).</translation>
    </message>
    <message>
        <source>cannot make the state directory {}: {}; choose another with --state</source>
        <translation>no se puede crear el directorio de estado {}: {}; elija otro con --state</translation>
    </message>
    <message>
        <source>cannot write {}: {}; free space or choose another folder with --state</source>
        <translation>no se puede escribir {}: {}; libere espacio o elija otra carpeta con --state</translation>
    </message>
    <message>
        <source>{} was written by a newer Lathe; use that one, or another folder with --state</source>
        <translation>{} lo escribió un Lathe más reciente; use ese, u otra carpeta con --state</translation>
    </message>
    <message>
        <source>the journal {} is damaged ({}); move it away, and a new one is begun</source>
        <translation>el diario {} está dañado ({}); muévalo a otro lugar y se empezará uno nuevo</translation>
    </message>
    <message>
        <source>cannot read the journal {}: {}</source>
        <translation>no se puede leer el diario {}: {}</translation>
    </message>
    <message>
        <source>cannot write {}: {}; make room or make it writable: what is not written waits in memory and is tried again each second</source>
        <translation>no se puede escribir {}: {}; libere espacio o permita la escritura: lo pendiente espera en memoria y se reintenta cada segundo</translation>
    </message>
    <message>
        <source>the event was not accepted: {}</source>
        <translation>no se aceptó el evento: {}</translation>
    </message>
    <message>
        <source>the journal cannot be written; log lines that could not be kept: {}</source>
        <translation>no se puede escribir el diario; líneas de registro que no se pudieron conservar: {}</translation>
    </message>
    <message>
        <source>&apos;DependsOn&apos; names &apos;{}&apos;, which is no resource of the template.</source>
        <translation>&apos;DependsOn&apos; nombra &apos;{}&apos;, que no es un recurso de la plantilla.</translation>
    </message>
    <message>
        <source>Correct the logical id, or remove it.</source>
        <translation>Corrija el ID lógico o quítelo.</translation>
    </message>
    <message>
        <source>The condition &apos;{}&apos; is not defined under &apos;Conditions&apos;.</source>
        <translation>La condición &apos;{}&apos; no está definida en &apos;Conditions&apos;.</translation>
    </message>
    <message>
        <source>Define it, or correct its name.</source>
        <translation>Defínala o corrija su nombre.</translation>
    </message>
    <message>
        <source>{} refers to &apos;{}&apos;, which is neither a resource nor a parameter of the template.</source>
        <translation>{} hace referencia a &apos;{}&apos;, que no es ni un recurso ni un parámetro de la plantilla.</translation>
    </message>
    <message>
        <source>Correct the name, or add what it refers to.</source>
        <translation>Corrija el nombre o agregue aquello a lo que se refiere.</translation>
    </message>
    <message>
        <source>The mapping &apos;{}&apos; is not defined under &apos;Mappings&apos;.</source>
        <translation>El mapeo &apos;{}&apos; no está definido en &apos;Mappings&apos;.</translation>
    </message>
    <message>
        <source>The mapping &apos;{}&apos; has no key &apos;{}&apos;.</source>
        <translation>El mapeo &apos;{}&apos; no tiene la clave &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Add the key, or correct its name.</source>
        <translation>Agregue la clave o corrija su nombre.</translation>
    </message>
    <message>
        <source>The key &apos;{}&apos; of the mapping &apos;{}&apos; has no &apos;{}&apos;.</source>
        <translation>La clave &apos;{}&apos; del mapeo &apos;{}&apos; no tiene &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a whole number, but is {}.</source>
        <translation>&apos;{}&apos; debería ser un número entero, pero es {}.</translation>
    </message>
    <message>
        <source>Write a number of {} from {} to {}.</source>
        <translation>Escriba un número de {1} a {2} ({0}).</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}, but must be from {} to {} {}.</source>
        <translation>&apos;{}&apos; es {}, pero debe estar entre {} y {} {}.</translation>
    </message>
    <message>
        <source>Write a number from {} to {}.</source>
        <translation>Escriba un número de {} a {}.</translation>
    </message>
    <message>
        <source>Name a newer version of the language before the next deployment.</source>
        <translation>Indique una versión más reciente del lenguaje antes del próximo despliegue.</translation>
    </message>
    <message>
        <source>The handler {} needs a file {}, which is not in {}.</source>
        <translation>El controlador {} necesita un archivo {}, que no está en {}.</translation>
    </message>
    <message>
        <source>Correct Handler, or add the file.</source>
        <translation>Corrija Handler o agregue el archivo.</translation>
    </message>
    <message>
        <source>The code of {} lies in {}, not on this machine.</source>
        <translation>El código de {} está en {}, no en este equipo.</translation>
    </message>
    <message>
        <source>Name a folder of the project to run the function here.</source>
        <translation>Indique una carpeta del proyecto para ejecutar la función aquí.</translation>
    </message>
    <message>
        <source>The code of {} is not here: {}.</source>
        <translation>El código de {} no está aquí: {}.</translation>
    </message>
    <message>
        <source>Create the folder, or name one that exists.</source>
        <translation>Cree la carpeta o indique una que exista.</translation>
    </message>
    <message>
        <source>Lambda refuses this function: {}</source>
        <translation>Lambda rechaza esta función: {}</translation>
    </message>
    <message>
        <source>Remove SnapStart, or what does not go together with it.</source>
        <translation>Quite SnapStart o lo que no es compatible con él.</translation>
    </message>
    <message>
        <source>Lambda sets these environment variables itself and refuses a deployment that names them: {}.</source>
        <translation>Lambda define por sí mismo estas variables de entorno y rechaza un despliegue que las nombre: {}.</translation>
    </message>
    <message>
        <source>Give them other names; here they have Lambda&apos;s values.</source>
        <translation>Póngales otros nombres; aquí tienen los valores de Lambda.</translation>
    </message>
    <message>
        <source>The environment variables have {} bytes; Lambda takes {}.</source>
        <translation>Las variables de entorno ocupan {} bytes; Lambda admite {}.</translation>
    </message>
    <message>
        <source>Shorten them, or keep the values in a file beside the code.</source>
        <translation>Acórtelas o guarde los valores en un archivo junto al código.</translation>
    </message>
    <message>
        <source>Give it a delimiter and a list: !Join [&quot;,&quot;, [a, b]].</source>
        <translation>Dele un delimitador y una lista: !Join [&quot;,&quot;, [a, b]].</translation>
    </message>
    <message>
        <source>Give it an index from 0 and a list that is long enough: !Select [0, [a, b]].</source>
        <translation>Dele un índice a partir de 0 y una lista lo bastante larga: !Select [0, [a, b]].</translation>
    </message>
    <message>
        <source>Give it a delimiter and a text: !Split [&quot;,&quot;, &quot;a,b&quot;].</source>
        <translation>Dele un delimitador y un texto: !Split [&quot;,&quot;, &quot;a,b&quot;].</translation>
    </message>
    <message>
        <source>Give it a text: !Base64 hello.</source>
        <translation>Dele un texto: !Base64 hello.</translation>
    </message>
    <message>
        <source>Give it a block, the number of blocks that fit into it (at most 256) and their host bits: !Cidr [10.0.0.0/16, 4, 8].</source>
        <translation>Dele un bloque, el número de bloques que caben en él (256 como máximo) y sus bits de host: !Cidr [10.0.0.0/16, 4, 8].</translation>
    </message>
    <message>
        <source>Give it a list.</source>
        <translation>Dele una lista.</translation>
    </message>
    <message>
        <source>Give it two values: !Equals [!Ref Stage, prod].</source>
        <translation>Dele dos valores: !Equals [!Ref Stage, prod].</translation>
    </message>
    <message>
        <source>Give it a list with one condition: !Not [!Condition IsProd].</source>
        <translation>Dele una lista con una condición: !Not [!Condition IsProd].</translation>
    </message>
    <message>
        <source>{} is not [identifier, collection, {{key: value}}].</source>
        <translation>{} no tiene la forma [identifier, collection, {{key: value}}].</translation>
    </message>
    <message>
        <source>Write the three parts of the loop.</source>
        <translation>Escriba las tres partes del bucle.</translation>
    </message>
    <message>
        <source>{} loops over a collection that is not known here.</source>
        <translation>{} recorre una colección que aquí no se conoce.</translation>
    </message>
    <message>
        <source>Give the parameter that it names a default.</source>
        <translation>Dé un valor predeterminado al parámetro que nombra.</translation>
    </message>
    <message>
        <source>{} makes too much.</source>
        <translation>{} genera demasiado.</translation>
    </message>
    <message>
        <source>Loop over fewer members.</source>
        <translation>Recorra menos elementos.</translation>
    </message>
    <message>
        <source>{} is shorter than its MinLength of {}.</source>
        <translation>{} es más corto que su MinLength de {}.</translation>
    </message>
    <message>
        <source>{} is longer than its MaxLength of {}.</source>
        <translation>{} es más largo que su MaxLength de {}.</translation>
    </message>
    <message>
        <source>{} is below its MinValue of {}.</source>
        <translation>{} es menor que su MinValue de {}.</translation>
    </message>
    <message>
        <source>{} is above its MaxValue of {}.</source>
        <translation>{} es mayor que su MaxValue de {}.</translation>
    </message>
    <message>
        <source>{} is not a number.</source>
        <translation>{} no es un número.</translation>
    </message>
    <message>
        <source>{} is not a list of numbers.</source>
        <translation>{} no es una lista de números.</translation>
    </message>
    <message>
        <source>{} is not one of its AllowedValues ({}).</source>
        <translation>{} no está entre sus AllowedValues ({}).</translation>
    </message>
    <message>
        <source>{} does not match its AllowedPattern ({}).</source>
        <translation>{} no coincide con su AllowedPattern ({}).</translation>
    </message>
    <message>
        <source>The value &quot;{}&quot; of parameter {}</source>
        <translation>El valor &quot;{}&quot; del parámetro {}</translation>
    </message>
    <message>
        <source>The default &quot;{}&quot; of parameter {}</source>
        <translation>El valor predeterminado &quot;{}&quot; del parámetro {}</translation>
    </message>
    <message>
        <source>Give another value in --parameter-overrides or samconfig.toml.</source>
        <translation>Indique otro valor en --parameter-overrides o samconfig.toml.</translation>
    </message>
    <message>
        <source>Change the default, or what the parameter allows.</source>
        <translation>Cambie el valor predeterminado o lo que admite el parámetro.</translation>
    </message>
    <message>
        <source>A value is given for {}, which the template does not have among its Parameters.</source>
        <translation>Se indica un valor para {}, que la plantilla no tiene entre sus parámetros.</translation>
    </message>
    <message>
        <source>Correct the name in --parameter-overrides, samconfig.toml or the parent&apos;s Parameters, or declare the parameter.</source>
        <translation>Corrija el nombre en --parameter-overrides, en samconfig.toml o en Parameters de la plantilla superior, o declare el parámetro.</translation>
    </message>
    <message>
        <source>Parameter {} has neither a default nor a value.</source>
        <translation>El parámetro {} no tiene ni valor predeterminado ni valor.</translation>
    </message>
    <message>
        <source>Pass --parameter-overrides {}=VALUE, set it in samconfig.toml, or give it a Default.</source>
        <translation>Pase --parameter-overrides {}=VALOR, defínalo en samconfig.toml o dele un Default.</translation>
    </message>
    <message>
        <source>{} lies outside the project; move it into {}.</source>
        <translation>{} está fuera del proyecto; muévalo a {}.</translation>
    </message>
    <message>
        <source>{} is not there; check the name.</source>
        <translation>{} no está; compruebe el nombre.</translation>
    </message>
    <message>
        <source>{} is larger than 16 MB; name a smaller file.</source>
        <translation>{} supera los 16 MB; indique un archivo más pequeño.</translation>
    </message>
    <message>
        <source>{} cannot be read; check its permissions</source>
        <translation>no se puede leer {}; compruebe sus permisos</translation>
    </message>
    <message>
        <source>Open a folder that has a template.yaml.</source>
        <translation>Abra una carpeta que tenga un template.yaml.</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} no existe.</translation>
    </message>
    <message>
        <source>There is no template.yaml, template.yml or template.json in {} or above it; name the project&apos;s folder or its template.</source>
        <translation>No hay ningún template.yaml, template.yml ni template.json en {} ni por encima; indique la carpeta del proyecto o su plantilla.</translation>
    </message>
    <message>
        <source>{} cannot be resolved with what it is given.</source>
        <translation>{} no se puede resolver con lo que se le da.</translation>
    </message>
    <message>
        <source>Mappings has no value {}.{}.{}.</source>
        <translation>Mappings no tiene el valor {}.{}.{}.</translation>
    </message>
    <message>
        <source>Add it to Mappings, or give FindInMap a DefaultValue.</source>
        <translation>Agréguelo a Mappings o dé a FindInMap un DefaultValue.</translation>
    </message>
    <message>
        <source>Correct the Location; until then nothing is included here.</source>
        <translation>Corrija Location; hasta entonces no se incluye nada aquí.</translation>
    </message>
    <message>
        <source>{} names &quot;{}&quot;, which the template does not have.</source>
        <translation>{} nombra &quot;{}&quot;, que la plantilla no tiene.</translation>
    </message>
    <message>
        <source>Define it under Conditions, or correct the name.</source>
        <translation>Defínala en Conditions o corrija el nombre.</translation>
    </message>
    <message>
        <source>Correct the name, or add the resource or parameter.</source>
        <translation>Corrija el nombre o agregue el recurso o el parámetro.</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: {}</source>
        <translation>El evento &apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>the event type {} (&apos;{}&apos;)</source>
        <translation>el tipo de evento {} (&apos;{}&apos;)</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a string, but is {}.</source>
        <translation>&apos;{}&apos; debería ser una cadena, pero es {}.</translation>
    </message>
    <message>
        <source>Write &apos;{}&apos; as text.</source>
        <translation>Escriba &apos;{}&apos; como texto.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is required.</source>
        <translation>&apos;{}&apos; es obligatorio.</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos;.</source>
        <translation>Agregue &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a string or a Ref, but is {}.</source>
        <translation>&apos;{}&apos; debería ser una cadena o un Ref, pero es {}.</translation>
    </message>
    <message>
        <source>Write !Ref and the logical id of an {}.</source>
        <translation>Escriba !Ref y el ID lógico de un recurso {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must refer to an {} of the same template.</source>
        <translation>&apos;{}&apos; debe hacer referencia a un recurso {} de la misma plantilla.</translation>
    </message>
    <message>
        <source>Correct the logical id, or add an {}.</source>
        <translation>Corrija el ID lógico o agregue un recurso {}.</translation>
    </message>
    <message>
        <source>StageName cannot be empty.</source>
        <translation>StageName no puede estar vacío.</translation>
    </message>
    <message>
        <source>Name the stage, such as Prod.</source>
        <translation>Ponga nombre a la etapa; por ejemplo, Prod.</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>un mapa</translation>
    </message>
    <message>
        <source>&apos;Auth&apos; requires an Authorizer, or a DefaultAuthorizer on the API.</source>
        <translation>&apos;Auth&apos; requiere un Authorizer, o un DefaultAuthorizer en la API.</translation>
    </message>
    <message>
        <source>Add Authorizer here, or DefaultAuthorizer to the API.</source>
        <translation>Agregue Authorizer aquí o DefaultAuthorizer a la API.</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}: &apos;NONE&apos; is valid only where the API has a DefaultAuthorizer.</source>
        <translation>no se puede asignar el Authorizer &apos;{}&apos; a {}: &apos;NONE&apos; solo es válido donde la API tiene un DefaultAuthorizer.</translation>
    </message>
    <message>
        <source>Remove it, or add a DefaultAuthorizer to the API.</source>
        <translation>Quítelo o agregue un DefaultAuthorizer a la API.</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}, because the API does not define any Authorizers.</source>
        <translation>no se puede asignar el Authorizer &apos;{}&apos; a {}, porque la API no define ningún Authorizers.</translation>
    </message>
    <message>
        <source>Define it under Auth/Authorizers of the API.</source>
        <translation>Defínalo en Auth/Authorizers de la API.</translation>
    </message>
    <message>
        <source>the Authorizer on {} must be a string that names one of the API&apos;s Authorizers.</source>
        <translation>el Authorizer de {} debe ser una cadena que nombre uno de los Authorizers de la API.</translation>
    </message>
    <message>
        <source>Write the name of an authorizer.</source>
        <translation>Escriba el nombre de un autorizador.</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}, because it is not defined in the API&apos;s Authorizers.</source>
        <translation>no se puede asignar el Authorizer &apos;{}&apos; a {}, porque no está definido en los Authorizers de la API.</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Auth/Authorizers of the API.</source>
        <translation>Corrija el nombre o defínalo en Auth/Authorizers de la API.</translation>
    </message>
    <message>
        <source>&apos;Auth.AuthorizationScopes&apos; must be a list of strings.</source>
        <translation>&apos;Auth.AuthorizationScopes&apos; debe ser una lista de cadenas.</translation>
    </message>
    <message>
        <source>Write a list.</source>
        <translation>Escriba una lista.</translation>
    </message>
    <message>
        <source>AuthorizationScopes works only where Authorizer is set.</source>
        <translation>AuthorizationScopes solo funciona donde se define Authorizer.</translation>
    </message>
    <message>
        <source>Add Authorizer.</source>
        <translation>Agregue Authorizer.</translation>
    </message>
    <message>
        <source>ApiKeyRequired cannot be false on {}, because the API does not require keys.</source>
        <translation>ApiKeyRequired no puede ser false en {}, porque la API no exige claves.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Quítelo.</translation>
    </message>
    <message>
        <source>OverrideApiAuth requires one of Authorizer, ApiKeyRequired and ResourcePolicy.</source>
        <translation>OverrideApiAuth requiere Authorizer, ApiKeyRequired o ResourcePolicy.</translation>
    </message>
    <message>
        <source>Add one of them.</source>
        <translation>Agregue uno de ellos.</translation>
    </message>
    <message>
        <source>&apos;Auth.ResourcePolicy&apos; should be a map.</source>
        <translation>&apos;Auth.ResourcePolicy&apos; debería ser un mapa.</translation>
    </message>
    <message>
        <source>Write a map.</source>
        <translation>Escriba un mapa.</translation>
    </message>
    <message>
        <source>{} must be a list of strings; for intrinsic functions there is {}.</source>
        <translation>{} debe ser una lista de cadenas; para las funciones intrínsecas existe {}.</translation>
    </message>
    <message>
        <source>Write a list of strings.</source>
        <translation>Escriba una lista de cadenas.</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because the API does not define any Models.</source>
        <translation>no se puede asignar el RequestModel &apos;{}&apos; a {}, porque la API no define ningún Models.</translation>
    </message>
    <message>
        <source>Define it under Models of the API.</source>
        <translation>Defínalo en Models de la API.</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because the Models of the API are no map.</source>
        <translation>no se puede asignar el RequestModel &apos;{}&apos; a {}, porque Models de la API no es un mapa.</translation>
    </message>
    <message>
        <source>Correct the Models of the API.</source>
        <translation>Corrija Models de la API.</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because it should be the name of one of the API&apos;s Models.</source>
        <translation>no se puede asignar el RequestModel &apos;{}&apos; a {}, porque debería ser el nombre de uno de los Models de la API.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because it is not defined in the API&apos;s Models.</source>
        <translation>no se puede asignar el RequestModel &apos;{}&apos; a {}, porque no está definido en los Models de la API.</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Models of the API.</source>
        <translation>Corrija el nombre o defínalo en Models de la API.</translation>
    </message>
    <message>
        <source>{} of the RequestModel &apos;{}&apos; must be a boolean; strings and intrinsic functions are not supported.</source>
        <translation>{} del RequestModel &apos;{}&apos; debe ser un booleano; no se admiten cadenas ni funciones intrínsecas.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Escriba true o false.</translation>
    </message>
    <message>
        <source>each of &apos;RequestParameters&apos; must be a string or a map.</source>
        <translation>cada elemento de &apos;RequestParameters&apos; debe ser una cadena o un mapa.</translation>
    </message>
    <message>
        <source>Write method.request.header.NAME, or that as a key with Required and Caching.</source>
        <translation>Escriba method.request.header.NOMBRE, o eso como clave con Required y Caching.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in &apos;RequestParameters&apos; should have the form method.request.querystring|path|header.NAME.</source>
        <translation>&apos;{}&apos; en &apos;RequestParameters&apos; debería tener la forma method.request.querystring|path|header.NOMBRE.</translation>
    </message>
    <message>
        <source>Write, for example, method.request.header.Authorization.</source>
        <translation>Escriba, por ejemplo, method.request.header.Authorization.</translation>
    </message>
    <message>
        <source>the value of &apos;{}&apos; in &apos;RequestParameters&apos; should be a map of Required and Caching.</source>
        <translation>el valor de &apos;{}&apos; en &apos;RequestParameters&apos; debería ser un mapa con Required y Caching.</translation>
    </message>
    <message>
        <source>Write, for example, {{Required: true, Caching: false}}.</source>
        <translation>Escriba, por ejemplo, {{Required: true, Caching: false}}.</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: the API method &apos;{}&apos; is defined more than once for the path &apos;{}&apos;.</source>
        <translation>El evento &apos;{}&apos;: el método de API &apos;{}&apos; está definido más de una vez para la ruta &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Give one of the two another path or method.</source>
        <translation>Dé a uno de los dos otra ruta u otro método.</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: the Cognito trigger &apos;{}&apos; is defined more than once.</source>
        <translation>El evento &apos;{}&apos;: el desencadenador de Cognito &apos;{}&apos; está definido más de una vez.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Conserve uno de los dos.</translation>
    </message>
    <message>
        <source>{} works only with swagger written in &apos;DefinitionBody&apos;.</source>
        <translation>{} solo funciona con swagger escrito en &apos;DefinitionBody&apos;.</translation>
    </message>
    <message>
        <source>Move the definition from DefinitionUri to DefinitionBody.</source>
        <translation>Mueva la definición de DefinitionUri a DefinitionBody.</translation>
    </message>
    <message>
        <source>{} cannot be added, because &apos;DefinitionBody&apos; is not a valid swagger definition.</source>
        <translation>no se puede agregar {}, porque &apos;DefinitionBody&apos; no es una definición de swagger válida.</translation>
    </message>
    <message>
        <source>Give DefinitionBody &apos;swagger&apos; or &apos;openapi&apos;, and &apos;paths&apos;.</source>
        <translation>Dé a DefinitionBody &apos;swagger&apos; u &apos;openapi&apos;, y &apos;paths&apos;.</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>una cadena</translation>
    </message>
    <message>
        <source>The OpenApiVersion should have the form 3.0.0, but is &apos;{}&apos;.</source>
        <translation>OpenApiVersion debería tener la forma 3.0.0, pero es &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write, for example, 3.0.1.</source>
        <translation>Escriba, por ejemplo, 3.0.1.</translation>
    </message>
    <message>
        <source>Only one of &apos;DefinitionUri&apos; and &apos;DefinitionBody&apos; can be set.</source>
        <translation>Solo se puede definir uno de &apos;DefinitionUri&apos; y &apos;DefinitionBody&apos;.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Quite uno de los dos.</translation>
    </message>
    <message>
        <source>&apos;MergeDefinitions&apos; cannot be true together with &apos;DefinitionUri&apos;.</source>
        <translation>&apos;MergeDefinitions&apos; no puede ser true junto con &apos;DefinitionUri&apos;.</translation>
    </message>
    <message>
        <source>Write the definition in DefinitionBody.</source>
        <translation>Escriba la definición en DefinitionBody.</translation>
    </message>
    <message>
        <source>DisableExecuteApiEndpoint works only with &apos;DefinitionBody&apos;.</source>
        <translation>DisableExecuteApiEndpoint solo funciona con &apos;DefinitionBody&apos;.</translation>
    </message>
    <message>
        <source>The swagger document is invalid, or is not written in &apos;DefinitionBody&apos; itself, so that DisableExecuteApiEndpoint cannot be added.</source>
        <translation>El documento de swagger no es válido o no está escrito en el propio &apos;DefinitionBody&apos;, por lo que no se puede agregar DisableExecuteApiEndpoint.</translation>
    </message>
    <message>
        <source>Write the document in DefinitionBody.</source>
        <translation>Escriba el documento en DefinitionBody.</translation>
    </message>
    <message>
        <source>&apos;VPCEndpointIds&apos; and &apos;VpcEndpointIds&apos; cannot be used together in EndpointConfiguration.</source>
        <translation>&apos;VPCEndpointIds&apos; y &apos;VpcEndpointIds&apos; no se pueden usar juntos en EndpointConfiguration.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of Cors.</source>
        <translation>&apos;{}&apos; no es una propiedad de Cors.</translation>
    </message>
    <message>
        <source>Use AllowMethods, AllowHeaders, AllowOrigin, MaxAge or AllowCredentials.</source>
        <translation>Use AllowMethods, AllowHeaders, AllowOrigin, MaxAge o AllowCredentials.</translation>
    </message>
    <message>
        <source>&apos;AllowCredentials&apos; cannot be true when &apos;AllowOrigin&apos; is &quot;&apos;*&apos;&quot; or not set.</source>
        <translation>&apos;AllowCredentials&apos; no puede ser true cuando &apos;AllowOrigin&apos; es &quot;&apos;*&apos;&quot; o no está definido.</translation>
    </message>
    <message>
        <source>Name the origin that may send credentials.</source>
        <translation>Indique el origen que puede enviar credenciales.</translation>
    </message>
    <message>
        <source>A value is required for the allowed origins of Cors.</source>
        <translation>Se requiere un valor para los orígenes permitidos de Cors.</translation>
    </message>
    <message>
        <source>Write an origin in quotes, such as &quot;&apos;https://example.com&apos;&quot;.</source>
        <translation>Escriba un origen entre comillas; por ejemplo, &quot;&apos;https://example.com&apos;&quot;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of Domain.MutualTlsAuthentication.</source>
        <translation>&apos;{}&apos; no es una propiedad de Domain.MutualTlsAuthentication.</translation>
    </message>
    <message>
        <source>Use TruststoreUri and TruststoreVersion.</source>
        <translation>Use TruststoreUri y TruststoreVersion.</translation>
    </message>
    <message>
        <source>HostedZoneId or HostedZoneName is required for Route53 on a custom domain.</source>
        <translation>Se requiere HostedZoneId o HostedZoneName para Route53 en un dominio personalizado.</translation>
    </message>
    <message>
        <source>Add one of the two.</source>
        <translation>Agregue uno de los dos.</translation>
    </message>
    <message>
        <source>EndpointConfiguration of a custom domain must be one of EDGE, REGIONAL and PRIVATE.</source>
        <translation>EndpointConfiguration de un dominio personalizado debe ser EDGE, REGIONAL o PRIVATE.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Corrija el valor.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a gateway response parameter.</source>
        <translation>&apos;{}&apos; no es un parámetro de respuesta de la puerta de enlace.</translation>
    </message>
    <message>
        <source>Use Headers, Paths or QueryStrings.</source>
        <translation>Use Headers, Paths o QueryStrings.</translation>
    </message>
    <message>
        <source>The gateway response &apos;{}&apos; should be a map, but is {}.</source>
        <translation>La respuesta de la puerta de enlace &apos;{}&apos; debería ser un mapa, pero es {}.</translation>
    </message>
    <message>
        <source>Give it ResponseParameters, ResponseTemplates or StatusCode.</source>
        <translation>Dele ResponseParameters, ResponseTemplates o StatusCode.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of the gateway response &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; no es una propiedad de la respuesta de la puerta de enlace &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Use ResponseParameters, ResponseTemplates or StatusCode.</source>
        <translation>Use ResponseParameters, ResponseTemplates o StatusCode.</translation>
    </message>
    <message>
        <source>&apos;StatusCode&apos; must be numeric.</source>
        <translation>&apos;StatusCode&apos; debe ser numérico.</translation>
    </message>
    <message>
        <source>Write, for example, 401.</source>
        <translation>Escriba, por ejemplo, 401.</translation>
    </message>
    <message>
        <source>The model &apos;{}&apos; in &apos;Models&apos; should be a map.</source>
        <translation>El modelo &apos;{}&apos; en &apos;Models&apos; debería ser un mapa.</translation>
    </message>
    <message>
        <source>Write a JSON schema.</source>
        <translation>Escriba un esquema JSON.</translation>
    </message>
    <message>
        <source>The model &apos;{}&apos; has no &apos;type&apos;.</source>
        <translation>El modelo &apos;{}&apos; no tiene &apos;type&apos;.</translation>
    </message>
    <message>
        <source>Add its type, such as object.</source>
        <translation>Agregue su tipo; por ejemplo, object.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of &apos;UsagePlan&apos;.</source>
        <translation>&apos;{}&apos; no es una propiedad de &apos;UsagePlan&apos;.</translation>
    </message>
    <message>
        <source>Remove it, or correct its name.</source>
        <translation>Quítela o corrija su nombre.</translation>
    </message>
    <message>
        <source>&apos;CreateUsagePlan&apos; is required for &apos;UsagePlan&apos;.</source>
        <translation>&apos;UsagePlan&apos; requiere &apos;CreateUsagePlan&apos;.</translation>
    </message>
    <message>
        <source>Add CreateUsagePlan: PER_API, SHARED or NONE.</source>
        <translation>Agregue CreateUsagePlan: PER_API, SHARED o NONE.</translation>
    </message>
    <message>
        <source>&apos;CreateUsagePlan&apos; must be one of SHARED, PER_API and NONE.</source>
        <translation>&apos;CreateUsagePlan&apos; debe ser SHARED, PER_API o NONE.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of &apos;Auth&apos;.</source>
        <translation>&apos;{}&apos; no es una propiedad de &apos;Auth&apos;.</translation>
    </message>
    <message>
        <source>The authorizer &apos;{}&apos; must have an Identity with at least one of Headers, QueryStrings, StageVariables and Context.</source>
        <translation>El autorizador &apos;{}&apos; debe tener Identity con al menos uno de Headers, QueryStrings, StageVariables y Context.</translation>
    </message>
    <message>
        <source>Name what identifies the caller, such as Headers: [Authorization].</source>
        <translation>Indique qué identifica a quien llama; por ejemplo, Headers: [Authorization].</translation>
    </message>
    <message>
        <source>The authorizer &apos;{}&apos; has an invalid FunctionPayloadType: &apos;{}&apos;.</source>
        <translation>El autorizador &apos;{}&apos; tiene un FunctionPayloadType no válido: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write TOKEN or REQUEST.</source>
        <translation>Escriba TOKEN o REQUEST.</translation>
    </message>
    <message>
        <source>The DefaultAuthorizer &apos;{}&apos; is not defined in &apos;Authorizers&apos;.</source>
        <translation>El DefaultAuthorizer &apos;{}&apos; no está definido en &apos;Authorizers&apos;.</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Authorizers.</source>
        <translation>Corrija el nombre o defínalo en Authorizers.</translation>
    </message>
    <message>
        <source>{} of the authorizer &apos;{}&apos; is supported only for {} authorizers.</source>
        <translation>{} del autorizador &apos;{}&apos; solo se admite en autorizadores {}.</translation>
    </message>
    <message>
        <source>The Lambda authorizer &apos;{}&apos; must define &apos;{}&apos;.</source>
        <translation>El autorizador Lambda &apos;{}&apos; debe definir &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Add {}.</source>
        <translation>Agregue {}.</translation>
    </message>
    <message>
        <source>The OAuth2 authorizer &apos;{}&apos; must define &apos;IdentitySource&apos;.</source>
        <translation>El autorizador OAuth2 &apos;{}&apos; debe definir &apos;IdentitySource&apos;.</translation>
    </message>
    <message>
        <source>Add IdentitySource, such as $request.header.Authorization.</source>
        <translation>Agregue IdentitySource; por ejemplo, $request.header.Authorization.</translation>
    </message>
    <message>
        <source>&apos;OpenIdConnectUrl&apos; is no longer supported for the authorizer &apos;{}&apos;.</source>
        <translation>&apos;OpenIdConnectUrl&apos; ya no se admite para el autorizador &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Use JwtConfiguration with issuer and audience.</source>
        <translation>Use JwtConfiguration con issuer y audience.</translation>
    </message>
    <message>
        <source>This is not valid TOML: {}.</source>
        <translation>Esto no es TOML válido: {}.</translation>
    </message>
    <message>
        <source>Correct the line; until then the file&apos;s settings are left out.</source>
        <translation>Corrija la línea; hasta entonces no se tienen en cuenta los ajustes del archivo.</translation>
    </message>
    <message>
        <source>&apos;Destination&apos; is an empty list.</source>
        <translation>&apos;Destination&apos; es una lista vacía.</translation>
    </message>
    <message>
        <source>Name at least one destination.</source>
        <translation>Indique al menos un destino.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must have an Id (with or without Qualifier), or other properties that describe the resource, and not both.</source>
        <translation>&apos;{}&apos; debe tener un Id (con o sin Qualifier) u otras propiedades que describan el recurso, pero no ambas cosas.</translation>
    </message>
    <message>
        <source>Give the logical id as Id.</source>
        <translation>Indique el ID lógico como Id.</translation>
    </message>
    <message>
        <source>The &apos;Type&apos; of &apos;{}&apos; is missing or not a string.</source>
        <translation>El &apos;Type&apos; de &apos;{}&apos; falta o no es una cadena.</translation>
    </message>
    <message>
        <source>Add its Type.</source>
        <translation>Agregue su Type.</translation>
    </message>
    <message>
        <source>The &apos;Id&apos; of &apos;{}&apos; is missing or not a string.</source>
        <translation>El &apos;Id&apos; de &apos;{}&apos; falta o no es una cadena.</translation>
    </message>
    <message>
        <source>Write a logical id.</source>
        <translation>Escriba un ID lógico.</translation>
    </message>
    <message>
        <source>There is no resource with the logical id &apos;{}&apos;.</source>
        <translation>No hay ningún recurso con el ID lógico &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Correct the logical id.</source>
        <translation>Corrija el ID lógico.</translation>
    </message>
    <message>
        <source>The &apos;Type&apos; of the resource &apos;{}&apos; is missing or not a string.</source>
        <translation>El &apos;Type&apos; del recurso &apos;{}&apos; falta o no es una cadena.</translation>
    </message>
    <message>
        <source>A connector from {} to {} is not supported.</source>
        <translation>No se admite un conector de {} a {}.</translation>
    </message>
    <message>
        <source>Write the permissions by hand, or correct the types.</source>
        <translation>Escriba los permisos a mano o corrija los tipos.</translation>
    </message>
    <message>
        <source>&apos;Permissions&apos; cannot be empty; the values are {}.</source>
        <translation>&apos;Permissions&apos; no puede estar vacío; los valores son {}.</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>Indique al menos uno.</translation>
    </message>
    <message>
        <source>The permission &apos;{}&apos; is not supported for a connector from {} to {}; the values are {}.</source>
        <translation>El permiso &apos;{}&apos; no se admite en un conector de {} a {}; los valores son {}.</translation>
    </message>
    <message>
        <source>Correct the permission.</source>
        <translation>Corrija el permiso.</translation>
    </message>
    <message>
        <source>A connector from {} to {} takes only these permissions together: {}.</source>
        <translation>Un conector de {} a {} solo admite estos permisos juntos: {}.</translation>
    </message>
    <message>
        <source>Correct the permissions.</source>
        <translation>Corrija los permisos.</translation>
    </message>
    <message>
        <source>The name of the IAM role cannot be told from &apos;{}&apos;.</source>
        <translation>No se puede deducir de &apos;{}&apos; el nombre del rol de IAM.</translation>
    </message>
    <message>
        <source>Give the resource a role of this template, or describe it with RoleName.</source>
        <translation>Dé al recurso un rol de esta plantilla o descríbalo con RoleName.</translation>
    </message>
    <message>
        <source>&apos;Source.Arn&apos; is missing.</source>
        <translation>Falta &apos;Source.Arn&apos;.</translation>
    </message>
    <message>
        <source>Add Arn.</source>
        <translation>Agregue Arn.</translation>
    </message>
    <message>
        <source>&apos;Destination.Arn&apos; is missing.</source>
        <translation>Falta &apos;Destination.Arn&apos;.</translation>
    </message>
    <message>
        <source>The URL of the queue cannot be told from &apos;{}&apos;.</source>
        <translation>No se puede deducir de &apos;{}&apos; la URL de la cola.</translation>
    </message>
    <message>
        <source>Add QueueUrl.</source>
        <translation>Agregue QueueUrl.</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; of the connector is required.</source>
        <translation>La propiedad &apos;{}&apos; del conector es obligatoria.</translation>
    </message>
    <message>
        <source>&apos;Id&apos; should not be set in &apos;SourceReference&apos;.</source>
        <translation>&apos;Id&apos; no debería definirse en &apos;SourceReference&apos;.</translation>
    </message>
    <message>
        <source>The connector would become a resource &apos;{}{}&apos;, which the template has already.</source>
        <translation>El conector se convertiría en un recurso &apos;{}{}&apos;, que la plantilla ya tiene.</translation>
    </message>
    <message>
        <source>Rename one of the two.</source>
        <translation>Cambie el nombre de uno de los dos.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be {}, but is {}.</source>
        <translation>&apos;{}&apos; debería ser {}, pero es {}.</translation>
    </message>
    <message>
        <source>Give &apos;{}&apos; the form of {}.</source>
        <translation>Forma esperada de &apos;{}&apos;: {}.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a boolean (true or false)</source>
        <translation>un booleano (true o false)</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>the intrinsic function {}</source>
        <translation>la función intrínseca {}</translation>
    </message>
    <message>
        <source>the boolean {}</source>
        <translation>el booleano {}</translation>
    </message>
    <message>
        <source>the number {}</source>
        <translation>el número {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} o {}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} y {}</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; sets both State and Enabled.</source>
        <translation>El evento &apos;{}&apos; define tanto State como Enabled.</translation>
    </message>
    <message>
        <source>Keep State, and remove Enabled.</source>
        <translation>Conserve State y quite Enabled.</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; sets a Name although OmitName is true.</source>
        <translation>El evento &apos;{}&apos; define un Name aunque OmitName es true.</translation>
    </message>
    <message>
        <source>The Ref in &apos;{}&apos; of the event &apos;{}&apos; should be a string.</source>
        <translation>El Ref en &apos;{}&apos; del evento &apos;{}&apos; debería ser una cadena.</translation>
    </message>
    <message>
        <source>Refer to {} by its logical id.</source>
        <translation>Haga referencia por el ID lógico ({}).</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; must refer to {} of the same template.</source>
        <translation>El evento &apos;{}&apos; debe hacer referencia a {} de la misma plantilla.</translation>
    </message>
    <message>
        <source>Write !Ref and the logical id of {}.</source>
        <translation>Escriba !Ref y el ID lógico ({}).</translation>
    </message>
    <message>
        <source>an S3 bucket</source>
        <translation>un bucket de S3</translation>
    </message>
    <message>
        <source>The &apos;DependsOn&apos; of the bucket &apos;{}&apos; should be a string or a list of strings.</source>
        <translation>&apos;DependsOn&apos; del bucket &apos;{}&apos; debería ser una cadena o una lista de cadenas.</translation>
    </message>
    <message>
        <source>Name the logical ids of resources.</source>
        <translation>Indique los ID lógicos de recursos.</translation>
    </message>
    <message>
        <source>The SqsSubscription of the event &apos;{}&apos; requires QueueArn and QueueUrl.</source>
        <translation>SqsSubscription del evento &apos;{}&apos; requiere QueueArn y QueueUrl.</translation>
    </message>
    <message>
        <source>Give both, or write true to have SAM make the queue.</source>
        <translation>Indique ambos, o escriba true para que SAM cree la cola.</translation>
    </message>
    <message>
        <source>a Cognito user pool</source>
        <translation>un grupo de usuarios de Cognito</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; refers to the topic &apos;{}&apos;, which the template does not have.</source>
        <translation>El evento &apos;{}&apos; hace referencia al tema &apos;{}&apos;, que la plantilla no tiene.</translation>
    </message>
    <message>
        <source>Correct the logical id, or add the topic.</source>
        <translation>Corrija el ID lógico o agregue el tema.</translation>
    </message>
    <message>
        <source>The Type of the event &apos;{}&apos; is missing or invalid: {}.</source>
        <translation>El Type del evento &apos;{}&apos; falta o no es válido: {}.</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>no hay ninguno</translation>
    </message>
    <message>
        <source>Use one of {}.</source>
        <translation>Use uno de estos: {}.</translation>
    </message>
    <message>
        <source>The Properties of the event &apos;{}&apos; should be a map, but are {}.</source>
        <translation>Properties del evento &apos;{}&apos; debería ser un mapa, pero es {}.</translation>
    </message>
    <message>
        <source>Indent the properties below &apos;Properties&apos;.</source>
        <translation>Aplique sangría a las propiedades bajo &apos;Properties&apos;.</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; can have either Arn or Type, not both.</source>
        <translation>DeadLetterConfig del evento &apos;{}&apos; puede tener Arn o Type, pero no ambos.</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; has the Type &apos;{}&apos;; the only one is SQS.</source>
        <translation>DeadLetterConfig del evento &apos;{}&apos; tiene el Type &apos;{}&apos;; el único es SQS.</translation>
    </message>
    <message>
        <source>Write SQS.</source>
        <translation>Escriba SQS.</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; requires either Arn or Type.</source>
        <translation>DeadLetterConfig del evento &apos;{}&apos; requiere Arn o Type.</translation>
    </message>
    <message>
        <source>Give the ARN of a queue, or Type: SQS to have SAM make one.</source>
        <translation>Indique el ARN de una cola, o Type: SQS para que SAM cree una.</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; has a QueueLogicalId that is no string.</source>
        <translation>DeadLetterConfig del evento &apos;{}&apos; tiene un QueueLogicalId que no es una cadena.</translation>
    </message>
    <message>
        <source>Write the logical id of the queue.</source>
        <translation>Escriba el ID lógico de la cola.</translation>
    </message>
    <message>
        <source>PackageType should be Zip or Image, but is &apos;{}&apos;.</source>
        <translation>PackageType debería ser Zip o Image, pero es &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write Zip or Image.</source>
        <translation>Escriba Zip o Image.</translation>
    </message>
    <message>
        <source>{} cannot be set when PackageType is Image.</source>
        <translation>{} no se puede definir cuando PackageType es Image.</translation>
    </message>
    <message>
        <source>Remove it; the image brings its own.</source>
        <translation>Quítelo; la imagen trae el suyo.</translation>
    </message>
    <message>
        <source>{} is required when PackageType is Zip.</source>
        <translation>{} es obligatorio cuando PackageType es Zip.</translation>
    </message>
    <message>
        <source>Add {}, or set PackageType to Image.</source>
        <translation>Agregue {} o cambie PackageType a Image.</translation>
    </message>
    <message>
        <source>{} cannot be set when PackageType is Zip.</source>
        <translation>{} no se puede definir cuando PackageType es Zip.</translation>
    </message>
    <message>
        <source>Set PackageType to Image, or remove it.</source>
        <translation>Cambie PackageType a Image o quítelo.</translation>
    </message>
    <message>
        <source>&apos;ImageUri&apos; must be set for a function of PackageType Image.</source>
        <translation>&apos;ImageUri&apos; debe definirse en una función con PackageType Image.</translation>
    </message>
    <message>
        <source>Add ImageUri, or Metadata with a Dockerfile to build it from.</source>
        <translation>Agregue ImageUri, o Metadata con un Dockerfile con el que crearla.</translation>
    </message>
    <message>
        <source>One of &apos;InlineCode&apos; and &apos;CodeUri&apos; must be set.</source>
        <translation>Debe definirse &apos;InlineCode&apos; o &apos;CodeUri&apos;.</translation>
    </message>
    <message>
        <source>Set CodeUri to the folder that holds the code.</source>
        <translation>Asigne a CodeUri la carpeta que contiene el código.</translation>
    </message>
    <message>
        <source>&apos;DeadLetterQueue&apos; requires Type and TargetArn.</source>
        <translation>&apos;DeadLetterQueue&apos; requiere Type y TargetArn.</translation>
    </message>
    <message>
        <source>Give both: Type (SQS or SNS) and the ARN of the target.</source>
        <translation>Indique ambos: Type (SQS o SNS) y el ARN del destino.</translation>
    </message>
    <message>
        <source>The Type of &apos;DeadLetterQueue&apos; should be SQS or SNS.</source>
        <translation>El Type de &apos;DeadLetterQueue&apos; debería ser SQS o SNS.</translation>
    </message>
    <message>
        <source>Write SQS or SNS.</source>
        <translation>Escriba SQS o SNS.</translation>
    </message>
    <message>
        <source>ProvisionedConcurrencyConfig requires AutoPublishAlias on the function.</source>
        <translation>ProvisionedConcurrencyConfig requiere AutoPublishAlias en la función.</translation>
    </message>
    <message>
        <source>Add AutoPublishAlias, such as live.</source>
        <translation>Agregue AutoPublishAlias; por ejemplo, live.</translation>
    </message>
    <message>
        <source>&apos;AutoPublishAlias&apos; must be a string or a Ref to a parameter of the template.</source>
        <translation>&apos;AutoPublishAlias&apos; debe ser una cadena o un Ref a un parámetro de la plantilla.</translation>
    </message>
    <message>
        <source>Write the alias itself, such as live.</source>
        <translation>Escriba el propio alias; por ejemplo, live.</translation>
    </message>
    <message>
        <source>An alias needs a name; the value of &apos;AutoPublishAlias&apos; is empty.</source>
        <translation>Un alias necesita un nombre; el valor de &apos;AutoPublishAlias&apos; está vacío.</translation>
    </message>
    <message>
        <source>Give the parameter a value, or write the alias itself.</source>
        <translation>Dé un valor al parámetro o escriba el propio alias.</translation>
    </message>
    <message>
        <source>The name of AutoPublishAlias, &apos;{}&apos;, may hold only letters, digits, hyphens and underscores, and not digits alone.</source>
        <translation>El nombre de AutoPublishAlias, &apos;{}&apos;, solo puede contener letras, dígitos, guiones y guiones bajos, y no solo dígitos.</translation>
    </message>
    <message>
        <source>Rename the alias.</source>
        <translation>Cambie el nombre del alias.</translation>
    </message>
    <message>
        <source>The only intrinsic functions supported for PassthroughCondition are FindInMap and Ref.</source>
        <translation>Las únicas funciones intrínsecas que admite PassthroughCondition son FindInMap y Ref.</translation>
    </message>
    <message>
        <source>PassthroughCondition should be true or false.</source>
        <translation>PassthroughCondition debería ser true o false.</translation>
    </message>
    <message>
        <source>&apos;DeploymentPreference&apos; requires AutoPublishAlias.</source>
        <translation>&apos;DeploymentPreference&apos; requiere AutoPublishAlias.</translation>
    </message>
    <message>
        <source>&apos;DeploymentPreference&apos; requires Type.</source>
        <translation>&apos;DeploymentPreference&apos; requiere Type.</translation>
    </message>
    <message>
        <source>Add Type, such as AllAtOnce or Linear10PercentEvery1Minute.</source>
        <translation>Agregue Type; por ejemplo, AllAtOnce o Linear10PercentEvery1Minute.</translation>
    </message>
    <message>
        <source>The Type of {} is &apos;{}&apos;; it must be one of SQS, SNS, EventBridge, Lambda and S3Bucket.</source>
        <translation>El Type de {} es &apos;{}&apos;; debe ser SQS, SNS, EventBridge, Lambda o S3Bucket.</translation>
    </message>
    <message>
        <source>Correct the Type.</source>
        <translation>Corrija el Type.</translation>
    </message>
    <message>
        <source>{} requires a Destination, for its Type is neither SQS nor SNS.</source>
        <translation>{} requiere un Destination, porque su Type no es ni SQS ni SNS.</translation>
    </message>
    <message>
        <source>Add the ARN of the destination.</source>
        <translation>Agregue el ARN del destino.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of FunctionUrlConfig.Cors.</source>
        <translation>&apos;{}&apos; no es una propiedad de FunctionUrlConfig.Cors.</translation>
    </message>
    <message>
        <source>FunctionUrlConfig requires AuthType: AWS_IAM or NONE.</source>
        <translation>FunctionUrlConfig requiere AuthType: AWS_IAM o NONE.</translation>
    </message>
    <message>
        <source>Add AuthType, AWS_IAM or NONE.</source>
        <translation>Agregue AuthType, AWS_IAM o NONE.</translation>
    </message>
    <message>
        <source>{} is not supported for functions with TenancyConfig.</source>
        <translation>{} no se admite en funciones con TenancyConfig.</translation>
    </message>
    <message>
        <source>The event source &apos;{}&apos; is not supported for functions with TenancyConfig; only Api and HttpApi are.</source>
        <translation>El origen de eventos &apos;{}&apos; no se admite en funciones con TenancyConfig; solo Api y HttpApi.</translation>
    </message>
    <message>
        <source>Move the event to a function without TenancyConfig.</source>
        <translation>Mueva el evento a una función sin TenancyConfig.</translation>
    </message>
    <message>
        <source>&apos;CapacityProviderConfig&apos; and &apos;{}&apos; cannot be set together.</source>
        <translation>&apos;CapacityProviderConfig&apos; y &apos;{}&apos; no se pueden definir juntos.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; requiere &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>&apos;CapacityProviderConfig.Arn&apos; is required.</source>
        <translation>&apos;CapacityProviderConfig.Arn&apos; es obligatorio.</translation>
    </message>
    <message>
        <source>Add &apos;Arn&apos;.</source>
        <translation>Agregue &apos;Arn&apos;.</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; is malformed: Fn::If requires 3 arguments.</source>
        <translation>El valor de &apos;{}&apos; está mal formado: Fn::If requiere 3 argumentos.</translation>
    </message>
    <message>
        <source>Write a condition, the value if it holds, and the value if not.</source>
        <translation>Escriba una condición, el valor si se cumple y el valor si no.</translation>
    </message>
    <message>
        <source>&apos;lambda:createdBy&apos; is a tag that SAM reserves for itself.</source>
        <translation>&apos;lambda:createdBy&apos; es una etiqueta que SAM se reserva.</translation>
    </message>
    <message>
        <source>Rename the tag.</source>
        <translation>Cambie el nombre de la etiqueta.</translation>
    </message>
    <message>
        <source>The Globals section does not support &apos;{}&apos;.</source>
        <translation>La sección Globals no admite &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in Globals should be a map, but is {}.</source>
        <translation>&apos;{}&apos; en Globals debería ser un mapa, pero es {}.</translation>
    </message>
    <message>
        <source>Indent its properties below it.</source>
        <translation>Aplique sangría a sus propiedades.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property that Globals can set for &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; no es una propiedad que Globals pueda definir para &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Set it in each resource. Globals takes {}.</source>
        <translation>Defínala en cada recurso. Globals admite {}.</translation>
    </message>
    <message>
        <source>&apos;IgnoreGlobals&apos; of &apos;{}&apos; should be &apos;*&apos; or a list of properties.</source>
        <translation>&apos;IgnoreGlobals&apos; de &apos;{}&apos; debería ser &apos;*&apos; o una lista de propiedades.</translation>
    </message>
    <message>
        <source>Name the properties of Globals that this resource should not take.</source>
        <translation>Indique las propiedades de Globals que este recurso no debe tomar.</translation>
    </message>
    <message>
        <source>&apos;IgnoreGlobals&apos; of &apos;{}&apos; names &apos;{}&apos;, which Globals does not set.</source>
        <translation>&apos;IgnoreGlobals&apos; de &apos;{}&apos; nombra &apos;{}&apos;, que Globals no define.</translation>
    </message>
    <message>
        <source>Remove the item, or correct its name.</source>
        <translation>Quite el elemento o corrija su nombre.</translation>
    </message>
    <message>
        <source>&apos;Globals&apos; should be a map that is not empty, but is {}.</source>
        <translation>&apos;Globals&apos; debería ser un mapa no vacío, pero es {}.</translation>
    </message>
    <message>
        <source>Fill the section, or remove it.</source>
        <translation>Complete la sección o quítela.</translation>
    </message>
    <message>
        <source>&apos;{}.Type&apos; is invalid: &apos;{}&apos;.</source>
        <translation>&apos;{}.Type&apos; no es válido: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Use AWS_IAM, API_KEY, AWS_LAMBDA, OPENID_CONNECT or AMAZON_COGNITO_USER_POOLS.</source>
        <translation>Use AWS_IAM, API_KEY, AWS_LAMBDA, OPENID_CONNECT o AMAZON_COGNITO_USER_POOLS.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has more than one authentication configuration.</source>
        <translation>&apos;{}&apos; tiene más de una configuración de autenticación.</translation>
    </message>
    <message>
        <source>Keep the one that belongs to Type.</source>
        <translation>Conserve la que corresponde a Type.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must be defined if the Type of &apos;{}&apos; is {}.</source>
        <translation>&apos;{}&apos; debe definirse si el Type de &apos;{}&apos; es {}.</translation>
    </message>
    <message>
        <source>&apos;InlineCode&apos; and &apos;CodeUri&apos; of &apos;{}&apos; cannot both be set.</source>
        <translation>&apos;InlineCode&apos; y &apos;CodeUri&apos; de &apos;{}&apos; no se pueden definir a la vez.</translation>
    </message>
    <message>
        <source>One of &apos;InlineCode&apos; and &apos;CodeUri&apos; of &apos;{}&apos; must be set.</source>
        <translation>Debe definirse &apos;InlineCode&apos; o &apos;CodeUri&apos; de &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>&apos;Runtime&apos; must be set in &apos;{}&apos;.</source>
        <translation>&apos;Runtime&apos; debe definirse en &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Add Runtime with Name and Version.</source>
        <translation>Agregue Runtime con Name y Version.</translation>
    </message>
    <message>
        <source>&apos;Id&apos; cannot be set with other properties in the function &apos;{}&apos;.</source>
        <translation>&apos;Id&apos; no se puede definir con otras propiedades en la función &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Keep Id alone.</source>
        <translation>Conserve solo Id.</translation>
    </message>
    <message>
        <source>&apos;DataSource&apos; must be set in the function &apos;{}&apos;.</source>
        <translation>&apos;DataSource&apos; debe definirse en la función &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Name one of DataSources, or write NONE.</source>
        <translation>Nombre uno de los DataSources o escriba NONE.</translation>
    </message>
    <message>
        <source>The data source &apos;{}&apos; is not defined in &apos;DataSources&apos;.</source>
        <translation>El origen de datos &apos;{}&apos; no está definido en &apos;DataSources&apos;.</translation>
    </message>
    <message>
        <source>Define it, or refer to one outside of this API by an intrinsic function.</source>
        <translation>Defínalo o haga referencia a uno externo a esta API mediante una función intrínseca.</translation>
    </message>
    <message>
        <source>The resolver &apos;{}&apos; must have a Pipeline; unit resolvers are not supported.</source>
        <translation>El resolutor &apos;{}&apos; debe tener un Pipeline; no se admiten resolutores unitarios.</translation>
    </message>
    <message>
        <source>Add Pipeline, or write an AWS::AppSync::Resolver.</source>
        <translation>Agregue Pipeline o escriba un AWS::AppSync::Resolver.</translation>
    </message>
    <message>
        <source>The function &apos;{}&apos; does not exist in &apos;Functions&apos;.</source>
        <translation>La función &apos;{}&apos; no existe en &apos;Functions&apos;.</translation>
    </message>
    <message>
        <source>Correct the name, or add the function.</source>
        <translation>Corrija el nombre o agregue la función.</translation>
    </message>
    <message>
        <source>&apos;SchemaInline&apos; and &apos;SchemaUri&apos; cannot both be set.</source>
        <translation>&apos;SchemaInline&apos; y &apos;SchemaUri&apos; no se pueden definir a la vez.</translation>
    </message>
    <message>
        <source>One of &apos;SchemaInline&apos; and &apos;SchemaUri&apos; must be set.</source>
        <translation>Debe definirse &apos;SchemaInline&apos; o &apos;SchemaUri&apos;.</translation>
    </message>
    <message>
        <source>&apos;Logging.{}&apos; is not a property.</source>
        <translation>&apos;Logging.{}&apos; no es una propiedad.</translation>
    </message>
    <message>
        <source>{} works only with OpenAPI written in &apos;DefinitionBody&apos;.</source>
        <translation>{} solo funciona con OpenAPI escrito en &apos;DefinitionBody&apos;.</translation>
    </message>
    <message>
        <source>{} cannot be added, because &apos;DefinitionBody&apos; is not a valid OpenAPI definition.</source>
        <translation>no se puede agregar {}, porque &apos;DefinitionBody&apos; no es una definición de OpenAPI válida.</translation>
    </message>
    <message>
        <source>Give DefinitionBody &apos;openapi&apos; (3.x) and &apos;paths&apos;.</source>
        <translation>Dé a DefinitionBody &apos;openapi&apos; (3.x) y &apos;paths&apos;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of CorsConfiguration.</source>
        <translation>&apos;{}&apos; no es una propiedad de CorsConfiguration.</translation>
    </message>
    <message>
        <source>Write AllowOrigins.</source>
        <translation>Escriba AllowOrigins.</translation>
    </message>
    <message>
        <source>&apos;AllowCredentials&apos; cannot be true when &apos;AllowOrigins&apos; is &quot;&apos;*&apos;&quot;.</source>
        <translation>&apos;AllowCredentials&apos; no puede ser true cuando &apos;AllowOrigins&apos; es &quot;&apos;*&apos;&quot;.</translation>
    </message>
    <message>
        <source>Name the origins that may send credentials.</source>
        <translation>Indique los orígenes que pueden enviar credenciales.</translation>
    </message>
    <message>
        <source>{} is already set in the OpenAPI definition of &apos;DefinitionBody&apos;.</source>
        <translation>{} ya está definido en la definición de OpenAPI de &apos;DefinitionBody&apos;.</translation>
    </message>
    <message>
        <source>The OpenAPI document is invalid: &apos;openapi&apos; or &apos;paths&apos; in &apos;DefinitionBody&apos; is missing or has a wrong value.</source>
        <translation>El documento de OpenAPI no es válido: &apos;openapi&apos; o &apos;paths&apos; falta en &apos;DefinitionBody&apos; o tiene un valor incorrecto.</translation>
    </message>
    <message>
        <source>A WebSocket API must have at least one route.</source>
        <translation>Una API de WebSocket debe tener al menos una ruta.</translation>
    </message>
    <message>
        <source>Add a route, such as $default.</source>
        <translation>Agregue una ruta; por ejemplo, $default.</translation>
    </message>
    <message>
        <source>The route key &apos;{}&apos; must consist of letters and digits; the only special routes are $connect, $disconnect and $default.</source>
        <translation>La clave de ruta &apos;{}&apos; debe consistir en letras y dígitos; las únicas rutas especiales son $connect, $disconnect y $default.</translation>
    </message>
    <message>
        <source>Rename the route.</source>
        <translation>Cambie el nombre de la ruta.</translation>
    </message>
    <message>
        <source>The route &apos;{}&apos; must have a function.</source>
        <translation>La ruta &apos;{}&apos; debe tener una función.</translation>
    </message>
    <message>
        <source>Add FunctionArn.</source>
        <translation>Agregue FunctionArn.</translation>
    </message>
    <message>
        <source>RequestParameters are supported only for the route $connect.</source>
        <translation>RequestParameters solo se admite en la ruta $connect.</translation>
    </message>
    <message>
        <source>Remove them.</source>
        <translation>Quítelos.</translation>
    </message>
    <message>
        <source>Authorization needs a route $connect.</source>
        <translation>La autorización necesita una ruta $connect.</translation>
    </message>
    <message>
        <source>Add the route $connect.</source>
        <translation>Agregue la ruta $connect.</translation>
    </message>
    <message>
        <source>AuthType is required for further settings of Auth.</source>
        <translation>Se requiere AuthType para otros ajustes de Auth.</translation>
    </message>
    <message>
        <source>Add AuthType: AWS_IAM, CUSTOM or NONE.</source>
        <translation>Agregue AuthType: AWS_IAM, CUSTOM o NONE.</translation>
    </message>
    <message>
        <source>AuthType must be one of AWS_IAM, CUSTOM and NONE.</source>
        <translation>AuthType debe ser AWS_IAM, CUSTOM o NONE.</translation>
    </message>
    <message>
        <source>AuthArn is required when AuthType is CUSTOM.</source>
        <translation>AuthArn es obligatorio cuando AuthType es CUSTOM.</translation>
    </message>
    <message>
        <source>Add AuthArn.</source>
        <translation>Agregue AuthArn.</translation>
    </message>
    <message>
        <source>AuthType {} takes no further settings such as &apos;{}&apos;.</source>
        <translation>AuthType {} no admite otros ajustes como &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Remove it, or set AuthType to CUSTOM.</source>
        <translation>Quítelo o cambie AuthType a CUSTOM.</translation>
    </message>
    <message>
        <source>MutualTlsAuthentication must be a map with TruststoreUri, TruststoreVersion or both.</source>
        <translation>MutualTlsAuthentication debe ser un mapa con TruststoreUri, TruststoreVersion o ambos.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of MutualTlsAuthentication.</source>
        <translation>&apos;{}&apos; no es una propiedad de MutualTlsAuthentication.</translation>
    </message>
    <message>
        <source>The base path &apos;{}&apos; may hold only letters, digits, &apos;/&apos;, &apos;-&apos; and &apos;_&apos;.</source>
        <translation>La ruta base &apos;{}&apos; solo puede contener letras, dígitos, &apos;/&apos;, &apos;-&apos; y &apos;_&apos;.</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>Corrija la ruta.</translation>
    </message>
    <message>
        <source>&apos;Domain.{}&apos; is required: a custom domain needs DomainName and CertificateArn.</source>
        <translation>&apos;Domain.{}&apos; es obligatorio: un dominio personalizado necesita DomainName y CertificateArn.</translation>
    </message>
    <message>
        <source>EndpointConfiguration of a custom domain must be REGIONAL.</source>
        <translation>EndpointConfiguration de un dominio personalizado debe ser REGIONAL.</translation>
    </message>
    <message>
        <source>Write REGIONAL.</source>
        <translation>Escriba REGIONAL.</translation>
    </message>
    <message>
        <source>Mutual TLS is not supported for the domain of a WebSocket API.</source>
        <translation>TLS mutuo no se admite en el dominio de una API de WebSocket.</translation>
    </message>
    <message>
        <source>The stage of a WebSocket API cannot be named $default.</source>
        <translation>La etapa de una API de WebSocket no se puede llamar $default.</translation>
    </message>
    <message>
        <source>Rename the stage.</source>
        <translation>Cambie el nombre de la etapa.</translation>
    </message>
    <message>
        <source>IpAddressType must be ipv4 or dualstack.</source>
        <translation>IpAddressType debe ser ipv4 o dualstack.</translation>
    </message>
    <message>
        <source>FindInMap takes a list of 3 values.</source>
        <translation>FindInMap toma una lista de 3 valores.</translation>
    </message>
    <message>
        <source>Write the mapping, the key and the key below it.</source>
        <translation>Escriba el mapeo, la clave y la clave inferior.</translation>
    </message>
    <message>
        <source>FindInMap cannot be used with the mapping &apos;{}&apos;, which has no two levels of keys.</source>
        <translation>FindInMap no se puede usar con el mapeo &apos;{}&apos;, que no tiene dos niveles de claves.</translation>
    </message>
    <message>
        <source>Give the mapping two levels of keys.</source>
        <translation>Dé al mapeo dos niveles de claves.</translation>
    </message>
    <message>
        <source>Fn::Sub uses &apos;{}&apos;, whose default is {}; it takes strings only.</source>
        <translation>Fn::Sub usa &apos;{}&apos;, cuyo valor predeterminado es {}; solo admite cadenas.</translation>
    </message>
    <message>
        <source>Give the parameter a string as default.</source>
        <translation>Dé al parámetro una cadena como valor predeterminado.</translation>
    </message>
    <message>
        <source>SAM makes a resource &apos;{}&apos; for &apos;{}&apos;, but the template has one of that name.</source>
        <translation>SAM crea un recurso &apos;{}&apos; para &apos;{}&apos;, pero la plantilla tiene uno con ese nombre.</translation>
    </message>
    <message>
        <source>Rename the resource &apos;{}&apos;.</source>
        <translation>Cambie el nombre del recurso &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires Bucket and Key.</source>
        <translation>&apos;{}&apos; requiere Bucket y Key.</translation>
    </message>
    <message>
        <source>Give both, or write a path or an S3 URI instead.</source>
        <translation>Indique ambos, o escriba en su lugar una ruta o un URI de S3.</translation>
    </message>
    <message>
        <source>a map or a string</source>
        <translation>un mapa o una cadena</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a valid S3 URI: &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; no es un URI de S3 válido: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write a path of this machine, or s3://bucket/key with an optional versionId.</source>
        <translation>Escriba una ruta de este equipo, o s3://bucket/key con un versionId opcional.</translation>
    </message>
    <message>
        <source>The value of Fn::If must be a list.</source>
        <translation>El valor de Fn::If debe ser una lista.</translation>
    </message>
    <message>
        <source>The security of the method {} for the path {} must be a list.</source>
        <translation>security del método {} para la ruta {} debe ser una lista.</translation>
    </message>
    <message>
        <source>Write a list of maps.</source>
        <translation>Escriba una lista de mapas.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in the security of the method {} for the path {} is no map.</source>
        <translation>&apos;{}&apos; en security del método {} para la ruta {} no es un mapa.</translation>
    </message>
    <message>
        <source>Write the name of the authorizer as a key with a list of scopes.</source>
        <translation>Escriba el nombre del autorizador como clave con una lista de ámbitos.</translation>
    </message>
    <message>
        <source>The responses of the options method for the path {} should be a map.</source>
        <translation>responses del método options para la ruta {} debería ser un mapa.</translation>
    </message>
    <message>
        <source>Write a map of status codes.</source>
        <translation>Escriba un mapa de códigos de estado.</translation>
    </message>
    <message>
        <source>The headers in the responses of the options method for the path {} must be a map.</source>
        <translation>headers en responses del método options para la ruta {} debe ser un mapa.</translation>
    </message>
    <message>
        <source>Write a map of headers.</source>
        <translation>Escriba un mapa de encabezados.</translation>
    </message>
    <message>
        <source>The path {} of &apos;DefinitionBody&apos; has no method {}.</source>
        <translation>La ruta {} de &apos;DefinitionBody&apos; no tiene el método {}.</translation>
    </message>
    <message>
        <source>Write &apos;{}&apos; instead of &apos;{}&apos;.</source>
        <translation>Escriba &apos;{}&apos; en lugar de &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>The definition of the method &apos;{}&apos; for the path &apos;{}&apos; should be a map.</source>
        <translation>La definición del método &apos;{}&apos; para la ruta &apos;{}&apos; debería ser un mapa.</translation>
    </message>
    <message>
        <source>Write the method&apos;s definition below it.</source>
        <translation>Escriba debajo la definición del método.</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; in {} should be a map.</source>
        <translation>El valor de &apos;{}&apos; en {} debería ser un mapa.</translation>
    </message>
    <message>
        <source>the definition</source>
        <translation>la definición</translation>
    </message>
    <message>
        <source>The value of the path &apos;{}&apos; must be a map.</source>
        <translation>El valor de la ruta &apos;{}&apos; debe ser un mapa.</translation>
    </message>
    <message>
        <source>Write the path&apos;s methods below it.</source>
        <translation>Escriba debajo los métodos de la ruta.</translation>
    </message>
    <message>
        <source>The security definitions must be a map.</source>
        <translation>Las definiciones de seguridad deben ser un mapa.</translation>
    </message>
    <message>
        <source>The tags of an OpenAPI definition must be a list, but are {}.</source>
        <translation>tags de una definición de OpenAPI debe ser una lista, pero es {}.</translation>
    </message>
    <message>
        <source>Write a list of {{name: ...}}.</source>
        <translation>Escriba una lista de {{name: ...}}.</translation>
    </message>
    <message>
        <source>The parameters of the policy template &apos;{}&apos; should be a map, but are {}.</source>
        <translation>Los parámetros de la plantilla de política &apos;{}&apos; deberían ser un mapa; aquí hay: {}.</translation>
    </message>
    <message>
        <source>Write {{}} where a template takes no parameters.</source>
        <translation>Escriba {{}} donde una plantilla no toma parámetros.</translation>
    </message>
    <message>
        <source>It takes: {}.</source>
        <translation>Toma: {}.</translation>
    </message>
    <message>
        <source>The policy template &apos;{}&apos; needs a value for its parameter &apos;{}&apos;.</source>
        <translation>La plantilla de política &apos;{}&apos; necesita un valor para su parámetro &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos; below &apos;{}&apos;.</source>
        <translation>Agregue &apos;{}&apos; bajo &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Fn::If requires 3 arguments.</source>
        <translation>Fn::If requiere 3 argumentos.</translation>
    </message>
    <message>
        <source>The policy at index {} is not valid: SAM has no policy template &apos;{}&apos;.</source>
        <translation>La política con índice {} no es válida: SAM no tiene la plantilla de política &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>The policy at index {} in &apos;Policies&apos; is not valid.</source>
        <translation>La política con índice {} en &apos;Policies&apos; no es válida.</translation>
    </message>
    <message>
        <source>Give the name or ARN of a managed policy, a SAM policy template, or a policy with a &apos;Statement&apos;.</source>
        <translation>Indique el nombre o el ARN de una política administrada, una plantilla de política de SAM o una política con &apos;Statement&apos;.</translation>
    </message>
    <message>
        <source>FilterCriteria has a wrong format; it takes &apos;Filters&apos; and nothing else.</source>
        <translation>FilterCriteria tiene un formato incorrecto; solo admite &apos;Filters&apos;.</translation>
    </message>
    <message>
        <source>Write FilterCriteria: {{Filters: [{{Pattern: ...}}]}}.</source>
        <translation>Escriba FilterCriteria: {{Filters: [{{Pattern: ...}}]}}.</translation>
    </message>
    <message>
        <source>the property {} is not defined for the event type {}.</source>
        <translation>la propiedad {} no está definida para el tipo de evento {}.</translation>
    </message>
    <message>
        <source>Remove it; only MSK and SelfManagedKafka have it.</source>
        <translation>Quítela; solo MSK y SelfManagedKafka la tienen.</translation>
    </message>
    <message>
        <source>SchemaRegistryConfig requires {}.</source>
        <translation>SchemaRegistryConfig requiere {}.</translation>
    </message>
    <message>
        <source>EventRecordFormat must be JSON or SOURCE.</source>
        <translation>EventRecordFormat debe ser JSON o SOURCE.</translation>
    </message>
    <message>
        <source>Write JSON or SOURCE.</source>
        <translation>Escriba JSON o SOURCE.</translation>
    </message>
    <message>
        <source>{} in SchemaRegistryConfig must be a list.</source>
        <translation>{} en SchemaRegistryConfig debe ser una lista.</translation>
    </message>
    <message>
        <source>each of AccessConfigs must have Type and URI.</source>
        <translation>cada elemento de AccessConfigs debe tener Type y URI.</translation>
    </message>
    <message>
        <source>Add both.</source>
        <translation>Agregue ambos.</translation>
    </message>
    <message>
        <source>the only values for Type are SQS, SNS, S3 and Kafka.</source>
        <translation>los únicos valores de Type son SQS, SNS, S3 y Kafka.</translation>
    </message>
    <message>
        <source>it has no SourceAccessConfigurations.</source>
        <translation>no tiene SourceAccessConfigurations.</translation>
    </message>
    <message>
        <source>Add one of the type BASIC_AUTH with the URI of a secret.</source>
        <translation>Agregue uno de tipo BASIC_AUTH con el URI de un secreto.</translation>
    </message>
    <message>
        <source>the Type of SourceAccessConfigurations must be {}.</source>
        <translation>el Type de SourceAccessConfigurations debe ser {}.</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has more than one BASIC_AUTH.</source>
        <translation>SourceAccessConfigurations tiene más de un BASIC_AUTH.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Conserve uno de ellos.</translation>
    </message>
    <message>
        <source>BASIC_AUTH in SourceAccessConfigurations has no URI.</source>
        <translation>BASIC_AUTH en SourceAccessConfigurations no tiene URI.</translation>
    </message>
    <message>
        <source>Add the ARN of the secret as URI.</source>
        <translation>Agregue el ARN del secreto como URI.</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has no BASIC_AUTH.</source>
        <translation>SourceAccessConfigurations no tiene BASIC_AUTH.</translation>
    </message>
    <message>
        <source>Add one with the ARN of a secret as URI.</source>
        <translation>Agregue uno con el ARN de un secreto como URI.</translation>
    </message>
    <message>
        <source>it has no KafkaBootstrapServers.</source>
        <translation>no tiene KafkaBootstrapServers.</translation>
    </message>
    <message>
        <source>Add the list of host:port of the brokers.</source>
        <translation>Agregue la lista host:port de los agentes.</translation>
    </message>
    <message>
        <source>it has no Topics.</source>
        <translation>no tiene Topics.</translation>
    </message>
    <message>
        <source>Add a list with one topic.</source>
        <translation>Agregue una lista con un tema.</translation>
    </message>
    <message>
        <source>Topics of a self-managed Kafka takes a single topic.</source>
        <translation>Topics de un Kafka autoadministrado admite un solo tema.</translation>
    </message>
    <message>
        <source>Keep one topic.</source>
        <translation>Conserve un solo tema.</translation>
    </message>
    <message>
        <source>Add the authentication of the cluster, or its VPC subnets and security group.</source>
        <translation>Agregue la autenticación del clúster, o sus subredes de VPC y su grupo de seguridad.</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations should be a list.</source>
        <translation>SourceAccessConfigurations debería ser una lista.</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has more than one way to authenticate.</source>
        <translation>SourceAccessConfigurations tiene más de un modo de autenticación.</translation>
    </message>
    <message>
        <source>VPC_SUBNET and VPC_SECURITY_GROUP in SourceAccessConfigurations must both be there.</source>
        <translation>VPC_SUBNET y VPC_SECURITY_GROUP deben estar los dos en SourceAccessConfigurations.</translation>
    </message>
    <message>
        <source>Add the missing one.</source>
        <translation>Agregue el que falta.</translation>
    </message>
    <message>
        <source>the Type of SourceAccessConfigurations is invalid for a self-managed Kafka.</source>
        <translation>el Type de SourceAccessConfigurations no es válido para un Kafka autoadministrado.</translation>
    </message>
    <message>
        <source>{} in SourceAccessConfigurations has no URI.</source>
        <translation>{} en SourceAccessConfigurations no tiene URI.</translation>
    </message>
    <message>
        <source>Add its URI.</source>
        <translation>Agregue su URI.</translation>
    </message>
    <message>
        <source>the URI of {} in SourceAccessConfigurations should be a string.</source>
        <translation>el URI de {} en SourceAccessConfigurations debería ser una cadena.</translation>
    </message>
    <message>
        <source>Write a string.</source>
        <translation>Escriba una cadena.</translation>
    </message>
    <message>
        <source>&apos;DefinitionUri&apos; is neither an S3 URI nor a file of this project: &apos;{}&apos;.</source>
        <translation>&apos;DefinitionUri&apos; no es ni un URI de S3 ni un archivo de este proyecto: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Correct the path, or write s3://bucket/key.</source>
        <translation>Corrija la ruta o escriba s3://bucket/key.</translation>
    </message>
    <message>
        <source>The Serverless Application Repository does not support a dynamic reference in &apos;ApplicationId&apos;.</source>
        <translation>Serverless Application Repository no admite una referencia dinámica en &apos;ApplicationId&apos;.</translation>
    </message>
    <message>
        <source>Write the application&apos;s ARN.</source>
        <translation>Escriba el ARN de la aplicación.</translation>
    </message>
    <message>
        <source>The application &apos;{}&apos; cannot be accessed: an ApplicationId is an ARN of the Serverless Application Repository.</source>
        <translation>No se puede acceder a la aplicación &apos;{}&apos;: un ApplicationId es un ARN de Serverless Application Repository.</translation>
    </message>
    <message>
        <source>Write arn:aws:serverlessrepo:REGION:ACCOUNT:applications/NAME.</source>
        <translation>Escriba arn:aws:serverlessrepo:REGION:ACCOUNT:applications/NAME.</translation>
    </message>
    <message>
        <source>The required property &apos;{}&apos; is missing in Location.</source>
        <translation>Falta la propiedad obligatoria &apos;{}&apos; en Location.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; of Location cannot be empty.</source>
        <translation>&apos;{}&apos; de Location no puede estar vacío.</translation>
    </message>
    <message>
        <source>Give {} a value.</source>
        <translation>Dé un valor a {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; of Location cannot be resolved; only FindInMap and Ref are supported.</source>
        <translation>&apos;{}&apos; de Location no se puede resolver; solo se admiten FindInMap y Ref.</translation>
    </message>
    <message>
        <source>Write the value itself, a Ref or a FindInMap.</source>
        <translation>Escriba el propio valor, un Ref o un FindInMap.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property.</source>
        <translation>&apos;{}&apos; no es una propiedad.</translation>
    </message>
    <message>
        <source>Only one of &apos;Definition&apos; and &apos;DefinitionUri&apos; can be set.</source>
        <translation>Solo se puede definir uno de &apos;Definition&apos; y &apos;DefinitionUri&apos;.</translation>
    </message>
    <message>
        <source>One of &apos;Definition&apos; and &apos;DefinitionUri&apos; must be set.</source>
        <translation>Debe definirse &apos;Definition&apos; o &apos;DefinitionUri&apos;.</translation>
    </message>
    <message>
        <source>Set DefinitionUri to the file of the definition.</source>
        <translation>Asigne a DefinitionUri el archivo de la definición.</translation>
    </message>
    <message>
        <source>Only one of &apos;Role&apos; and &apos;Policies&apos; can be set.</source>
        <translation>Solo se puede definir uno de &apos;Role&apos; y &apos;Policies&apos;.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires &apos;AutoPublishAlias&apos;.</source>
        <translation>&apos;{}&apos; requiere &apos;AutoPublishAlias&apos;.</translation>
    </message>
    <message>
        <source>Add AutoPublishAlias.</source>
        <translation>Agregue AutoPublishAlias.</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; does not accept intrinsic functions.</source>
        <translation>&apos;RetentionPolicy&apos; no admite funciones intrínsecas.</translation>
    </message>
    <message>
        <source>Write Retain or Delete.</source>
        <translation>Escriba Retain o Delete.</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; is no string.</source>
        <translation>&apos;RetentionPolicy&apos; no es una cadena.</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; must be Retain or Delete, but is &apos;{}&apos;.</source>
        <translation>&apos;RetentionPolicy&apos; debe ser Retain o Delete, pero es &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>CompatibleArchitectures must be a list of x86_64 or arm64, but has &apos;{}&apos;.</source>
        <translation>CompatibleArchitectures debe ser una lista de x86_64 o arm64, pero tiene &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write x86_64 or arm64.</source>
        <translation>Escriba x86_64 o arm64.</translation>
    </message>
    <message>
        <source>The Type of the primary key is invalid: &apos;{}&apos;.</source>
        <translation>El Type de la clave primaria no es válido: &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Write String, Number or Binary.</source>
        <translation>Escriba String, Number o Binary.</translation>
    </message>
    <message>
        <source>&apos;InstanceRequirements.AllowedTypes&apos; and &apos;InstanceRequirements.ExcludedTypes&apos; cannot be set together.</source>
        <translation>&apos;InstanceRequirements.AllowedTypes&apos; e &apos;InstanceRequirements.ExcludedTypes&apos; no se pueden definir juntos.</translation>
    </message>
    <message>
        <source>a map of which every value is {}</source>
        <translation>un mapa en el que cada valor es {}</translation>
    </message>
    <message>
        <source>a list of which every item is {}</source>
        <translation>una lista en la que cada elemento es {}</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>uno de {}</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>cualquier cosa</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; is required in {}.</source>
        <translation>La propiedad &apos;{}&apos; es obligatoria en {}.</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; should be {}, but is {}.</source>
        <translation>La propiedad &apos;{}&apos; debería ser {}, pero es {}.</translation>
    </message>
    <message>
        <source>Make &apos;{}&apos; {}.</source>
        <translation>Se espera para &apos;{}&apos;: {}.</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; is not defined for {}.</source>
        <translation>La propiedad &apos;{}&apos; no está definida para {}.</translation>
    </message>
    <message>
        <source>Did you mean &apos;{}&apos;?</source>
        <translation>¿Quiso decir &apos;{}&apos;?</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a map, but is {}.</source>
        <translation>&apos;{}&apos; debería ser un mapa, pero es {}.</translation>
    </message>
    <message>
        <source>The logical id &apos;{}&apos; should consist of letters and digits only.</source>
        <translation>El ID lógico &apos;{}&apos; debería consistir solo en letras y dígitos.</translation>
    </message>
    <message>
        <source>Rename the resource.</source>
        <translation>Cambie el nombre del recurso.</translation>
    </message>
    <message>
        <source>The resource &apos;{}&apos; has no valid Type.</source>
        <translation>El recurso &apos;{}&apos; no tiene un Type válido.</translation>
    </message>
    <message>
        <source>Add its Type, such as AWS::Serverless::Function.</source>
        <translation>Agregue su Type; por ejemplo, AWS::Serverless::Function.</translation>
    </message>
    <message>
        <source>SAM has no resource type &apos;{}&apos;.</source>
        <translation>SAM no tiene el tipo de recurso &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Correct the name of the type.</source>
        <translation>Corrija el nombre del tipo.</translation>
    </message>
    <message>
        <source>&apos;Properties&apos; should be a map, but is {}.</source>
        <translation>&apos;Properties&apos; debería ser un mapa, pero es {}.</translation>
    </message>
    <message>
        <source>Indent the properties below &apos;Properties&apos;, or remove the key.</source>
        <translation>Aplique sangría a las propiedades bajo &apos;Properties&apos; o quite la clave.</translation>
    </message>
    <message>
        <source>A resource&apos;s Condition should be the name of a condition.</source>
        <translation>Condition de un recurso debería ser el nombre de una condición.</translation>
    </message>
    <message>
        <source>Write the condition under &apos;Conditions&apos; and give its name here.</source>
        <translation>Escriba la condición en &apos;Conditions&apos; e indique aquí su nombre.</translation>
    </message>
    <message>
        <source>&apos;Resources&apos; should be a map with at least one resource.</source>
        <translation>&apos;Resources&apos; debería ser un mapa con al menos un recurso.</translation>
    </message>
    <message>
        <source>The section &apos;Resources&apos; is required.</source>
        <translation>La sección &apos;Resources&apos; es obligatoria.</translation>
    </message>
    <message>
        <source>Add a section &apos;Resources&apos; with at least one resource.</source>
        <translation>Agregue una sección &apos;Resources&apos; con al menos un recurso.</translation>
    </message>
    <message>
        <source>The resource &apos;{}&apos; should be a map, but is {}.</source>
        <translation>El recurso &apos;{}&apos; debería ser un mapa, pero es {}.</translation>
    </message>
    <message>
        <source>Check the indentation of what follows.</source>
        <translation>Compruebe la sangría de lo que sigue.</translation>
    </message>
    <message>
        <source>The value belongs to the anchor &quot;&amp;{}&quot;, which other places use as well. Edit it in the text of the template, where all of its uses can be seen.</source>
        <translation>El valor pertenece al ancla &quot;&amp;{}&quot;, que también se usa en otros lugares. Edítelo en el texto de la plantilla, donde se ven todos sus usos.</translation>
    </message>
    <message>
        <source>The YAML parser could not be started.</source>
        <translation>No se pudo iniciar el analizador de YAML.</translation>
    </message>
    <message>
        <source>line {}: {}.</source>
        <translation>línea {}: {}.</translation>
    </message>
    <message>
        <source>the document is incomplete.</source>
        <translation>el documento está incompleto.</translation>
    </message>
    <message>
        <source>values are nested more than {} deep.</source>
        <translation>hay valores anidados a más de {} niveles.</translation>
    </message>
    <message>
        <source>no anchor &quot;&amp;{}&quot; stands above its alias.</source>
        <translation>no hay ningún ancla &quot;&amp;{}&quot; por encima de su alias.</translation>
    </message>
    <message>
        <source>a list is written in a way that cannot be edited.</source>
        <translation>una lista está escrita de un modo que no se puede editar.</translation>
    </message>
    <message>
        <source>The text cannot be edited while it is not valid YAML or JSON: {} Correct it first.</source>
        <translation>El texto no se puede editar mientras no sea YAML o JSON válido: {} Corríjalo primero.</translation>
    </message>
    <message>
        <source>{} is nested in itself.</source>
        <translation>{} está anidado en sí mismo.</translation>
    </message>
    <message>
        <source>Name another template.</source>
        <translation>Indique otra plantilla.</translation>
    </message>
    <message>
        <source>Until then its functions are missing here.</source>
        <translation>Hasta entonces sus funciones faltan aquí.</translation>
    </message>
    <message>
        <source>A template must be a mapping (an object).</source>
        <translation>Una plantilla debe ser un mapa (un objeto).</translation>
    </message>
    <message>
        <source>Start with a mapping that has a section &quot;Resources&quot;.</source>
        <translation>Empiece con un mapa que tenga una sección &quot;Resources&quot;.</translation>
    </message>
    <message>
        <source>the template</source>
        <translation>la plantilla</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a plain mapping or list that {} could be set in. Edit it in the text of the template.</source>
        <translation>&quot;{}&quot; no es un mapa ni una lista sencillos en los que se pueda definir {}. Edítelo en el texto de la plantilla.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is written at another place, which {} shares with it. Edit it in the text of the template, where all of its uses can be seen.</source>
        <translation>&quot;{}&quot; está escrito en otro lugar, que {} comparte con él. Edítelo en el texto de la plantilla, donde se ven todos sus usos.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; comes from another place of the template. Remove it there.</source>
        <translation>&quot;{}&quot; viene de otro lugar de la plantilla. Quítelo allí.</translation>
    </message>
    <message>
        <source>The byte 0x{} is not UTF-8 text.</source>
        <translation>El byte 0x{} no es texto UTF-8.</translation>
    </message>
    <message>
        <source>The control character U+{} is not allowed.</source>
        <translation>El carácter de control U+{} no está permitido.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8; it is UTF-16 now.</source>
        <translation>Guarde el archivo como UTF-8; ahora es UTF-16.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Guarde el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>Remove the character.</source>
        <translation>Quite el carácter.</translation>
    </message>
    <message>
        <source>Indent with spaces: YAML does not allow tabs there.</source>
        <translation>Aplique sangría con espacios: YAML no permite tabuladores ahí.</translation>
    </message>
    <message>
        <source>Close the quotation mark that opens here.</source>
        <translation>Cierre las comillas que se abren aquí.</translation>
    </message>
    <message>
        <source>Close the bracket or brace that was opened before this place.</source>
        <translation>Cierre el corchete o la llave que se abrió antes de este lugar.</translation>
    </message>
    <message>
        <source>Put the value in quotation marks.</source>
        <translation>Ponga el valor entre comillas.</translation>
    </message>
    <message>
        <source>Put a value that contains &quot;: &quot; in quotation marks.</source>
        <translation>Ponga entre comillas un valor que contenga &quot;: &quot;.</translation>
    </message>
    <message>
        <source>Check the indentation of this line and the one before it.</source>
        <translation>Compruebe la sangría de esta línea y de la anterior.</translation>
    </message>
    <message>
        <source>Align this line with its neighbours.</source>
        <translation>Alinee esta línea con sus vecinas.</translation>
    </message>
    <message>
        <source>Check commas, quotation marks and braces around this place.</source>
        <translation>Compruebe las comas, las comillas y las llaves cerca de este lugar.</translation>
    </message>
    <message>
        <source>Check the indentation, quotation marks and brackets around this place.</source>
        <translation>Compruebe la sangría, las comillas y los corchetes cerca de este lugar.</translation>
    </message>
    <message>
        <source>Free some memory and try again.</source>
        <translation>Libere memoria e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A second YAML document starts here.</source>
        <translation>Aquí empieza un segundo documento YAML.</translation>
    </message>
    <message>
        <source>Keep one document in the file: remove the line &quot;---&quot; and what follows.</source>
        <translation>Deje un solo documento en el archivo: quite la línea &quot;---&quot; y lo que sigue.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>Values are nested more than {} levels deep.</source>
        <translation>Hay valores anidados a más de {} niveles.</translation>
    </message>
    <message>
        <source>Check the brackets and the indentation around this place.</source>
        <translation>Compruebe los corchetes y la sangría cerca de este lugar.</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>Aquí falta un valor.</translation>
    </message>
    <message>
        <source>No anchor &quot;&amp;{}&quot; stands above.</source>
        <translation>No hay ningún ancla &quot;&amp;{}&quot; por encima.</translation>
    </message>
    <message>
        <source>Define the anchor before its first use, or correct the name.</source>
        <translation>Defina el ancla antes de su primer uso o corrija el nombre.</translation>
    </message>
    <message>
        <source>The alias &quot;*{}&quot; lies within the value that it stands for.</source>
        <translation>El alias &quot;*{}&quot; está dentro del valor que representa.</translation>
    </message>
    <message>
        <source>Let the alias name a value that is complete above this place.</source>
        <translation>Haga que el alias nombre un valor que esté completo por encima de este lugar.</translation>
    </message>
    <message>
        <source>With its aliases written out, the document has more than {} values.</source>
        <translation>Con sus alias expandidos, el documento tiene más de {} valores.</translation>
    </message>
    <message>
        <source>Use fewer aliases of values that contain aliases themselves.</source>
        <translation>Use menos alias de valores que a su vez contienen alias.</translation>
    </message>
    <message>
        <source>The list that starts here does not end.</source>
        <translation>La lista que empieza aquí no termina.</translation>
    </message>
    <message>
        <source>The mapping that starts here does not end.</source>
        <translation>El mapa que empieza aquí no termina.</translation>
    </message>
    <message>
        <source>A key must be plain text.</source>
        <translation>Una clave debe ser texto simple.</translation>
    </message>
    <message>
        <source>Put a key that starts with a brace, bracket or tag in quotation marks.</source>
        <translation>Ponga entre comillas una clave que empiece con una llave, un corchete o una etiqueta.</translation>
    </message>
    <message>
        <source>The key &quot;{}&quot; stands here for the second time; the value in line {} is lost.</source>
        <translation>La clave &quot;{}&quot; aparece aquí por segunda vez; se pierde el valor de la línea {}.</translation>
    </message>
    <message>
        <source>Keep one of the two: rename or remove the other.</source>
        <translation>Conserve una de las dos: cambie el nombre de la otra o quítela.</translation>
    </message>
    <message>
        <source>Only mappings can be merged with &quot;&lt;&lt;&quot;.</source>
        <translation>Con &quot;&lt;&lt;&quot; solo se pueden combinar mapas.</translation>
    </message>
    <message>
        <source>Let the merge key name the anchor of a mapping, or a list of such.</source>
        <translation>Haga que la clave de combinación nombre el ancla de un mapa o una lista de ellas.</translation>
    </message>
    <message>
        <source>This is not valid {}: {}.</source>
        <translation>Esto no es {} válido: {}.</translation>
    </message>
    <message>
        <source>syntax error</source>
        <translation>error de sintaxis</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>ejecuciones</translation>
    </message>
    <message>
        <source>Write {{&quot;Function&quot;: {{&quot;NAME&quot;: &quot;value&quot;}}}}.</source>
        <translation>Escriba {{&quot;Function&quot;: {{&quot;NAME&quot;: &quot;value&quot;}}}}.</translation>
    </message>
    <message>
        <source>This is not JSON: {}.</source>
        <translation>Esto no es JSON: {}.</translation>
    </message>
    <message>
        <source>This is not a JSON object.</source>
        <translation>Esto no es un objeto JSON.</translation>
    </message>
    <message>
        <source>The file with environment variables cannot be read.</source>
        <translation>No se puede leer el archivo con las variables de entorno.</translation>
    </message>
    <message>
        <source>Check that it exists and is readable.</source>
        <translation>Compruebe que existe y que se puede leer.</translation>
    </message>
    <message>
        <source>The conditions need each other, which CloudFormation refuses: {}.</source>
        <translation>Las condiciones se necesitan mutuamente, lo que CloudFormation rechaza: {}.</translation>
    </message>
    <message>
        <source>Write one of them without the next.</source>
        <translation>Escriba una de ellas sin la siguiente.</translation>
    </message>
    <message>
        <source>The resources need each other, which CloudFormation refuses: {}.</source>
        <translation>Los recursos se necesitan mutuamente, lo que CloudFormation rechaza: {}.</translation>
    </message>
    <message>
        <source>Remove one of the references, or move it into a resource of its own.</source>
        <translation>Elimine una de las referencias o trasládela a un recurso propio.</translation>
    </message>
    <message>
        <source>A template has no section &apos;{}&apos;.</source>
        <translation>Una plantilla no tiene ninguna sección «{}».</translation>
    </message>
    <message>
        <source>Move it below Metadata, or correct its name.</source>
        <translation>Trasládela a Metadata o corrija su nombre.</translation>
    </message>
    <message>
        <source>The only AWSTemplateFormatVersion is 2010-09-09.</source>
        <translation>La única AWSTemplateFormatVersion es 2010-09-09.</translation>
    </message>
    <message>
        <source>Write &apos;2010-09-09&apos;, or remove the line.</source>
        <translation>Escriba &apos;2010-09-09&apos; o elimine la línea.</translation>
    </message>
    <message>
        <source>Without its Transform, AWS does not take this for a SAM template.</source>
        <translation>Sin Transform, AWS no considera esto una plantilla de SAM.</translation>
    </message>
    <message>
        <source>Add the line &quot;Transform: AWS::Serverless-2016-10-31&quot;.</source>
        <translation>Añada la línea «Transform: AWS::Serverless-2016-10-31».</translation>
    </message>
    <message>
        <source>This Lathe was built without a JDK, so Java functions do not run. Install one with &quot;apt install default-jdk-headless&quot; and build Lathe again.</source>
        <translation>Este Lathe se compiló sin un JDK, por lo que las funciones de Java no se ejecutan. Instálelo con &quot;apt install default-jdk-headless&quot; y vuelva a compilar Lathe.</translation>
    </message>
    <message>
        <source>No Java was found for {}: install one with &quot;apt install default-jre-headless&quot; or sdkman.</source>
        <translation>No se encontró Java para {}: instálelo con &quot;apt install default-jre-headless&quot; o sdkman.</translation>
    </message>
    <message>
        <source>No Ruby 3.0 or newer was found for {}: install one with &quot;apt install ruby&quot; or rbenv.</source>
        <translation>No se encontró Ruby 3.0 o posterior para {}: instálelo con &quot;apt install ruby&quot; o rbenv.</translation>
    </message>
    <message>
        <source>No .NET was found for {}: install its runtime from https://dotnet.microsoft.com.</source>
        <translation>No se encontró .NET para {}: instale su entorno de ejecución desde https://dotnet.microsoft.com.</translation>
    </message>
    <message>
        <source>Functions of {} do not run here. Python, Node.js, Java, Ruby and Go functions run, and those of provided.al2023 and provided.al2 whose code has an executable named bootstrap.</source>
        <translation>Las funciones de {} no se ejecutan aquí. Se ejecutan las de Python, Node.js, Java, Ruby y Go, y las de provided.al2023 y provided.al2 cuyo código tenga un ejecutable llamado bootstrap.</translation>
    </message>
    <message>
        <source>{} is packaged as a container image ({}). Lathe runs no images: that takes a container engine, and Lathe works without one. Its code runs here as a Zip package with Runtime, Handler and CodeUri.</source>
        <translation>{0} está empaquetada como imagen de contenedor ({1}). Lathe no ejecuta imágenes: para eso hace falta un motor de contenedores, y Lathe funciona sin él. Su código se ejecuta aquí como paquete Zip con Runtime, Handler y CodeUri.</translation>
    </message>
    <message>
        <source>no ImageUri</source>
        <translation>sin ImageUri</translation>
    </message>
    <message>
        <source>{0} is a handler in a .NET class library, which needs a host that only Lambda has. Make the function an executable assembly (with LambdaBootstrapBuilder) and Handler its name.</source>
        <translation>{0} es un controlador de una biblioteca de clases de .NET, que necesita un host que solo Lambda tiene. Convierta la función en un ensamblado ejecutable (con LambdaBootstrapBuilder) y ponga su nombre en Handler.</translation>
    </message>
    <message>
        <source>/var/task/{} is not executable: run chmod +x on it.</source>
        <translation>/var/task/{} no es ejecutable: aplíquele chmod +x.</translation>
    </message>
    <message>
        <source>The code of {0} holds no executable named {1}, as its handler says. Build the function, or correct Handler.</source>
        <translation>El código de {0} no contiene ningún ejecutable llamado {1}, como indica su controlador. Compile la función o corrija Handler.</translation>
    </message>
    <message>
        <source>Cannot write to {}</source>
        <translation>No se puede escribir en {}</translation>
    </message>
    <message>
        <source>Cannot build {0}: {1} Run &quot;lathe build {0}&quot; to see why.</source>
        <translation>No se puede compilar {0}: {1} Ejecute &quot;lathe build {0}&quot; para ver la causa.</translation>
    </message>
    <message>
        <source>Cannot build {0}: {1}: {2}</source>
        <translation>No se puede compilar {0}: {1}: {2}</translation>
    </message>
    <message>
        <source>esbuild is not installed: add it to devDependencies of package.json, or run &quot;npm install --global esbuild&quot;.</source>
        <translation>esbuild no está instalado: añádalo a devDependencies de package.json o ejecute &quot;npm install --global esbuild&quot;.</translation>
    </message>
    <message>
        <source>esbuild needs EntryPoints in the Metadata&apos;s BuildProperties of {}.</source>
        <translation>esbuild necesita EntryPoints en las BuildProperties de los Metadata de {}.</translation>
    </message>
    <message>
        <source>Building with {}</source>
        <translation>Compilando con {}</translation>
    </message>
    <message>
        <source>{0} is not installed: install it with &quot;apt install {1}&quot;, or put it on PATH.</source>
        <translation>{0} no está instalado: instálelo con &quot;apt install {1}&quot; o póngalo en PATH.</translation>
    </message>
    <message>
        <source>{0} ended with status {1}.</source>
        <translation>{0} terminó con el estado {1}.</translation>
    </message>
    <message>
        <source>Installing packages with {}</source>
        <translation>Instalando paquetes con {}</translation>
    </message>
    <message>
        <source>Lathe does not know the build method {}. A Makefile with the target build-{} and BuildMethod: makefile builds anything.</source>
        <translation>Lathe no conoce el método de compilación {0}. Un Makefile con el objetivo build-{1} y BuildMethod: makefile compila cualquier cosa.</translation>
    </message>
    <message>
        <source>nothing to build: used as it is</source>
        <translation>nada que compilar: se usa tal como está</translation>
    </message>
    <message>
        <source>a container image: Lathe builds and runs none</source>
        <translation>una imagen de contenedor: Lathe ni las compila ni las ejecuta</translation>
    </message>
    <message>
        <source>inline code: nothing to build</source>
        <translation>código en la plantilla: nada que compilar</translation>
    </message>
    <message>
        <source>its code is not on this machine ({})</source>
        <translation>su código no está en este equipo ({})</translation>
    </message>
    <message>
        <source>an archive: used as it is</source>
        <translation>un archivo comprimido: se usa tal como está</translation>
    </message>
    <message>
        <source>Cannot write {}</source>
        <translation>No se puede escribir {}</translation>
    </message>
    <message>
        <source>Cannot start {}</source>
        <translation>No se puede iniciar {}</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>La compilación se canceló.</translation>
    </message>
    <message>
        <source>the package {} cannot be had</source>
        <translation>no se puede obtener el paquete {}</translation>
    </message>
    <message>
        <source>A build is under way already.</source>
        <translation>Ya hay una compilación en curso.</translation>
    </message>
    <message>
        <source>{} is an {}: only an AWS::Serverless::Function takes events here</source>
        <translation>{0} es {1}: aquí solo AWS::Serverless::Function recibe eventos</translation>
    </message>
    <message>
        <source>{} is a SimpleTable, which has no stream; an AWS::DynamoDB::Table has one</source>
        <translation>{0} es una SimpleTable, que no tiene flujo; AWS::DynamoDB::Table sí lo tiene</translation>
    </message>
    <message>
        <source>{} needs credentials that only you know: write its event in the template</source>
        <translation>{0} necesita credenciales que solo usted conoce: escriba el evento en la plantilla</translation>
    </message>
    <message>
        <source>{} starts {} already</source>
        <translation>{0} ya inicia {1}</translation>
    </message>
    <message>
        <source>{} is an {}: what it may do stands in its role</source>
        <translation>{0} es {1}: lo que puede hacer está en su rol</translation>
    </message>
    <message>
        <source>Only functions have layers</source>
        <translation>Solo las funciones tienen capas</translation>
    </message>
    <message>
        <source>{} has {} already</source>
        <translation>{0} ya tiene {1}</translation>
    </message>
    <message>
        <source>There is no policy template for {}: write a statement in the template</source>
        <translation>No hay plantilla de política para {0}: escriba una declaración en la plantilla</translation>
    </message>
    <message>
        <source>A function has nothing to do with {}</source>
        <translation>Una función no tiene nada que ver con {0}</translation>
    </message>
    <message>
        <source>{} uses {} already</source>
        <translation>{0} ya usa {1}</translation>
    </message>
    <message>
        <source>A wire leads from one card to another</source>
        <translation>Una conexión va de una tarjeta a otra</translation>
    </message>
    <message>
        <source>{} is no resource of this template</source>
        <translation>{0} no es un recurso de esta plantilla</translation>
    </message>
    <message>
        <source>{} sends nothing to {}</source>
        <translation>{0} no envía nada a {1}</translation>
    </message>
    <message>
        <source>{} sends to {} already</source>
        <translation>{0} ya envía a {1}</translation>
    </message>
    <message>
        <source>{} is an {}: its routes are resources of their own, written in the template</source>
        <translation>{0} es {1}: sus rutas son recursos propios, escritos en la plantilla</translation>
    </message>
    <message>
        <source>{} is an {}, which sends no events</source>
        <translation>{0} es {1}, que no envía eventos</translation>
    </message>
    <message>
        <source>{} uses {}: each would wait for the other to be made</source>
        <translation>{0} usa {1}: cada uno esperaría a que se cree el otro</translation>
    </message>
    <message>
        <source>{} has a dead letter queue already</source>
        <translation>{0} ya tiene una cola de mensajes fallidos</translation>
    </message>
    <message>
        <source>{} has not been committed yet.</source>
        <translation>{0} aún no tiene ningún commit.</translation>
    </message>
    <message>
        <source>The history of {} cannot be read</source>
        <translation>No se puede leer el historial de {0}</translation>
    </message>
    <message>
        <source>There is no branch {}.</source>
        <translation>No existe la rama {0}.</translation>
    </message>
    <message>
        <source>Changes that are not committed would be overwritten in {}. Commit or stash them first.</source>
        <translation>Se sobrescribirían cambios sin confirmar en {0}. Confírmelos o apártelos primero.</translation>
    </message>
    <message>
        <source>The branch cannot be checked out</source>
        <translation>No se puede cambiar a la rama</translation>
    </message>
    <message>
        <source>The branch {} cannot be made</source>
        <translation>No se puede crear la rama {0}</translation>
    </message>
    <message>
        <source>The branches cannot be read</source>
        <translation>No se pueden leer las ramas</translation>
    </message>
    <message>
        <source>{} cannot be the name of a branch.</source>
        <translation>{0} no puede ser el nombre de una rama.</translation>
    </message>
    <message>
        <source>There is no commit yet that a branch could begin at.</source>
        <translation>Aún no hay ningún commit del que pueda partir una rama.</translation>
    </message>
    <message>
        <source>There is a branch {} already.</source>
        <translation>Ya existe una rama {0}.</translation>
    </message>
    <message>
        <source>{} is checked out. Check out another branch first.</source>
        <translation>{0} está en uso. Cambie primero a otra rama.</translation>
    </message>
    <message>
        <source>{} has commits that the current branch has not.</source>
        <translation>{0} tiene commits que la rama actual no tiene.</translation>
    </message>
    <message>
        <source>The branch {} cannot be deleted</source>
        <translation>No se puede eliminar la rama {0}</translation>
    </message>
    <message>
        <source>There is no commit yet that could be amended.</source>
        <translation>Aún no hay ningún commit que se pueda corregir.</translation>
    </message>
    <message>
        <source>No branch is checked out: a commit would be lost with the next checkout. Make a branch first.</source>
        <translation>No hay ninguna rama en uso: el commit se perdería con el próximo cambio. Cree primero una rama.</translation>
    </message>
    <message>
        <source>commit.gpgsign asks for signed commits, which only git makes. Commit with git commit, or turn it off for this repository.</source>
        <translation>commit.gpgsign pide commits firmados, que solo hace git. Use git commit o desactívelo en este repositorio.</translation>
    </message>
    <message>
        <source>What is staged cannot be committed</source>
        <translation>No se puede confirmar lo preparado</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage what the commit shall hold first.</source>
        <translation>No hay nada preparado. Prepare primero lo que debe contener el commit.</translation>
    </message>
    <message>
        <source>{} cannot be written</source>
        <translation>No se puede escribir {0}</translation>
    </message>
    <message>
        <source>The commit cannot be made</source>
        <translation>No se puede crear el commit</translation>
    </message>
    <message>
        <source>The commit cannot be amended</source>
        <translation>No se puede corregir el commit</translation>
    </message>
    <message>
        <source>The commit needs a message.</source>
        <translation>El commit necesita un mensaje.</translation>
    </message>
    <message>
        <source>Git&apos;s configuration cannot be written</source>
        <translation>No se puede escribir la configuración de Git</translation>
    </message>
    <message>
        <source>{} cannot be read</source>
        <translation>No se puede leer {0}</translation>
    </message>
    <message>
        <source>What the commit changed cannot be read</source>
        <translation>No se puede leer lo que cambió el commit</translation>
    </message>
    <message>
        <source>{} cannot be kept, so that nothing was discarded</source>
        <translation>No se puede guardar {0}; por eso no se descartó nada</translation>
    </message>
    <message>
        <source>The changes cannot be discarded</source>
        <translation>No se pueden descartar los cambios</translation>
    </message>
    <message>
        <source>{} is no text: it can only be taken as a whole.</source>
        <translation>{0} no es texto: solo se puede tomar entero.</translation>
    </message>
    <message>
        <source>{} has changed meanwhile. Look at it again, then repeat this.</source>
        <translation>{0} ha cambiado entretanto. Revíselo y repítalo.</translation>
    </message>
    <message>
        <source>{} cannot be put back</source>
        <translation>No se puede restaurar {0}</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>Another program is changing this repository ({}). Wait for it; when none runs any more, delete the file that ends in .lock.</source>
        <translation>Otro programa está cambiando este repositorio ({0}). Espere; si ya no hay ninguno, elimine el archivo que termina en .lock.</translation>
    </message>
    <message>
        <source>The repository belongs to another user. To trust it: git config --global --add safe.directory PATH</source>
        <translation>El repositorio pertenece a otro usuario. Para confiar en él: git config --global --add safe.directory RUTA</translation>
    </message>
    <message>
        <source>Files have conflicts. Resolve and stage them first.</source>
        <translation>Hay archivos en conflicto. Resuélvalos y prepárelos primero.</translation>
    </message>
    <message>
        <source>Changes that are not committed would be overwritten. Commit or stash them first.</source>
        <translation>Se sobrescribirían cambios sin confirmar. Confírmelos o apártelos primero.</translation>
    </message>
    <message>
        <source>There is no commit yet.</source>
        <translation>Aún no hay ningún commit.</translation>
    </message>
    <message>
        <source>The branch has moved meanwhile. Look at it again, then repeat this.</source>
        <translation>La rama se ha movido entretanto. Revísela y repítalo.</translation>
    </message>
    <message>
        <source>The hook {} has refused this and did not say why.</source>
        <translation>El hook {0} lo ha rechazado sin decir por qué.</translation>
    </message>
    <message>
        <source>The hook {} has refused this: {}</source>
        <translation>El hook {0} lo ha rechazado: {1}</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>No se puede leer el historial</translation>
    </message>
    <message>
        <source>What is staged cannot be read</source>
        <translation>No se puede leer lo preparado</translation>
    </message>
    <message>
        <source>What is staged cannot be written</source>
        <translation>No se puede escribir lo preparado</translation>
    </message>
    <message>
        <source>The last commit cannot be read</source>
        <translation>No se puede leer el último commit</translation>
    </message>
    <message>
        <source>There is no commit {}.</source>
        <translation>No existe el commit {0}.</translation>
    </message>
    <message>
        <source>Git does not know who you are. Set user.name and user.email: git config --global user.name &quot;Your Name&quot;; git config --global user.email you@example.org</source>
        <translation>Git no sabe quién es usted. Defina user.name y user.email: git config --global user.name &quot;Su nombre&quot;; git config --global user.email usted@example.org</translation>
    </message>
    <message>
        <source>The git repository of {} cannot be read: {}</source>
        <translation>No se puede leer el repositorio git de {0}: {1}</translation>
    </message>
    <message>
        <source>{} is a bare repository: it has no files to work on. Open a clone of it.</source>
        <translation>{0} es un repositorio bare, sin archivos con los que trabajar. Abra un clon.</translation>
    </message>
    <message>
        <source>{} is in no git repository.</source>
        <translation>{0} no está en ningún repositorio git.</translation>
    </message>
    <message>
        <source>{} is a git repository already.</source>
        <translation>{0} ya es un repositorio git.</translation>
    </message>
    <message>
        <source>No git repository can be made here</source>
        <translation>Aquí no se puede crear un repositorio git</translation>
    </message>
    <message>
        <source>A merge is in progress. Commit it, or give it up with git merge --abort.</source>
        <translation>Hay una fusión en curso. Confírmela o abandónela con git merge --abort.</translation>
    </message>
    <message>
        <source>{} is in progress. Go on with --continue or give it up with --abort.</source>
        <translation>{0} está en curso. Continúe con --continue o abandónelo con --abort.</translation>
    </message>
    <message>
        <source>{} goes through {}={} of .gitattributes, which only git runs. Stage it with git add.</source>
        <translation>{0} pasa por {1}={2} de .gitattributes, que solo ejecuta git. Prepárelo con git add.</translation>
    </message>
    <message>
        <source>{} is a git repository of its own. Add it with git submodule add, or ignore it.</source>
        <translation>{0} es un repositorio git propio. Añádalo con git submodule add o ignórelo.</translation>
    </message>
    <message>
        <source>{} cannot be staged</source>
        <translation>No se puede preparar {0}</translation>
    </message>
    <message>
        <source>{} cannot be unstaged</source>
        <translation>No se puede quitar {0} de lo preparado</translation>
    </message>
    <message>
        <source>This stash is there no more.</source>
        <translation>Lo apartado ya no está.</translation>
    </message>
    <message>
        <source>The stashes cannot be read</source>
        <translation>No se puede leer lo apartado</translation>
    </message>
    <message>
        <source>There is no commit yet: nothing can be put aside.</source>
        <translation>Aún no hay ningún commit: no se puede apartar nada.</translation>
    </message>
    <message>
        <source>Nothing has changed: there is nothing to put aside.</source>
        <translation>No ha cambiado nada: no hay nada que apartar.</translation>
    </message>
    <message>
        <source>The changes cannot be put aside</source>
        <translation>No se pueden apartar los cambios</translation>
    </message>
    <message>
        <source>Files that the stash holds have changed. Commit these changes first; the stash is still there.</source>
        <translation>Han cambiado archivos que están apartados. Confirme primero esos cambios; lo apartado sigue ahí.</translation>
    </message>
    <message>
        <source>The stash cannot be brought back</source>
        <translation>No se puede recuperar lo apartado</translation>
    </message>
    <message>
        <source>The stash cannot be dropped</source>
        <translation>No se puede desechar lo apartado</translation>
    </message>
    <message>
        <source>The state of the files cannot be read</source>
        <translation>No se puede leer el estado de los archivos</translation>
    </message>
    <message>
        <source>line {}, column {}</source>
        <translation>línea {0}, columna {1}</translation>
    </message>
    <message>
        <source>the pattern is not JSON: {} at {}</source>
        <translation>El patrón no es JSON: {0} en {1}</translation>
    </message>
    <message>
        <source>{}: the pattern comes down to more than {} combinations</source>
        <translation>{0}: el patrón da más de {1} combinaciones</translation>
    </message>
    <message>
        <source>filter {}: {}</source>
        <translation>Filtro {0}: {1}</translation>
    </message>
    <message>
        <source>the pattern has {} characters, and Lambda takes {}</source>
        <translation>El patrón tiene {0} caracteres y Lambda admite {1}</translation>
    </message>
    <message>
        <source>the data of this source are JSON, so &apos;{}&apos; must be an object of their keys, not a list of values</source>
        <translation>Los datos de este origen son JSON, así que «{0}» debe ser un objeto con sus claves, no una lista de valores</translation>
    </message>
    <message>
        <source>there are {} filters, and Lambda takes {}</source>
        <translation>Hay {0} filtros y Lambda admite {1}</translation>
    </message>
    <message>
        <source>cron has six fields and here are {}: minutes, hours, day-of-month, month, day-of-week and year, as in cron(0 12 * * ? *)</source>
        <translation>cron tiene seis campos y aquí hay {0}: minutos, horas, día del mes, mes, día de la semana y año, como en cron(0 12 * * ? *)</translation>
    </message>
    <message>
        <source>it is ? and so is day-of-month; write * in one of them for every day</source>
        <translation>es ? y el día del mes también; escriba * en uno de los dos para todos los días</translation>
    </message>
    <message>
        <source>it says {} and day-of-month says {}; only one of them may choose days, so write ? in the other</source>
        <translation>dice {0} y el día del mes dice {1}; solo uno de los dos puede elegir días, así que escriba ? en el otro</translation>
    </message>
    <message>
        <source>&apos;{}&apos; combines {} with other values; it must stand alone</source>
        <translation>«{0}» combina {1} con otros valores; debe ir solo</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has a step, which this field does not take; name the days, as in MON,WED,FRI</source>
        <translation>«{0}» tiene un paso, que este campo no admite; nombre los días, como en MON,WED,FRI</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no number from 1 to 5 after the #; {}#1 is the first in the month</source>
        <translation>«{0}» no tiene un número del 1 al 5 tras #; {1}#1 es el primero del mes</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{0} a {1}</translation>
    </message>
    <message>
        <source>{} to {} or {} to {}</source>
        <translation>{0} a {1} o {2} a {3}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; ends before it begins</source>
        <translation>«{0}» termina antes de empezar</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no step; write a whole number from 1 after the slash, as in {}/2</source>
        <translation>«{0}» no tiene paso; escriba tras la barra un número entero desde 1, como en {1}/2</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>day-of-month</source>
        <translation>día del mes</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>day-of-week</source>
        <translation>día de la semana</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>a value is missing; values are {}</source>
        <translation>falta un valor; los valores son {0}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is none of its values, which are {}</source>
        <translation>«{0}» no es uno de sus valores, que son {1}</translation>
    </message>
    <message>
        <source>rate: &apos;{}&apos; is not a whole number from 1; write for instance rate(5 minutes)</source>
        <translation>rate: «{0}» no es un número entero desde 1; escriba por ejemplo rate(5 minutes)</translation>
    </message>
    <message>
        <source>rate: {} is too large a number</source>
        <translation>rate: el número {0} es demasiado grande</translation>
    </message>
    <message>
        <source>rate: with {} the unit is &apos;{}&apos;, not &apos;{}&apos;</source>
        <translation>rate: con {0} la unidad es «{1}», no «{2}»</translation>
    </message>
    <message>
        <source>rate: the unit is missing after {}; write for instance rate(5 minutes)</source>
        <translation>rate: falta la unidad tras {0}; escriba por ejemplo rate(5 minutes)</translation>
    </message>
    <message>
        <source>rate: &apos;{}&apos; is no unit; units are minutes, hours and days, and after 1 minute, hour and day</source>
        <translation>rate: «{0}» no es una unidad; las unidades son minutes, hours y days, y tras 1 minute, hour y day</translation>
    </message>
    <message>
        <source>at: &apos;{}&apos; is not a time in the form yyyy-mm-ddThh:mm:ss, such as 2026-01-31T09:30:00</source>
        <translation>at: «{0}» no es una hora con la forma yyyy-mm-ddThh:mm:ss, como 2026-01-31T09:30:00</translation>
    </message>
    <message>
        <source>at: there is no day {}</source>
        <translation>at: no existe el día {0}</translation>
    </message>
    <message>
        <source>at: the year is not one of {} to {}</source>
        <translation>at: el año no está entre {0} y {1}</translation>
    </message>
    <message>
        <source>at: there is no time {}; hours go to 23, minutes and seconds to 59</source>
        <translation>at: no existe la hora {0}; las horas llegan a 23, los minutos y segundos a 59</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a schedule; write rate(5 minutes), cron(0 12 * * ? *) or at(2026-01-31T09:30:00)</source>
        <translation>«{0}» no es una programación; escriba rate(5 minutes), cron(0 12 * * ? *) o at(2026-01-31T09:30:00)</translation>
    </message>
    <message>
        <source>{}: what follows must be in parentheses, and nothing after them</source>
        <translation>{0}: lo que sigue debe ir entre paréntesis, y nada después</translation>
    </message>
    <message>
        <source>there is no time zone &apos;{}&apos;; names are like Europe/Berlin, or UTC</source>
        <translation>no existe la zona horaria «{0}»; los nombres son como Europe/Berlin o UTC</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is told of &apos;{}&apos;, but has no policy that lets it use that.</source>
        <translation>&apos;{}&apos; conoce &apos;{}&apos;, pero no tiene ninguna política que le permita usarlo.</translation>
    </message>
    <message>
        <source>Add {} to its Policies.</source>
        <translation>Añada {} a sus Policies.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be: {}.</source>
        <translation>&apos;{}&apos; debería ser: {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no property &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; no tiene ninguna propiedad &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Correct its name, or remove it.</source>
        <translation>Corrija su nombre o elimínela.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is missing, which {} needs.</source>
        <translation>Falta &apos;{}&apos;, que {} necesita.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}, but must be from {} to {}.</source>
        <translation>&apos;{}&apos; es {}, pero debe estar entre {} y {}.</translation>
    </message>
    <message>
        <source>Lambda has no runtime &apos;{}&apos;.</source>
        <translation>Lambda no tiene ningún entorno de ejecución &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Choose one that it supports.</source>
        <translation>Elija uno admitido.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a value of &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; no es un valor de &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>Choose one of: {}.</source>
        <translation>Elija uno de estos: {}.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>supported until {}</source>
        <translation>con soporte hasta {}</translation>
    </message>
    <message>
        <source>no longer supported since {}</source>
        <translation>sin soporte desde {}</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>parámetro</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>condición</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>asignación</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>recurso</translation>
    </message>
    <message>
        <source>{} of type {}</source>
        <translation>{} de tipo {}</translation>
    </message>
    <message>
        <source>Defined in line {}.</source>
        <translation>Se define en la línea {}.</translation>
    </message>
    <message>
        <source>Its value here: {}</source>
        <translation>Su valor aquí: {}</translation>
    </message>
    <message>
        <source>Ref gives here: {}</source>
        <translation>Ref da aquí: {}</translation>
    </message>
    <message>
        <source>property of {}: {}</source>
        <translation>propiedad de {}: {}</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Obligatoria.</translation>
    </message>
    <message>
        <source>Default: {}</source>
        <translation>Valor predeterminado: {}</translation>
    </message>
    <message>
        <source>One of: {}</source>
        <translation>Uno de: {}</translation>
    </message>
    <message>
        <source>CloudFormation replaces the resource when it changes.</source>
        <translation>Si cambia, CloudFormation reemplaza el recurso.</translation>
    </message>
    <message>
        <source>Deprecated.</source>
        <translation>Obsoleta.</translation>
    </message>
    <message>
        <source>type of resources</source>
        <translation>tipo de recurso</translation>
    </message>
    <message>
        <source>runtime</source>
        <translation>entorno de ejecución</translation>
    </message>
    <message>
        <source>No longer supported since {}.</source>
        <translation>Sin soporte desde {}.</translation>
    </message>
    <message>
        <source>Supported until {}.</source>
        <translation>Con soporte hasta {}.</translation>
    </message>
    <message>
        <source>Change to &apos;{}&apos;</source>
        <translation>Cambiar a &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Add the parameter &apos;{}&apos;</source>
        <translation>Añadir el parámetro &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos;</source>
        <translation>Añadir &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Add the policy {} for &apos;{}&apos;</source>
        <translation>Añadir la política {} para &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Type the new name.</source>
        <translation>Escriba el nombre nuevo.</translation>
    </message>
    <message>
        <source>A name may have letters and digits only: &apos;{}&apos; has others.</source>
        <translation>Un nombre solo puede tener letras y cifras: &apos;{}&apos; tiene otros caracteres.</translation>
    </message>
    <message>
        <source>A name may have {} characters at the most.</source>
        <translation>Un nombre puede tener como máximo {} caracteres.</translation>
    </message>
    <message>
        <source>The template has a &apos;{}&apos; already.</source>
        <translation>La plantilla ya tiene &apos;{}&apos;.</translation>
    </message>
    <message>
        <source>There is no name to be changed here.</source>
        <translation>Aquí no hay ningún nombre que se pueda cambiar.</translation>
    </message>
    <message>
        <source>The template has a mistake in its syntax: correct that first.</source>
        <translation>La plantilla tiene un error de sintaxis: corríjalo primero.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
    <message>
        <source>time</source>
        <translation>fecha y hora</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>map</source>
        <translation>mapa</translation>
    </message>
    <message>
        <source>{}, {} to {}</source>
        <translation>{}, de {} a {}</translation>
    </message>
    <message>
        <source>list of {}</source>
        <translation>lista de {}</translation>
    </message>
    <message>
        <source>a parameter, or what names a resource</source>
        <translation>un parámetro, o lo que identifica un recurso</translation>
    </message>
    <message>
        <source>an attribute of a resource</source>
        <translation>un atributo de un recurso</translation>
    </message>
    <message>
        <source>text with ${{names}} filled in</source>
        <translation>texto con ${{nombres}} sustituidos</translation>
    </message>
    <message>
        <source>one of two values, by a condition</source>
        <translation>uno de dos valores, según una condición</translation>
    </message>
    <message>
        <source>a value of Mappings</source>
        <translation>un valor de Mappings</translation>
    </message>
    <message>
        <source>texts, joined</source>
        <translation>textos unidos</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>un elemento de una lista</translation>
    </message>
    <message>
        <source>a text as a list</source>
        <translation>un texto como lista</translation>
    </message>
    <message>
        <source>what another stack exports</source>
        <translation>lo que exporta otra pila</translation>
    </message>
    <message>
        <source>a text in Base64</source>
        <translation>un texto en Base64</translation>
    </message>
    <message>
        <source>blocks of addresses</source>
        <translation>bloques de direcciones</translation>
    </message>
    <message>
        <source>availability zones of a region</source>
        <translation>zonas de disponibilidad de una región</translation>
    </message>
    <message>
        <source>a value as JSON text</source>
        <translation>un valor como texto JSON</translation>
    </message>
    <message>
        <source>how long a list is</source>
        <translation>cuántos elementos tiene una lista</translation>
    </message>
    <message>
        <source>whether two values are the same</source>
        <translation>si dos valores son iguales</translation>
    </message>
    <message>
        <source>whether all conditions hold</source>
        <translation>si se cumplen todas las condiciones</translation>
    </message>
    <message>
        <source>whether one condition holds</source>
        <translation>si se cumple alguna condición</translation>
    </message>
    <message>
        <source>whether a condition does not hold</source>
        <translation>si no se cumple una condición</translation>
    </message>
    <message>
        <source>whether a condition holds</source>
        <translation>si se cumple una condición</translation>
    </message>
    <message>
        <source>what a macro makes</source>
        <translation>lo que genera una macro</translation>
    </message>
    <message>
        <source>{} cannot be read; install Lathe again.</source>
        <translation>No se puede leer {}; vuelva a instalar Lathe.</translation>
    </message>
    <message>
        <source>AWS has not supported the runtime {} since {}.</source>
        <translation>AWS no admite el entorno de ejecución {} desde {}.</translation>
    </message>
    <message>
        <source>There is no code to begin with for {}</source>
        <translation>No hay código inicial para {0}</translation>
    </message>
    <message>
        <source>The template has errors: put them right first</source>
        <translation>La plantilla tiene errores: corríjalos primero</translation>
    </message>
    <message>
        <source>A function needs a name</source>
        <translation>Una función necesita un nombre</translation>
    </message>
    <message>
        <source>Letters A to Z and digits only: it is a logical id of the template</source>
        <translation>Solo letras de la A a la Z y dígitos: es un ID lógico de la plantilla</translation>
    </message>
    <message>
        <source>No more than {} letters</source>
        <translation>No más de {0} letras</translation>
    </message>
    <message>
        <source>The template has something called {} already</source>
        <translation>La plantilla ya tiene algo llamado {0}</translation>
    </message>
    <message>
        <source>Its role would be called {}, as a resource of the template is</source>
        <translation>Su rol se llamaría {0}, como un recurso de la plantilla</translation>
    </message>
    <message>
        <source>The code needs a folder of its own</source>
        <translation>El código necesita una carpeta propia</translation>
    </message>
    <message>
        <source>Letters A to Z, digits, and / . _ - only</source>
        <translation>Solo letras de la A a la Z, dígitos y / . _ -</translation>
    </message>
    <message>
        <source>A folder within the project, as src/orders</source>
        <translation>Una carpeta dentro del proyecto, como src/orders</translation>
    </message>
    <message>
        <source>There is a {} already</source>
        <translation>{0} ya existe</translation>
    </message>
    <message>
        <source>A path is written as /orders or /orders/{{id}}</source>
        <translation>Una ruta se escribe como /orders o /orders/{{id}}</translation>
    </message>
    <message>
        <source>{} answers this route already</source>
        <translation>{0} ya responde a esta ruta</translation>
    </message>
    <message>
        <source>A rate is written as rate(1 day) or rate(5 minutes)</source>
        <translation>Una frecuencia se escribe como rate(1 day) o rate(5 minutes)</translation>
    </message>
    <message>
        <source>A schedule is written as rate(1 day) or cron(0 9 ? * MON-FRI *)</source>
        <translation>Una programación se escribe como rate(1 day) o cron(0 9 ? * MON-FRI *)</translation>
    </message>
    <message>
        <source>These lines have not been committed yet.</source>
        <translation>Estas líneas aún no tienen ningún commit.</translation>
    </message>
    <message>
        <source>Another invocation is being debugged. Stop it first.</source>
        <translation>Ya se está depurando otra invocación. Deténgala primero.</translation>
    </message>
    <message>
        <source>The text in the clipboard cannot be read as resources of a template. Line {}: {}</source>
        <translation>El texto del portapapeles no se puede leer como recursos de una plantilla. Línea {}: {}</translation>
    </message>
    <message>
        <source>The clipboard has no resources of a template: copy cards of a canvas, or text in which each resource has its Type, as AWS::SQS::Queue.</source>
        <translation>El portapapeles no tiene recursos de una plantilla: copie tarjetas de un lienzo o texto en el que cada recurso tenga su Type, como AWS::SQS::Queue.</translation>
    </message>
    <message>
        <source>The text in the clipboard is too long.</source>
        <translation>El texto del portapapeles es demasiado largo.</translation>
    </message>
    <message>
        <source>{} has policies of its own: it cannot have a role besides</source>
        <translation>{} tiene políticas propias: no puede tener además un rol</translation>
    </message>
    <message>
        <source>in the test event</source>
        <translation>en el evento de prueba</translation>
    </message>
    <message>
        <source>in the test event {}</source>
        <translation>en el evento de prueba {}</translation>
    </message>
    <message>
        <source>What the debugger in the function said is no message of its protocol.</source>
        <translation>Lo que dijo el depurador en la función no es un mensaje de su protocolo.</translation>
    </message>
    <message>
        <source>The debugger cannot do that here.</source>
        <translation>El depurador no puede hacer eso aquí.</translation>
    </message>
    <message>
        <source>Python functions are debugged with debugpy, which {0} does not have. Run &quot;{0} -m pip install debugpy&quot;, or for Debian&apos;s own Python &quot;apt install python3-debugpy&quot;.</source>
        <translation>Las funciones de Python se depuran con debugpy, que {0} no tiene. Ejecute &quot;{0} -m pip install debugpy&quot; o, para el Python propio de Debian, &quot;apt install python3-debugpy&quot;.</translation>
    </message>
    <message>
        <source>The entries of &quot;{}&quot; do not stand in lines of their own.</source>
        <translation>Las entradas de &quot;{}&quot; no están en líneas propias.</translation>
    </message>
    <message>
        <source>{} cannot be cloned</source>
        <translation>No se puede clonar {}</translation>
    </message>
    <message>
        <source>{} holds something already. Choose another folder.</source>
        <translation>{} ya contiene algo. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{} cannot be merged</source>
        <translation>No se puede fusionar {}</translation>
    </message>
    <message>
        <source>Here and on {} are commits that the other has not, and pull.ff allows no merge. Join them with git rebase or git merge.</source>
        <translation>Aquí y en {} hay commits que el otro no tiene, y pull.ff no permite fusionar. Únalos con git rebase o git merge.</translation>
    </message>
    <message>
        <source>Here and on {} are commits that the other has not, and pull.rebase asks for a rebase, which git does: git pull.</source>
        <translation>Aquí y en {} hay commits que el otro no tiene, y pull.rebase pide un rebase, que hace git: git pull.</translation>
    </message>
    <message>
        <source>{} has no commit in common with this branch. To join them all the same: git merge --allow-unrelated-histories</source>
        <translation>{} no tiene ningún commit en común con esta rama. Para unirlos de todos modos: git merge --allow-unrelated-histories</translation>
    </message>
    <message>
        <source>No branch is checked out that something could be merged into. Make a branch first.</source>
        <translation>No hay ninguna rama en uso en la que se pueda fusionar algo. Cree primero una rama.</translation>
    </message>
    <message>
        <source>The merge cannot be taken back</source>
        <translation>No se puede deshacer la fusión</translation>
    </message>
    <message>
        <source>No branch is checked out that something could be pulled into. Check one out first.</source>
        <translation>No hay ninguna rama en uso a la que se puedan incorporar cambios. Cambie primero a una.</translation>
    </message>
    <message>
        <source>{0} follows no branch of {1} yet. Push it, or say which: git branch --set-upstream-to={1}/NAME</source>
        <translation>{0} aún no sigue ninguna rama de {1}. Envíela o indique cuál: git branch --set-upstream-to={1}/NAME</translation>
    </message>
    <message>
        <source>No merge is in progress.</source>
        <translation>No hay ninguna fusión en curso.</translation>
    </message>
    <message>
        <source>{} cannot be reached: {}. Look at the network and at the address.</source>
        <translation>No se puede conectar con {}: {}. Revise la red y la dirección.</translation>
    </message>
    <message>
        <source>no name server answers</source>
        <translation>ningún servidor de nombres responde</translation>
    </message>
    <message>
        <source>The remotes cannot be read</source>
        <translation>No se pueden leer los remotos</translation>
    </message>
    <message>
        <source>There is no remote {}.</source>
        <translation>No existe el remoto {}.</translation>
    </message>
    <message>
        <source>{} does not take the branch: {}</source>
        <translation>{} no acepta la rama: {}</translation>
    </message>
    <message>
        <source>{} has commits that are not here. Pull first, then push again.</source>
        <translation>{} tiene commits que no están aquí. Incorpórelos primero y después envíe de nuevo.</translation>
    </message>
    <message>
        <source>The branch cannot be pushed</source>
        <translation>No se puede enviar la rama</translation>
    </message>
    <message>
        <source>This repository has no remote. Add one with git remote add origin URL.</source>
        <translation>Este repositorio no tiene ningún remoto. Agregue uno con git remote add origin URL.</translation>
    </message>
    <message>
        <source>This repository has several remotes and none is called origin. Say which with git push --set-upstream REMOTE BRANCH.</source>
        <translation>Este repositorio tiene varios remotos y ninguno se llama origin. Indique cuál con git push --set-upstream REMOTE BRANCH.</translation>
    </message>
    <message>
        <source>{} cannot be fetched</source>
        <translation>No se puede obtener {}</translation>
    </message>
    <message>
        <source>No branch is checked out, so that none can be pushed. Make a branch first.</source>
        <translation>No hay ninguna rama en uso, así que no se puede enviar ninguna. Cree primero una rama.</translation>
    </message>
    <message>
        <source>There is no commit yet that could be pushed.</source>
        <translation>Aún no hay ningún commit que se pueda enviar.</translation>
    </message>
    <message>
        <source>The branch was pushed, but this cannot be noted here</source>
        <translation>La rama se envió, pero no se puede anotar aquí</translation>
    </message>
    <message>
        <source>{} is no address of a repository. It looks like https://host/path, git@host:path or /path.</source>
        <translation>{} no es la dirección de un repositorio. Tiene la forma https://host/path, git@host:path o /path.</translation>
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation>No existe la carpeta {}.</translation>
    </message>
    <message>
        <source>{} knows none of your ssh keys. Make one with ssh-keygen, add it to your account there, and to the agent with ssh-add.</source>
        <translation>{} no conoce ninguna de sus claves ssh. Cree una con ssh-keygen, agréguela a su cuenta allí y al agente con ssh-add.</translation>
    </message>
    <message>
        <source>The certificate of {} is not valid: somebody may pretend to be it. If it is your own, make this machine trust who has signed it.</source>
        <translation>El certificado de {} no es válido: alguien podría hacerse pasar por él. Si es suyo, haga que este equipo confíe en quien lo firmó.</translation>
    </message>
    <message>
        <source>{} has shown no key.</source>
        <translation>{} no ha mostrado ninguna clave.</translation>
    </message>
    <message>
        <source>{} has another key than before ({}): somebody may pretend to be it. If you know that it has changed, take the old one out: ssh-keygen -R {}</source>
        <translation>{} tiene otra clave que antes ({}): alguien podría hacerse pasar por él. Si sabe que ha cambiado, quite la antigua: ssh-keygen -R {}</translation>
    </message>
    <message>
        <source>{} is not known, so that nothing was asked of it.</source>
        <translation>{} no se conoce, así que no se le pidió nada.</translation>
    </message>
    <message>
        <source>{} does not let you in.</source>
        <translation>{} no le permite entrar.</translation>
    </message>
    <message>
        <source>There is no git repository at {}, or you may not see it.</source>
        <translation>No hay ningún repositorio de git en {}, o usted no puede verlo.</translation>
    </message>
    <message>
        <source>{} has broken off: {}</source>
        <translation>{} se ha interrumpido: {}</translation>
    </message>
    <message>
        <source>What becomes of denied requests could not be kept in {}.</source>
        <translation>No se pudo guardar en {} qué se hace con las solicitudes denegadas.</translation>
    </message>
    <message>
        <source>{} is not the ARN of a function.</source>
        <translation>{} no es el ARN de una función.</translation>
    </message>
    <message>
        <source>Nothing on this machine receives what is sent to {}.</source>
        <translation>En este equipo nadie recibe lo que se envía a {}.</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>No se puede leer {}.</translation>
    </message>
    <message>
        <source>The template has no role {}: whoever is in it may do everything.</source>
        <translation>La plantilla no tiene ningún rol {}: quien lo asuma puede hacerlo todo.</translation>
    </message>
    <message>
        <source>What the policy {} allows is not known here: roles that have it may do everything.</source>
        <translation>Aquí no se sabe qué permite la política {}: los roles que la tienen pueden hacerlo todo.</translation>
    </message>
    <message>
        <source>A policy of the role {} counts for nothing, since it is malformed: {}</source>
        <translation>Una política del rol {} no cuenta porque está mal formada: {}</translation>
    </message>
    <message>
        <source>{} was refused {} on {}.</source>
        <translation>A {} se le denegó {} en {}.</translation>
    </message>
    <message>
        <source>{} may not do {} on {}; it was allowed all the same.</source>
        <translation>{} no puede hacer {} en {}; aun así se permitió.</translation>
    </message>
    <message>
        <source>A policy denies it: {}.</source>
        <translation>Una política lo deniega: {}.</translation>
    </message>
    <message>
        <source>What is missing: {}</source>
        <translation>Lo que falta: {}</translation>
    </message>
    <message>
        <source>Lathe does not verify signatures of {}; sign with {}.</source>
        <translation>Lathe no verifica firmas de {}; firme con {}.</translation>
    </message>
    <message>
        <source>A message of a topic did not reach {}: {}</source>
        <translation>Un mensaje de un tema no llegó a {}: {}</translation>
    </message>
    <message>
        <source>The endpoint answered with status {}.</source>
        <translation>El punto de enlace respondió con el estado {}.</translation>
    </message>
    <message>
        <source>{} is no URL.</source>
        <translation>{} no es una URL.</translation>
    </message>
    <message>
        <source>cannot keep the key that signs messages in {}</source>
        <translation>no se puede guardar en {} la clave que firma los mensajes</translation>
    </message>
    <message>
        <source>A subscription of the template to {} is not as Amazon SNS takes it: {}</source>
        <translation>Una suscripción de la plantilla a {} no es como Amazon SNS la acepta: {}</translation>
    </message>
    <message>
        <source>Topics cannot be kept on disk: {}</source>
        <translation>Los temas no se pueden guardar en el disco: {}</translation>
    </message>
    <message>
        <source>The queues cannot be written to disk: {}</source>
        <translation>Las colas no se pueden escribir en el disco: {}</translation>
    </message>
    <message>
        <source>The queue {} of the template is not made: {}</source>
        <translation>La cola {} de la plantilla no se crea: {}</translation>
    </message>
    <message>
        <source>Port {} is taken: {} listens on another one.</source>
        <translation>El puerto {} está ocupado: {} escucha en otro.</translation>
    </message>
    <message>
        <source>{} is no schedule.</source>
        <translation>{} no es una programación.</translation>
    </message>
    <message>
        <source>The template has no place for what {} is to be allowed; write it where its policies are.</source>
        <translation>La plantilla no tiene lugar para lo que se debe permitir a {}; escríbalo donde están sus políticas.</translation>
    </message>
    <message>
        <source>An event did not reach {} and is lost, since no dead-letter queue is named: {}</source>
        <translation>Un evento no llegó a {} y se ha perdido, pues no se indica ninguna cola de mensajes fallidos: {}</translation>
    </message>
    <message>
        <source>The function {} has been invoked {} times by what one event led to, which is a loop: it stops here. Where that is wanted, set RecursiveLoop to Allow.</source>
        <translation>La función {} ha sido invocada {} veces por lo que originó un solo evento: es un bucle y se detiene aquí. Si es lo deseado, ponga RecursiveLoop en Allow.</translation>
    </message>
    <message>
        <source>{} does not answer: {}</source>
        <translation>{} no responde: {}</translation>
    </message>
    <message>
        <source>{} is not an address of http or https.</source>
        <translation>{} no es una dirección http o https.</translation>
    </message>
    <message>
        <source>The event buses cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Los buses de eventos no se pueden guardar: vea los problemas del motor.</translation>
    </message>
    <message>
        <source>An event has come through {} event buses and is dropped: the rules of {} send it in a circle.</source>
        <translation>Un evento ha pasado por {} buses de eventos y se descarta: las reglas de {} lo envían en círculo.</translation>
    </message>
    <message>
        <source>Files that other programs put into buckets are not noticed</source>
        <translation>No se detectan los archivos que otros programas ponen en los buckets</translation>
    </message>
    <message>
        <source>Files that other programs put into buckets are not all noticed</source>
        <translation>No se detectan todos los archivos que otros programas ponen en los buckets</translation>
    </message>
    <message>
        <source>An event of a bucket did not reach {}: {}</source>
        <translation>Un evento de un bucket no llegó a {}: {}</translation>
    </message>
    <message>
        <source>{} could not be written</source>
        <translation>No se pudo escribir {}</translation>
    </message>
    <message>
        <source>Amazon S3&apos;s local database was not written: {}</source>
        <translation>No se escribió la base de datos local de Amazon S3: {}</translation>
    </message>
    <message>
        <source>Schedule {} sends nothing: {}</source>
        <translation>La programación {} no envía nada: {}</translation>
    </message>
    <message>
        <source>The schedules cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Las programaciones no se pueden guardar: vea los problemas del motor.</translation>
    </message>
    <message>
        <source>{} is not a service that runs here.</source>
        <translation>{} no es un servicio que se ejecute aquí.</translation>
    </message>
    <message>
        <source>AWS would not map the queue {} to {}: {}</source>
        <translation>AWS no asignaría la cola {} a {}: {}</translation>
    </message>
    <message>
        <source>Installing the AWS SDK, which Lambda&apos;s runtime has in it</source>
        <translation>Se instala el SDK de AWS, que el runtime de Lambda incluye</translation>
    </message>
    <message>
        <source>The certificate for HTTPS cannot be kept in {}.</source>
        <translation>El certificado para HTTPS no se puede guardar en {}.</translation>
    </message>
    <message>
        <source>The certificate {} cannot be used: {}.</source>
        <translation>El certificado {} no se puede usar: {}.</translation>
    </message>
    <message>
        <source>The secrets cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Los secretos no se pueden guardar: vea los problemas del motor.</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of Secrets Manager.</source>
        <translation>Lathe no ofrece la operación {} de Secrets Manager.</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of Systems Manager.</source>
        <translation>Lathe no ofrece la operación {} de Systems Manager.</translation>
    </message>
    <message>
        <source>The pipe {0} is enriched by {1}, which does not run here; its messages stay in their queue.</source>
        <translation>La canalización {0} se enriquece con {1}, que no se ejecuta aquí; sus mensajes permanecen en su cola.</translation>
    </message>
    <message>
        <source>The pipe {0} did not reach {1}: {2}</source>
        <translation>La canalización {0} no llegó a {1}: {2}</translation>
    </message>
    <message>
        <source>The template of commit {} cannot be shown: {}</source>
        <translation>No se puede mostrar la plantilla del commit {}: {}</translation>
    </message>
    <message>
        <source>npm cannot install it. Connect to the network and invoke again, or run &quot;npm install {}&quot; in the folder of the code.</source>
        <translation>npm no puede instalarlo. Conéctese a la red e invoque de nuevo, o ejecute «npm install {}» en la carpeta del código.</translation>
    </message>
    <message>
        <source>Cannot copy {}</source>
        <translation>No se puede copiar {}</translation>
    </message>
    <message>
        <source>{} has changed meanwhile.</source>
        <translation>{} ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>Installing {}, which Lambda&apos;s runtime has in it. The function starts when that is done.</source>
        <translation>Instalando {}, que el entorno de ejecución de Lambda ya incluye. La función se inicia cuando termine.</translation>
    </message>
    <message>
        <source>Cannot find {0}, which Lambda&apos;s runtime has in it: {1}</source>
        <translation>No se encuentra {0}, que el entorno de ejecución de Lambda ya incluye: {1}</translation>
    </message>
    <message>
        <source>Remove files from /tmp that are done with, or raise EphemeralStorage.</source>
        <translation>Elimine de /tmp los archivos que ya no hagan falta o aumente EphemeralStorage.</translation>
    </message>
    <message>
        <source>An environment has 1,024 processes and threads: start fewer, and wait for those that have been started.</source>
        <translation>Un entorno tiene 1.024 procesos e hilos: inicie menos y espere a los iniciados.</translation>
    </message>
    <message>
        <source>An environment has 1,024 open files: close those that are done with.</source>
        <translation>Un entorno tiene 1.024 archivos abiertos: cierre los que ya no use.</translation>
    </message>
    <message>
        <source>Raise MemorySize, or hold less in memory at once.</source>
        <translation>Aumente MemorySize o mantenga menos en memoria a la vez.</translation>
    </message>
    <message>
        <source>Define the function that Handler names after its last dot, or correct Handler.</source>
        <translation>Defina la función que Handler nombra tras el último punto o corrija Handler.</translation>
    </message>
    <message>
        <source>Write Handler as FILE.FUNCTION, such as app.handler.</source>
        <translation>Escriba Handler como ARCHIVO.FUNCIÓN, por ejemplo app.handler.</translation>
    </message>
    <message>
        <source>Check that Handler names a file below CodeUri, and build the function so that what it imports lies beside it.</source>
        <translation>Compruebe que Handler nombre un archivo bajo CodeUri y compile la función para que lo que importa esté junto a ella.</translation>
    </message>
    <message>
        <source>Correct the line that the error names, and invoke again.</source>
        <translation>Corrija la línea que indica el error e invoque de nuevo.</translation>
    </message>
    <message>
        <source>Let the handler return instead of ending its process; what it printed last is in the log.</source>
        <translation>Haga que el handler regrese en lugar de terminar su proceso; lo último que imprimió está en el registro.</translation>
    </message>
    <message>
        <source>Return what JSON can hold: objects, lists, strings, numbers, true, false and null.</source>
        <translation>Devuelva lo que JSON admite: objetos, listas, cadenas, números, true, false y null.</translation>
    </message>
    <message>
        <source>Return less than 6 MB: put the data into a bucket and return its key, or stream the response.</source>
        <translation>Devuelva menos de 6 MB: ponga los datos en un bucket y devuelva su clave, o transmita la respuesta.</translation>
    </message>
    <message>
        <source>See in the log what the extension printed last.</source>
        <translation>Vea en el registro lo último que imprimió la extensión.</translation>
    </message>
    <message>
        <source>See in the log how far the function came before it failed to start.</source>
        <translation>Vea en el registro hasta dónde llegó la función antes de no poder iniciarse.</translation>
    </message>
    <message>
        <source>See in the stack trace and the log what led to it.</source>
        <translation>Vea en la traza de pila y en el registro qué lo causó.</translation>
    </message>
    <message>
        <source>Build the function, or correct its CodeUri.</source>
        <translation>Compile la función o corrija su CodeUri.</translation>
    </message>
    <message>
        <source>Install what the message names, or choose another runtime.</source>
        <translation>Instale lo que indica el mensaje o elija otro entorno de ejecución.</translation>
    </message>
    <message>
        <source>Raise Timeout, or see in the log what it waited for.</source>
        <translation>Aumente Timeout o vea en el registro a qué esperaba.</translation>
    </message>
    <message>
        <source>Try again when fewer are running, or raise ReservedConcurrentExecutions.</source>
        <translation>Inténtelo de nuevo cuando se ejecuten menos o aumente ReservedConcurrentExecutions.</translation>
    </message>
    <message>
        <source>The handler {} names no file and function.</source>
        <translation>El handler {} no nombra archivo y función.</translation>
    </message>
    <message>
        <source>Write it as FILE.FUNCTION, such as app.handler.</source>
        <translation>Escríbalo como ARCHIVO.FUNCIÓN, por ejemplo app.handler.</translation>
    </message>
    <message>
        <source>The handler {} is not to be seen in {}.</source>
        <translation>El handler {} no se ve en {}.</translation>
    </message>
    <message>
        <source>Correct Handler, or define the function.</source>
        <translation>Corrija Handler o defina la función.</translation>
    </message>
    <message>
        <source>The layer {} is not on this machine: the function runs without it.</source>
        <translation>La capa {} no está en esta máquina: la función se ejecuta sin ella.</translation>
    </message>
    <message>
        <source>Put its content there as {}; `aws lambda get-layer-version-by-arn` says where it can be had.</source>
        <translation>Ponga su contenido como {}; `aws lambda get-layer-version-by-arn` indica dónde obtenerlo.</translation>
    </message>
    <message>
        <source>{}, line {}</source>
        <translation>{}, línea {}</translation>
    </message>
    <message>
        <source>No function {} is to be seen in {}.</source>
        <translation>No se ve ninguna función {} en {}.</translation>
    </message>
    <message>
        <source>A handler is FILE.FUNCTION, such as app.handler.</source>
        <translation>Un handler es ARCHIVO.FUNCIÓN, por ejemplo app.handler.</translation>
    </message>
    <message>
        <source>There is no {} in {}.</source>
        <translation>No hay {} en {}.</translation>
    </message>
    <message>
        <source>{} is a folder; name the file in it.</source>
        <translation>{} es una carpeta; indique el archivo que contiene.</translation>
    </message>
    <message>
        <source>The files of commit {} cannot be read</source>
        <translation>No se pueden leer los archivos del commit {}</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>un objeto JSON</translation>
    </message>
    <message>
        <source>the journal is damaged ({0}); it was set aside as {1} and a new one begun. To look for what is left: sqlite3 {1} .recover</source>
        <translation>el diario está dañado ({0}); se apartó como {1} y se inició uno nuevo. Para ver qué queda: sqlite3 {1} .recover</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); it was set aside as {2} and a new one begun. To look for what is left: sqlite3 {2} .recover</source>
        <translation>{0} está dañado ({1}); se apartó como {2} y se inició uno nuevo. Para ver qué queda: sqlite3 {2} .recover</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); it was set aside as {2} and a new one begun with what could still be read (rows: {3}). To look for more: sqlite3 {2} .recover</source>
        <translation>{0} está dañado ({1}); se apartó como {2} y se inició uno nuevo con lo que aún se pudo leer (filas: {3}). Para buscar más: sqlite3 {2} .recover</translation>
    </message>
    <message>
        <source>{} is damaged ({}); lathe serve or the window sets it aside and keeps what can still be read</source>
        <translation>{} está dañado ({}); lathe serve o la ventana lo aparta y conserva lo que aún se puede leer</translation>
    </message>
    <message>
        <source>{} is damaged ({}); start again: it is set aside then, and what can still be read is kept</source>
        <translation>{} está dañado ({}); inicie de nuevo: entonces se aparta y se conserva lo que aún se puede leer</translation>
    </message>
    <message>
        <source>This is no JSON: the text ends too early.</source>
        <translation>Esto no es JSON: el texto termina demasiado pronto.</translation>
    </message>
    <message>
        <source>This is no JSON: &quot;{}&quot; cannot stand here.</source>
        <translation>Esto no es JSON: «{}» no puede estar aquí.</translation>
    </message>
    <message>
        <source>A file named .json has no comments, no comma before a closing bracket, and double quotes around keys and texts; what only YAML allows goes into a .yaml file.</source>
        <translation>Un archivo .json no tiene comentarios ni coma antes de un corchete de cierre, y lleva comillas dobles en claves y textos; lo que solo permite YAML va en un archivo .yaml.</translation>
    </message>
    <message>
        <source>no price is known for {}: costs are reckoned as in {}</source>
        <translation>no se conoce ningún precio para {}: los costes se calculan como en {}</translation>
    </message>
    <message>
        <source>{} is not created: its condition {} is false</source>
        <translation>{} no se crea: su condición {} es falsa</translation>
    </message>
    <message>
        <source>This Lathe was built without a JDK of version {} or newer, so Java functions are not debugged. Install one with &quot;apt install default-jdk-headless&quot; and build Lathe again.</source>
        <translation>Este Lathe se compiló sin un JDK de versión {} o posterior, así que las funciones de Java no se depuran. Instale uno con &quot;apt install default-jdk-headless&quot; y vuelva a compilar Lathe.</translation>
    </message>
    <message>
        <source>Java functions are debugged with the Java Debug Interface (the module jdk.jdi), which {0} does not have. A JDK of version {1} or newer brings it: run &quot;apt install default-jdk-headless&quot;.</source>
        <translation>Las funciones de Java se depuran con la Java Debug Interface (el módulo jdk.jdi), que {0} no tiene. Un JDK de versión {1} o posterior la trae: ejecute &quot;apt install default-jdk-headless&quot;.</translation>
    </message>
    <message>
        <source>Functions in Python, Node.js and Java can be debugged; {} cannot yet.</source>
        <translation>Las funciones de Python, Node.js y Java se pueden depurar; {} todavía no.</translation>
    </message>
    <message>
        <source>The secret {0} is not rotated: its function failed in the step {1}: {2}</source>
        <translation>El secreto {0} no se ha rotado: su función falló en el paso {1}: {2}</translation>
    </message>
    <message>
        <source>{} is not installed, without which there is no git here. Install it by packaging/run, then start Lathe again.</source>
        <translation>{} no está instalada y sin ella no hay git aquí. Instálela con packaging/run y vuelva a iniciar Lathe.</translation>
    </message>
    <message>
        <source>{} is not the ARN of an API&apos;s method.</source>
        <translation>{} no es el ARN de un método de una API.</translation>
    </message>
    <message>
        <source>the average of a field&apos;s numbers</source>
        <translation>la media de los números de un campo</translation>
    </message>
    <message>
        <source>how many events there are, or how many of them have the field</source>
        <translation>cuántos eventos hay o cuántos de ellos tienen el campo</translation>
    </message>
    <message>
        <source>how many different values a field has; of very many, about how many</source>
        <translation>cuántos valores distintos tiene un campo; si son muchísimos, una aproximación</translation>
    </message>
    <message>
        <source>the largest of a field&apos;s values</source>
        <translation>el mayor de los valores de un campo</translation>
    </message>
    <message>
        <source>the smallest of a field&apos;s values</source>
        <translation>el menor de los valores de un campo</translation>
    </message>
    <message>
        <source>the number that so many percent of a field&apos;s numbers do not exceed</source>
        <translation>el percentil: el porcentaje indicado de los números de un campo no lo supera</translation>
    </message>
    <message>
        <source>the standard deviation of a field&apos;s numbers</source>
        <translation>la desviación estándar de los números de un campo</translation>
    </message>
    <message>
        <source>the sum of a field&apos;s numbers</source>
        <translation>la suma de los números de un campo</translation>
    </message>
    <message>
        <source>the field&apos;s value in the earliest event</source>
        <translation>el valor del campo en el evento más antiguo</translation>
    </message>
    <message>
        <source>the field&apos;s value in the latest event</source>
        <translation>el valor del campo en el evento más reciente</translation>
    </message>
    <message>
        <source>the field&apos;s value that sorts first</source>
        <translation>el valor del campo que queda primero al ordenar</translation>
    </message>
    <message>
        <source>the field&apos;s value that sorts last</source>
        <translation>el valor del campo que queda último al ordenar</translation>
    </message>
    <message>
        <source>{} (line {}, column {})</source>
        <translation>{0} (línea {1}, columna {2})</translation>
    </message>
    <message>
        <source>1 if the text is an IPv4 or IPv6 address, otherwise 0</source>
        <translation>1 si el texto es una dirección IPv4 o IPv6; si no, 0</translation>
    </message>
    <message>
        <source>1 if the text is an IPv4 address, otherwise 0</source>
        <translation>1 si el texto es una dirección IPv4; si no, 0</translation>
    </message>
    <message>
        <source>1 if the text is an IPv6 address, otherwise 0</source>
        <translation>1 si el texto es una dirección IPv6; si no, 0</translation>
    </message>
    <message>
        <source>1 if the address is in a network such as 192.0.2.0/24, otherwise 0</source>
        <translation>1 si la dirección está en una red como 192.0.2.0/24; si no, 0</translation>
    </message>
    <message>
        <source>1 if the IPv4 address is in a network such as 192.0.2.0/24, otherwise 0</source>
        <translation>1 si la dirección IPv4 está en una red como 192.0.2.0/24; si no, 0</translation>
    </message>
    <message>
        <source>1 if the IPv6 address is in a network such as 2001:db8::/32, otherwise 0</source>
        <translation>1 si la dirección IPv6 está en una red como 2001:db8::/32; si no, 0</translation>
    </message>
    <message>
        <source>an IPv4 address as a number</source>
        <translation>una dirección IPv4 como número</translation>
    </message>
    <message>
        <source>1 if the address is one of private networks, otherwise 0</source>
        <translation>1 si la dirección pertenece a una red privada; si no, 0</translation>
    </message>
    <message>
        <source>1 if the address can be reached in the internet, otherwise 0</source>
        <translation>1 si la dirección es accesible en internet; si no, 0</translation>
    </message>
    <message>
        <source>1 if the address is reserved for special purposes, otherwise 0</source>
        <translation>1 si la dirección está reservada para usos especiales; si no, 0</translation>
    </message>
    <message>
        <source>the text as it stands in a URL</source>
        <translation>el texto tal como se escribe en una URL</translation>
    </message>
    <message>
        <source>the text that stands in a URL</source>
        <translation>el texto que está codificado en una URL</translation>
    </message>
    <message>
        <source>the text in base64</source>
        <translation>el texto en base64</translation>
    </message>
    <message>
        <source>the text that a base64 text says</source>
        <translation>el texto que representa un texto en base64</translation>
    </message>
    <message>
        <source>the text whose bytes are these hexadecimal digits</source>
        <translation>el texto cuyos bytes son estos dígitos hexadecimales</translation>
    </message>
    <message>
        <source>the number that hexadecimal digits say</source>
        <translation>el número que representan unos dígitos hexadecimales</translation>
    </message>
    <message>
        <source>a whole number in hexadecimal digits</source>
        <translation>un número entero en dígitos hexadecimales</translation>
    </message>
    <message>
        <source>1 if the event has the field, otherwise 0</source>
        <translation>1 si el evento tiene el campo; si no, 0</translation>
    </message>
    <message>
        <source>the first of the values that is there</source>
        <translation>el primero de los valores que existe</translation>
    </message>
    <message>
        <source>the value after the first condition that holds, of at most ten</source>
        <translation>el valor que sigue a la primera condición que se cumple, de diez como máximo</translation>
    </message>
    <message>
        <source>the second value if the condition holds, otherwise the third</source>
        <translation>el segundo valor si se cumple la condición; si no, el tercero</translation>
    </message>
    <message>
        <source>1 if the value is a number, otherwise 0</source>
        <translation>1 si el valor es un número; si no, 0</translation>
    </message>
    <message>
        <source>the length of a text in bytes</source>
        <translation>la longitud de un texto en bytes</translation>
    </message>
    <message>
        <source>the value without the masks of a data protection policy</source>
        <translation>el valor sin el enmascaramiento de una política de protección de datos</translation>
    </message>
    <message>
        <source>the map or list that a text is as JSON, whose parts are fields then</source>
        <translation>el mapa o la lista que contiene un texto JSON; sus partes pasan a ser campos</translation>
    </message>
    <message>
        <source>a map or list as JSON</source>
        <translation>un mapa o una lista como JSON</translation>
    </message>
    <message>
        <source>how many elements a JSON list has</source>
        <translation>cuántos elementos tiene una lista JSON</translation>
    </message>
    <message>
        <source>1 if a JSON list has the value, otherwise 0</source>
        <translation>1 si una lista JSON contiene el valor; si no, 0</translation>
    </message>
    <message>
        <source>the absolute value</source>
        <translation>el valor absoluto</translation>
    </message>
    <message>
        <source>the number rounded up to a whole one</source>
        <translation>el número redondeado al entero superior</translation>
    </message>
    <message>
        <source>the number rounded down to a whole one</source>
        <translation>el número redondeado al entero inferior</translation>
    </message>
    <message>
        <source>the largest of the numbers</source>
        <translation>el mayor de los números</translation>
    </message>
    <message>
        <source>the smallest of the numbers</source>
        <translation>el menor de los números</translation>
    </message>
    <message>
        <source>the natural logarithm</source>
        <translation>el logaritmo natural</translation>
    </message>
    <message>
        <source>the number rounded to a whole one, or to so many digits after the point</source>
        <translation>el número redondeado a un entero o al número indicado de decimales</translation>
    </message>
    <message>
        <source>the square root</source>
        <translation>la raíz cuadrada</translation>
    </message>
    <message>
        <source>the distance in kilometers between two places, given in degrees</source>
        <translation>la distancia en kilómetros entre dos lugares indicados en grados</translation>
    </message>
    <message>
        <source>the number that a text is</source>
        <translation>el texto como número</translation>
    </message>
    <message>
        <source>the whole number of 32 bits that a value is</source>
        <translation>el valor como número entero de 32 bits</translation>
    </message>
    <message>
        <source>the whole number of 64 bits that a value is</source>
        <translation>el valor como número entero de 64 bits</translation>
    </message>
    <message>
        <source>the floating-point number that a value is</source>
        <translation>el valor como número de coma flotante</translation>
    </message>
    <message>
        <source>the text with every occurrence of another one replaced</source>
        <translation>el texto con todas las apariciones de otro reemplazadas</translation>
    </message>
    <message>
        <source>the text with every match of a regular expression replaced</source>
        <translation>el texto con todas las coincidencias de una expresión regular reemplazadas</translation>
    </message>
    <message>
        <source>1 if the field is missing or an empty text, otherwise 0</source>
        <translation>1 si falta el campo o es un texto vacío; si no, 0</translation>
    </message>
    <message>
        <source>1 if the field is missing or has only white space, otherwise 0</source>
        <translation>1 si falta el campo o solo tiene espacios en blanco; si no, 0</translation>
    </message>
    <message>
        <source>the texts, one after the other</source>
        <translation>los textos, uno tras otro</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at its beginning</source>
        <translation>el texto sin espacios en blanco, u otros caracteres, al principio</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at its end</source>
        <translation>el texto sin espacios en blanco, u otros caracteres, al final</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at both ends</source>
        <translation>el texto sin espacios en blanco, u otros caracteres, en ambos extremos</translation>
    </message>
    <message>
        <source>how many characters a text has</source>
        <translation>cuántos caracteres tiene un texto</translation>
    </message>
    <message>
        <source>the text in capital letters</source>
        <translation>el texto en mayúsculas</translation>
    </message>
    <message>
        <source>the text in small letters</source>
        <translation>el texto en minúsculas</translation>
    </message>
    <message>
        <source>a part of the text, which begins at character 0</source>
        <translation>una parte del texto, cuyos caracteres se cuentan desde 0</translation>
    </message>
    <message>
        <source>1 if the text contains the other one, otherwise 0</source>
        <translation>1 si el texto contiene el otro; si no, 0</translation>
    </message>
    <message>
        <source>1 if the text begins with the other one, otherwise 0</source>
        <translation>1 si el texto empieza por el otro; si no, 0</translation>
    </message>
    <message>
        <source>1 if the text ends with the other one, otherwise 0</source>
        <translation>1 si el texto termina en el otro; si no, 0</translation>
    </message>
    <message>
        <source>the list of texts between delimiters</source>
        <translation>la lista de textos entre delimitadores</translation>
    </message>
    <message>
        <source>when the period that @timestamp lies in began, as in bin(5m)</source>
        <translation>cuándo empezó el período en el que está @timestamp, como en bin(5m)</translation>
    </message>
    <message>
        <source>when the period that a time lies in began</source>
        <translation>cuándo empezó el período en el que está un instante</translation>
    </message>
    <message>
        <source>when the period that a time lies in ends</source>
        <translation>cuándo termina el período en el que está un instante</translation>
    </message>
    <message>
        <source>the time so many milliseconds after the beginning of 1970</source>
        <translation>el instante situado tantos milisegundos después del comienzo de 1970</translation>
    </message>
    <message>
        <source>the milliseconds from the beginning of 1970 until a time</source>
        <translation>los milisegundos desde el comienzo de 1970 hasta un instante</translation>
    </message>
    <message>
        <source>when the query was started, in seconds since 1970</source>
        <translation>cuándo se inició la consulta, en segundos desde 1970</translation>
    </message>
    <message>
        <source>the milliseconds since 1970 of a date, by a pattern such as yyyy-MM-dd</source>
        <translation>los milisegundos desde 1970 de una fecha, según un patrón como yyyy-MM-dd</translation>
    </message>
    <message>
        <source>a time as text, by a pattern such as %Y-%m-%d</source>
        <translation>un instante como texto, según un patrón como %Y-%m-%d</translation>
    </message>
    <message>
        <source>another name of formatDate</source>
        <translation>otro nombre de formatDate</translation>
    </message>
    <message>
        <source>where the query&apos;s time range begins, in milliseconds since 1970</source>
        <translation>dónde empieza el intervalo de tiempo de la consulta, en milisegundos desde 1970</translation>
    </message>
    <message>
        <source>where the query&apos;s time range ends, in milliseconds since 1970</source>
        <translation>dónde termina el intervalo de tiempo de la consulta, en milisegundos desde 1970</translation>
    </message>
    <message>
        <source>how long the query&apos;s time range is, in milliseconds</source>
        <translation>cuánto dura el intervalo de tiempo de la consulta, en milisegundos</translation>
    </message>
    <message>
        <source>this name has no backtick at its end</source>
        <translation>a este nombre le falta el acento grave final</translation>
    </message>
    <message>
        <source>this text has no quotation mark at its end</source>
        <translation>a este texto le faltan las comillas finales</translation>
    </message>
    <message>
        <source>this regular expression has no slash at its end</source>
        <translation>a esta expresión regular le falta la barra final</translation>
    </message>
    <message>
        <source>&apos;{}&apos; means nothing here</source>
        <translation>&apos;{0}&apos; no significa nada aquí</translation>
    </message>
    <message>
        <source>the query has {} characters, and CloudWatch takes {}</source>
        <translation>la consulta tiene {0} caracteres y CloudWatch admite {1}</translation>
    </message>
    <message>
        <source>&apos;|&apos; or the end of the query</source>
        <translation>&apos;|&apos; o el final de la consulta</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>un comando</translation>
    </message>
    <message>
        <source>the command &apos;{}&apos; of CloudWatch is not there in Lathe</source>
        <translation>el comando &apos;{0}&apos; de CloudWatch no existe en Lathe</translation>
    </message>
    <message>
        <source>there is no command &apos;{}&apos;</source>
        <translation>no existe el comando &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>after dedup there can only be limit</source>
        <translation>después de dedup solo puede ir limit</translation>
    </message>
    <message>
        <source>a query has at most two stats commands</source>
        <translation>una consulta tiene como máximo dos comandos stats</translation>
    </message>
    <message>
        <source>sort and limit must come after the second stats command</source>
        <translation>sort y limit deben ir después del segundo comando stats</translation>
    </message>
    <message>
        <source>a number from 1 to {}</source>
        <translation>un número del 1 al {0}</translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation>el nombre de un campo</translation>
    </message>
    <message>
        <source>expand takes the name of a field</source>
        <translation>expand espera el nombre de un campo</translation>
    </message>
    <message>
        <source>the query ends where {} is expected</source>
        <translation>la consulta termina donde se espera {0}</translation>
    </message>
    <message>
        <source>{} is expected here, not &apos;{}&apos;</source>
        <translation>aquí se espera {0}, no &apos;{1}&apos;</translation>
    </message>
    <message>
        <source>there is no function &apos;{}&apos;</source>
        <translation>no existe la función &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>{} takes other arguments: {}</source>
        <translation>{0} espera otros argumentos: {1}</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>una expresión regular</translation>
    </message>
    <message>
        <source>a period such as 5m or 1h is expected here</source>
        <translation>aquí se espera un período como 5m o 1h</translation>
    </message>
    <message>
        <source>this is no regular expression: {}</source>
        <translation>esto no es una expresión regular: {0}</translation>
    </message>
    <message>
        <source>this expression has too many parts</source>
        <translation>esta expresión tiene demasiadas partes</translation>
    </message>
    <message>
        <source>&apos;like&apos; or &apos;in&apos;</source>
        <translation>&apos;like&apos; o &apos;in&apos;</translation>
    </message>
    <message>
        <source>a text or a regular expression</source>
        <translation>un texto o una expresión regular</translation>
    </message>
    <message>
        <source>{} is too large a number</source>
        <translation>el número {0} es demasiado grande</translation>
    </message>
    <message>
        <source>a field or a value</source>
        <translation>un campo o un valor</translation>
    </message>
    <message>
        <source>this pattern has no * that stands for a field</source>
        <translation>este patrón no tiene ningún * que represente un campo</translation>
    </message>
    <message>
        <source>this pattern has {} * for {} names</source>
        <translation>este patrón tiene {0} * para {1} nombres</translation>
    </message>
    <message>
        <source>logfmt needs one name after &apos;as&apos;</source>
        <translation>logfmt necesita un solo nombre después de &apos;as&apos;</translation>
    </message>
    <message>
        <source>csv needs names after &apos;as&apos;</source>
        <translation>csv necesita nombres después de &apos;as&apos;</translation>
    </message>
    <message>
        <source>this expression has no group with a name, (?&lt;name&gt;...)</source>
        <translation>esta expresión no tiene ningún grupo con nombre, (?&lt;name&gt;...)</translation>
    </message>
    <message>
        <source>this expression has {} groups for {} names</source>
        <translation>esta expresión tiene {0} grupos para {1} nombres</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must be in a function such as max(), or come after &apos;by&apos;</source>
        <translation>&apos;{0}&apos; debe estar en una función como max() o ir después de &apos;by&apos;</translation>
    </message>
    <message>
        <source>the query has made a field &apos;{}&apos; already</source>
        <translation>la consulta ya ha creado un campo &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>{} can only be used in stats, and not inside another such function</source>
        <translation>{0} solo se puede usar en stats, y no dentro de otra función de este tipo</translation>
    </message>
    <message>
        <source>there is no field &apos;{}&apos; here: after stats and pattern there are only those that they make</source>
        <translation>aquí no hay ningún campo &apos;{0}&apos;: después de stats y pattern solo existen los que estos crean</translation>
    </message>
    <message>
        <source>shows fields of events, and computes new ones</source>
        <translation>muestra campos de los eventos y calcula otros nuevos</translation>
    </message>
    <message>
        <source>shows these fields alone</source>
        <translation>muestra solo estos campos</translation>
    </message>
    <message>
        <source>keeps the events for which a condition holds</source>
        <translation>conserva los eventos que cumplen una condición</translation>
    </message>
    <message>
        <source>another name of filter</source>
        <translation>otro nombre de filter</translation>
    </message>
    <message>
        <source>a filter on a field that log groups have an index of</source>
        <translation>un filtro por un campo del que los grupos de registros tienen un índice</translation>
    </message>
    <message>
        <source>makes fields of parts of a text</source>
        <translation>convierte partes de un texto en campos</translation>
    </message>
    <message>
        <source>puts events in order</source>
        <translation>ordena los eventos</translation>
    </message>
    <message>
        <source>computes statistics, by groups of events</source>
        <translation>calcula estadísticas por grupos de eventos</translation>
    </message>
    <message>
        <source>keeps so many events</source>
        <translation>conserva el número indicado de eventos</translation>
    </message>
    <message>
        <source>keeps the first of the events that have the same values</source>
        <translation>conserva el primero de los eventos que tienen los mismos valores</translation>
    </message>
    <message>
        <source>finds what the texts of many events have in common</source>
        <translation>encuentra lo que tienen en común los textos de muchos eventos</translation>
    </message>
    <message>
        <source>shows what a data protection policy has masked</source>
        <translation>muestra lo que ha enmascarado una política de protección de datos</translation>
    </message>
    <message>
        <source>makes an event of each item of a list</source>
        <translation>convierte cada elemento de una lista en un evento</translation>
    </message>
    <message>
        <source>makes an event of each item of a JSON list</source>
        <translation>convierte cada elemento de una lista JSON en un evento</translation>
    </message>
    <message>
        <source>The log groups cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Los grupos de registros no se pueden guardar: vea los problemas del motor.</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of CloudWatch Logs.</source>
        <translation>Lathe no ofrece la operación {0} de CloudWatch Logs.</translation>
    </message>
    <message>
        <source>The query was stopped.</source>
        <translation>La consulta se detuvo.</translation>
    </message>
    <message>
        <source>the subscription filter {} could not send to {}: {}</source>
        <translation>el filtro de suscripción {0} no pudo enviar a {1}: {2}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no statistic: take Average, Sum, Minimum, Maximum, SampleCount, or one like p99 or tm(10%:90%).</source>
        <translation>&quot;{}&quot; no es una estadística: use Average, Sum, Minimum, Maximum, SampleCount o una como p99 o tm(10%:90%).</translation>
    </message>
    <message>
        <source>Another function is being measured. Wait for it or cancel it.</source>
        <translation>Se está midiendo otra función. Espere a que termine o cancélela.</translation>
    </message>
    <message>
        <source>The project has no function {}.</source>
        <translation>El proyecto no tiene la función {}.</translation>
    </message>
    <message>
        <source>no function is called &apos;{}&apos;; lathe list shows them</source>
        <translation>ninguna función se llama &apos;{}&apos;; lathe list las muestra</translation>
    </message>
    <message>
        <source>The engine ended before the function did</source>
        <translation>El motor terminó antes que la función</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no path: one begins with a slash, as &apos;/{}&apos; does</source>
        <translation>&apos;{}&apos; no es una ruta: una ruta empieza por una barra, como &apos;/{}&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no tolerance; 0.01 and 1% are</source>
        <translation>&apos;{}&apos; no es una tolerancia; 0.01 y 1% sí lo son</translation>
    </message>
    <message>
        <source>No JSON at byte {}: {}</source>
        <translation>No hay JSON en el byte {}: {}</translation>
    </message>
    <message>
        <source>there is no journal {} yet</source>
        <translation>aún no hay ningún diario {}</translation>
    </message>
    <message>
        <source>a scalar is no result, which is a time series or several</source>
        <translation>un escalar no es un resultado, que consta de una o varias series temporales</translation>
    </message>
    <message>
        <source>there is no metric or expression with the id &apos;{}&apos;</source>
        <translation>no hay ninguna métrica ni expresión con el id. &apos;{}&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no value: {}</source>
        <translation>&apos;{}&apos; no tiene valor: {}</translation>
    </message>
    <message>
        <source>this expression is computed of &apos;{}&apos;, and that of it</source>
        <translation>esta expresión se calcula a partir de &apos;{}&apos;, y esa a partir de esta</translation>
    </message>
    <message>
        <source>a label has at most {} values, and one of them is ${{LABEL}}</source>
        <translation>una etiqueta tiene como máximo {} valores, y solo uno de ellos es ${{LABEL}}</translation>
    </message>
    <message>
        <source>a scalar</source>
        <translation>un escalar</translation>
    </message>
    <message>
        <source>a time series</source>
        <translation>una serie temporal</translation>
    </message>
    <message>
        <source>an array of time series</source>
        <translation>una matriz de series temporales</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a text is no value</source>
        <translation>un texto no es un valor</translation>
    </message>
    <message>
        <source>an array has time series, and no scalars</source>
        <translation>una matriz contiene series temporales, no escalares</translation>
    </message>
    <message>
        <source>&apos;{}&apos; does not go with {} and {}</source>
        <translation>&apos;{}&apos; no se puede aplicar a {} y {}</translation>
    </message>
    <message>
        <source>this is more than {} time series, or than {} data points</source>
        <translation>esto supera las {} series temporales o los {} puntos de datos</translation>
    </message>
    <message>
        <source>{} takes a whole number from 0 on</source>
        <translation>{} espera un número entero a partir de 0</translation>
    </message>
    <message>
        <source>an IF of nothing but scalars is no time series</source>
        <translation>un IF solo con escalares no es una serie temporal</translation>
    </message>
    <message>
        <source>a band is some standard deviations wide, more than 0</source>
        <translation>el ancho de una banda se indica en desviaciones estándar y es mayor que 0</translation>
    </message>
    <message>
        <source>there is nothing to SEARCH in here</source>
        <translation>aquí no hay nada donde SEARCH pueda buscar</translation>
    </message>
    <message>
        <source>a period has at least one second</source>
        <translation>un período tiene al menos un segundo</translation>
    </message>
    <message>
        <source>there are no functions to get data from here</source>
        <translation>aquí no hay funciones de las que obtener datos</translation>
    </message>
    <message>
        <source>there are no service quotas here</source>
        <translation>aquí no hay cuotas de servicio</translation>
    </message>
    <message>
        <source>PERIOD takes the id of a metric</source>
        <translation>PERIOD espera el id. de una métrica</translation>
    </message>
    <message>
        <source>the time range has {} periods, and CloudWatch takes {}</source>
        <translation>el intervalo de tiempo tiene {} períodos y CloudWatch admite {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no number</source>
        <translation>&apos;{}&apos; no es un número</translation>
    </message>
    <message>
        <source>an id begins with a lowercase letter</source>
        <translation>un id. empieza por una letra minúscula</translation>
    </message>
    <message>
        <source>the expression has {} characters, and CloudWatch takes {}</source>
        <translation>la expresión tiene {} caracteres y CloudWatch admite {}</translation>
    </message>
    <message>
        <source>an operator or the end of the expression</source>
        <translation>un operador o el final de la expresión</translation>
    </message>
    <message>
        <source>a number that is not so large or so small</source>
        <translation>un número no tan grande o tan pequeño</translation>
    </message>
    <message>
        <source>an id, a function or a number</source>
        <translation>un id., una función o un número</translation>
    </message>
    <message>
        <source>Function &apos;{}&apos; not found</source>
        <translation>No se encontró la función &apos;{}&apos;</translation>
    </message>
    <message>
        <source>{} of CloudWatch is not there in Lathe</source>
        <translation>{} de CloudWatch no existe en Lathe</translation>
    </message>
    <message>
        <source>Invalid syntax: the expression ends where {} is expected</source>
        <translation>Sintaxis no válida: la expresión termina donde se espera {}</translation>
    </message>
    <message>
        <source>Invalid syntax: {} is expected, not &apos;{}&apos;</source>
        <translation>Sintaxis no válida: se espera {}, no &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Error in expression &apos;{}&apos;: {}</source>
        <translation>Error en la expresión &apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>the name of a metric</source>
        <translation>el nombre de una métrica</translation>
    </message>
    <message>
        <source>another clause or the end of the query</source>
        <translation>otra cláusula o el final de la consulta</translation>
    </message>
    <message>
        <source>AVG, COUNT, MAX, MIN or SUM</source>
        <translation>AVG, COUNT, MAX, MIN o SUM</translation>
    </message>
    <message>
        <source>a namespace</source>
        <translation>un espacio de nombres</translation>
    </message>
    <message>
        <source>the name of a dimension</source>
        <translation>el nombre de una dimensión</translation>
    </message>
    <message>
        <source>&apos;=&apos; or &apos;!=&apos;</source>
        <translation>&apos;=&apos; o &apos;!=&apos;</translation>
    </message>
    <message>
        <source>a value between single quotation marks</source>
        <translation>un valor entre comillas simples</translation>
    </message>
    <message>
        <source>the name of a label</source>
        <translation>el nombre de una etiqueta (label)</translation>
    </message>
    <message>
        <source>the key of a tag</source>
        <translation>la clave de una etiqueta (tag)</translation>
    </message>
    <message>
        <source>a name between double quotation marks where it has a dot in it</source>
        <translation>un nombre, entre comillas dobles si contiene un punto</translation>
    </message>
    <message>
        <source>Invalid syntax: the query ends where {} is expected</source>
        <translation>Sintaxis no válida: la consulta termina donde se espera {}</translation>
    </message>
    <message>
        <source>the search has {} characters, and CloudWatch takes {}</source>
        <translation>la búsqueda tiene {} caracteres y CloudWatch admite {}</translation>
    </message>
    <message>
        <source>a term or the end of the search</source>
        <translation>un término o el final de la búsqueda</translation>
    </message>
    <message>
        <source>a namespace or a term</source>
        <translation>un espacio de nombres o un término</translation>
    </message>
    <message>
        <source>a search that lies less deep in itself</source>
        <translation>una búsqueda con menos niveles de anidamiento</translation>
    </message>
    <message>
        <source>a name or a term</source>
        <translation>un nombre o un término</translation>
    </message>
    <message>
        <source>There are {} metrics already: {} and further new ones are not taken. Use fewer values of dimensions.</source>
        <translation>Ya hay {} métricas: {} y otras nuevas no se aceptan. Use menos valores de dimensiones.</translation>
    </message>
    <message>
        <source>Alarms and dashboards cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Las alarmas y los paneles no se pueden guardar: vea los problemas del motor.</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of CloudWatch.</source>
        <translation>Lathe no ofrece la operación {} de CloudWatch.</translation>
    </message>
    <message>
        <source>{} of the template was not made: {}</source>
        <translation>No se creó {} de la plantilla: {}</translation>
    </message>
    <message>
        <source>the journal {} is damaged: of its lines {} to {}, some or all cannot be read</source>
        <translation>el diario {} está dañado: de sus líneas {} a {}, algunas o todas no se pueden leer</translation>
    </message>
    <message>
        <source>Keys with values belong here: {}</source>
        <translation>Aquí van claves con valores: {}</translation>
    </message>
    <message>
        <source>Unknown key &apos;{}&apos;</source>
        <translation>Clave desconocida &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Known are: {}</source>
        <translation>Se conocen: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes a text</source>
        <translation>&apos;{}&apos; espera un texto</translation>
    </message>
    <message>
        <source>No regular expression: {}</source>
        <translation>No es una expresión regular: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no form</source>
        <translation>&apos;{}&apos; no es una forma</translation>
    </message>
    <message>
        <source>A test names its function</source>
        <translation>Una prueba indica su función</translation>
    </message>
    <message>
        <source>Write &apos;function: &apos; and its logical id</source>
        <translation>Escriba &apos;function: &apos; y su ID lógico</translation>
    </message>
    <message>
        <source>A test has one event: &apos;event&apos; or &apos;eventFile&apos;</source>
        <translation>Una prueba tiene un solo evento: &apos;event&apos; o &apos;eventFile&apos;</translation>
    </message>
    <message>
        <source>Cannot read {}</source>
        <translation>No se puede leer {}</translation>
    </message>
    <message>
        <source>It is looked for in {}</source>
        <translation>Se busca en {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes a list of paths</source>
        <translation>&apos;{}&apos; espera una lista de rutas</translation>
    </message>
    <message>
        <source>No such outcome</source>
        <translation>No existe ese resultado</translation>
    </message>
    <message>
        <source>Known are: success, error, crash, timeout, throttled</source>
        <translation>Se conocen: success, error, crash, timeout, throttled</translation>
    </message>
    <message>
        <source>What succeeds has neither errorType nor errorMessage</source>
        <translation>Lo que se completa con éxito no tiene ni errorType ni errorMessage</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no limit for &apos;{}&apos;</source>
        <translation>&apos;{}&apos; no es un límite para &apos;{}&apos;</translation>
    </message>
    <message>
        <source>One is: {}</source>
        <translation>Por ejemplo: {}</translation>
    </message>
    <message>
        <source>A test&apos;s name is made of letters, digits, &apos;-&apos;, &apos;_&apos;, &apos;.&apos; and, for folders, &apos;/&apos;.</source>
        <translation>El nombre de una prueba consta de letras, dígitos, &apos;-&apos;, &apos;_&apos;, &apos;.&apos; y, para las carpetas, &apos;/&apos;.</translation>
    </message>
    <message>
        <source>The response holds what a test&apos;s file cannot: write the test by hand, with what of it has to be the same.</source>
        <translation>La respuesta contiene algo que el archivo de una prueba no puede contener: escriba la prueba a mano, con lo que deba ser igual en ella.</translation>
    </message>
    <message>
        <source>expected {}, got {}</source>
        <translation>se esperaba {}, se obtuvo {}</translation>
    </message>
    <message>
        <source>expected a failure, got success</source>
        <translation>se esperaba un fallo, se obtuvo un éxito</translation>
    </message>
    <message>
        <source>the error message lacks &quot;{}&quot;: {}</source>
        <translation>en el mensaje de error falta &quot;{}&quot;: {}</translation>
    </message>
    <message>
        <source>the response differs in one place</source>
        <translation>la respuesta difiere en un lugar</translation>
    </message>
    <message>
        <source>the response differs in {} places</source>
        <translation>la respuesta difiere en {} lugares</translation>
    </message>
    <message>
        <source>no line of the log matches &quot;{}&quot;</source>
        <translation>ninguna línea del registro coincide con &quot;{}&quot;</translation>
    </message>
    <message>
        <source>no line of the log has &quot;{}&quot;</source>
        <translation>ninguna línea del registro contiene &quot;{}&quot;</translation>
    </message>
    <message>
        <source>&quot;{}&quot; must not be in the log: {}</source>
        <translation>&quot;{}&quot; no debe estar en el registro: {}</translation>
    </message>
    <message>
        <source>it took {}, and {} at most is expected</source>
        <translation>tardó {} y se espera como máximo {}</translation>
    </message>
    <message>
        <source>it used {}, and {} at most is expected</source>
        <translation>usó {} y se espera como máximo {}</translation>
    </message>
    <message>
        <source>it cost {}, and {} at most is expected</source>
        <translation>costó {} y se espera como máximo {}</translation>
    </message>
    <message>
        <source>It was stopped</source>
        <translation>Se detuvo</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>There is another test called &apos;{}&apos;</source>
        <translation>Hay otra prueba llamada &apos;{}&apos;</translation>
    </message>
    <message>
        <source>cannot use {}: {}</source>
        <translation>no se puede usar {}: {}</translation>
    </message>
    <message>
        <source>traces cannot be read: see the engine&apos;s troubles</source>
        <translation>no se pueden leer las trazas: vea los problemas del motor</translation>
    </message>
    <message>
        <source>Measured on this machine ({}, {} cores), whose cores are not Lambda&apos;s: the curve&apos;s shape carries over, its milliseconds only roughly.</source>
        <translation>Medido en este equipo ({}, {} núcleos), cuyos núcleos no son los de Lambda: la forma de la curva es extrapolable; sus milisegundos, solo aproximadamente.</translation>
    </message>
    <message>
        <source>This machine does not hold functions to their share of the CPU: every size ran with all of it, and small sizes look far too fast.</source>
        <translation>Este equipo no limita las funciones a su cuota de CPU: todos los tamaños usaron toda la CPU, y los pequeños parecen mucho más rápidos de lo que son.</translation>
    </message>
    <message>
        <source>Above {} MB Lambda gives more CPU than this machine has: larger sizes may look slower here than they are.</source>
        <translation>Por encima de {} MB, Lambda da más CPU de la que tiene este equipo: los tamaños mayores pueden parecer aquí más lentos de lo que son.</translation>
    </message>
    <message>
        <source>The function asks for {}, and ran on this machine&apos;s processor.</source>
        <translation>La función pide {} y se ejecutó en el procesador de este equipo.</translation>
    </message>
    <message>
        <source>The price of the other processor is reckoned with the durations of this one.</source>
        <translation>El precio del otro procesador se calcula con las duraciones de este.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no memory size: whole MB from {} to {}</source>
        <translation>&apos;{}&apos; no es un tamaño de memoria: MB enteros de {} a {}</translation>
    </message>
    <message>
        <source>Name at least one memory size.</source>
        <translation>Indique al menos un tamaño de memoria.</translation>
    </message>
    <message>
        <source>A function is run between 1 and {} times at each size.</source>
        <translation>Una función se ejecuta entre 1 y {} veces con cada tamaño.</translation>
    </message>
    <message>
        <source>Invalid syntax: the search ends where {} is expected</source>
        <translation>Sintaxis no válida: la búsqueda termina donde se espera {}</translation>
    </message>
    <message>
        <source>Invalid syntax: {} is expected before &apos;{}&apos;</source>
        <translation>Sintaxis no válida: se espera {} antes de &apos;{}&apos;</translation>
    </message>
    <message>
        <source>There is no trace {}.</source>
        <translation>No existe la traza {}.</translation>
    </message>
    <message>
        <source>Port {} is in use.</source>
        <translation>El puerto {} está en uso.</translation>
    </message>
    <message>
        <source>The settings of X-Ray cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Los ajustes de X-Ray no se pueden guardar: vea los problemas del motor.</translation>
    </message>
    <message>
        <source>This is no body of a dashboard: it has to be a JSON object with a list of &quot;widgets&quot;.</source>
        <translation>Esto no es el cuerpo de un panel: tiene que ser un objeto JSON con una lista &quot;widgets&quot;.</translation>
    </message>
    <message>
        <source>Another load is running. Wait for it or stop it.</source>
        <translation>Ya hay otra carga en marcha. Espere a que termine o deténgala.</translation>
    </message>
    <message>
        <source>how much a field&apos;s number changes in a stretch of time</source>
        <translation>cuánto cambia el número de un campo en un lapso de tiempo</translation>
    </message>
    <message>
        <source>how many events have the field, as with by bin(5m)</source>
        <translation>cuántos eventos tienen el campo, por ejemplo con by bin(5m)</translation>
    </message>
    <message>
        <source>the sum of a field&apos;s numbers, as with by bin(5m)</source>
        <translation>la suma de los números de un campo, por ejemplo con by bin(5m)</translation>
    </message>
    <message>
        <source>how many of a field&apos;s numbers are in each of so many ranges</source>
        <translation>cuántos números de un campo hay en cada rango, con el número indicado de rangos</translation>
    </message>
    <message>
        <source>the MD5 hash of the text</source>
        <translation>el hash MD5 del texto</translation>
    </message>
    <message>
        <source>the SHA-256 hash of the text</source>
        <translation>el hash SHA-256 del texto</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must come after pattern, or before any stats</source>
        <translation>&apos;{}&apos; debe ir después de pattern o antes de cualquier stats</translation>
    </message>
    <message>
        <source>a query can be compared with one time only</source>
        <translation>una consulta solo se puede comparar con un intervalo de tiempo</translation>
    </message>
    <message>
        <source>&apos;true&apos; or &apos;false&apos;</source>
        <translation>&apos;true&apos; o &apos;false&apos;</translation>
    </message>
    <message>
        <source>a number from {} to {}</source>
        <translation>un número del {} al {}</translation>
    </message>
    <message>
        <source>a duration such as 30m or 7d</source>
        <translation>una duración como 30m o 7d</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a part of a field, and no field</source>
        <translation>&apos;{}&apos; es una parte de un campo, no un campo</translation>
    </message>
    <message>
        <source>addtotals needs fields: name them, or put fields before it</source>
        <translation>addtotals necesita campos: indíquelos o ponga fields antes</translation>
    </message>
    <message>
        <source>fillmissing must come after stats by bin()</source>
        <translation>fillmissing debe ir después de stats con by bin()</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>un número o un texto</translation>
    </message>
    <message>
        <source>&apos;remove&apos; or &apos;transform&apos;</source>
        <translation>&apos;remove&apos; o &apos;transform&apos;</translation>
    </message>
    <message>
        <source>SOURCE must come before all other commands</source>
        <translation>SOURCE debe ir antes de todos los demás comandos</translation>
    </message>
    <message>
        <source>the name of a log group, or logGroups()</source>
        <translation>el nombre de un grupo de registros o logGroups()</translation>
    </message>
    <message>
        <source>namePrefix, class or accountIdentifiers</source>
        <translation>namePrefix, class o accountIdentifiers</translation>
    </message>
    <message>
        <source>logGroups() takes namePrefix, class and accountIdentifiers, and not &apos;{}&apos;</source>
        <translation>logGroups() espera namePrefix, class y accountIdentifiers, no &apos;{}&apos;</translation>
    </message>
    <message>
        <source>there can be at most {} here</source>
        <translation>aquí puede haber {} como máximo</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>un texto entre comillas</translation>
    </message>
    <message>
        <source>a time such as -1h, now or 2026-11-30T08:00:00Z is expected here</source>
        <translation>aquí se espera un instante como -1h, now o 2026-11-30T08:00:00Z</translation>
    </message>
    <message>
        <source>a query in parentheses can have no other one in it</source>
        <translation>una consulta entre paréntesis no puede contener otra</translation>
    </message>
    <message>
        <source>&apos;|&apos; or &apos;)&apos;</source>
        <translation>&apos;|&apos; o &apos;)&apos;</translation>
    </message>
    <message>
        <source>this query gives no field &apos;{}&apos;</source>
        <translation>esta consulta no da ningún campo &apos;{}&apos;</translation>
    </message>
    <message>
        <source>a query can have one join only</source>
        <translation>una consulta solo puede tener un join</translation>
    </message>
    <message>
        <source>&apos;inner&apos; or &apos;left&apos;</source>
        <translation>&apos;inner&apos; o &apos;left&apos;</translation>
    </message>
    <message>
        <source>a name for the fields so far</source>
        <translation>un nombre para los campos hasta aquí</translation>
    </message>
    <message>
        <source>a name for the fields of the other query</source>
        <translation>un nombre para los campos de la otra consulta</translation>
    </message>
    <message>
        <source>join needs two names, left=a right=b</source>
        <translation>join necesita dos nombres, left=a right=b</translation>
    </message>
    <message>
        <source>here &apos;{}.&apos; and the name of a field are expected</source>
        <translation>aquí se esperan &apos;{}.&apos; y el nombre de un campo</translation>
    </message>
    <message>
        <source>says which log groups are looked through, and when</source>
        <translation>indica en qué grupos de registros se busca y en qué intervalo</translation>
    </message>
    <message>
        <source>compares what events have in common with those of a time before</source>
        <translation>compara lo que tienen en común los eventos con lo de un intervalo anterior</translation>
    </message>
    <message>
        <source>compares what events have in common with those of so long before</source>
        <translation>compara lo que tienen en común los eventos con lo de antes, según la duración indicada</translation>
    </message>
    <message>
        <source>says what is unusual about what events have in common</source>
        <translation>indica qué hay de inusual en lo que tienen en común los eventos</translation>
    </message>
    <message>
        <source>puts events of another log group beside those that have the same value</source>
        <translation>pone los eventos de otro grupo de registros junto a los que tienen el mismo valor</translation>
    </message>
    <message>
        <source>puts the rows of another query beside the rows, in their order</source>
        <translation>pone las filas de otra consulta junto a las filas, en su orden</translation>
    </message>
    <message>
        <source>adds up a field row by row</source>
        <translation>suma un campo fila a fila</translation>
    </message>
    <message>
        <source>puts what a field was in rows before beside it</source>
        <translation>pone junto a un campo lo que era en filas anteriores</translation>
    </message>
    <message>
        <source>fills what is missing with what it last was</source>
        <translation>rellena lo que falta con el último valor que tuvo</translation>
    </message>
    <message>
        <source>makes rows for the periods of bin() that have none</source>
        <translation>crea filas para los períodos de bin() que no tienen ninguna</translation>
    </message>
    <message>
        <source>adds up the numbers of each row, or of each field</source>
        <translation>suma los números de cada fila o de cada campo</translation>
    </message>
    <message>
        <source>cuts off numbers that are far from most others, or drops their rows</source>
        <translation>recorta los números muy alejados de la mayoría, o descarta sus filas</translation>
    </message>
    <message>
        <source>numbers sessions: events of the same values without a long pause</source>
        <translation>numera sesiones: eventos con los mismos valores sin una pausa larga</translation>
    </message>
    <message>
        <source>counts how often values occur together</source>
        <translation>cuenta cuántas veces aparecen juntos los valores</translation>
    </message>
    <message>
        <source>another name of countFrequent</source>
        <translation>otro nombre de countFrequent</translation>
    </message>
    <message>
        <source>Traffic of more than an hour is too long.</source>
        <translation>Un tráfico de más de una hora es demasiado largo.</translation>
    </message>
    <message>
        <source>A rate is between 0 and {} requests a second.</source>
        <translation>Una frecuencia está entre 0 y {} solicitudes por segundo.</translation>
    </message>
    <message>
        <source>Name a rate: requests a second.</source>
        <translation>Indique una frecuencia: solicitudes por segundo.</translation>
    </message>
    <message>
        <source>A load lasts an hour at most.</source>
        <translation>Una carga dura una hora como máximo.</translation>
    </message>
    <message>
        <source>cannot write {}: make room, or choose another place</source>
        <translation>no se puede escribir {}: libere espacio o elija otro lugar</translation>
    </message>
    <message>
        <source>the export was stopped</source>
        <translation>la exportación se detuvo</translation>
    </message>
    <message>
        <source>the regular expression takes too long; a simpler one finds more</source>
        <translation>la expresión regular tarda demasiado; una más sencilla encuentra más</translation>
    </message>
    <message>
        <source>A query in parentheses gives {} different values, and {} are the most.</source>
        <translation>Una consulta entre paréntesis da {} valores distintos, y {} son el máximo.</translation>
    </message>
    <message>
        <source>Line {} has {}, which ends a line in YAML.</source>
        <translation>La línea {} tiene {}, que en YAML termina una línea.</translation>
    </message>
    <message>
        <source>The table {} of the template is not made: {}</source>
        <translation>La tabla {} de la plantilla no se crea: {}</translation>
    </message>
    <message>
        <source>The tables cannot be written to disk: {}</source>
        <translation>Las tablas no se pueden escribir en el disco: {}</translation>
    </message>
    <message>
        <source>This build of Lathe has no JSONata.</source>
        <translation>Esta compilación de Lathe no incluye JSONata.</translation>
    </message>
    <message>
        <source>The state machines cannot be kept: see the engine&apos;s troubles.</source>
        <translation>Las máquinas de estado no se pueden guardar: vea los problemas del motor.</translation>
    </message>
    <message>
        <source>The state machine {} of the template is not made: {}</source>
        <translation>La máquina de estado {0} de la plantilla no se crea: {1}</translation>
    </message>
</context>
<context>
    <name>TuningResults</name>
    <message>
        <source>Cheapest</source>
        <translation>Más barato</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>any</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation>lotes de %1</translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation>%1, filtrado</translation>
    </message>
    <message>
        <source>own statement</source>
        <translation>declaración propia</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>en caso de fallo</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>en caso de éxito</translation>
    </message>
    <message>
        <source>dead letters</source>
        <translation>mensajes fallidos</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>REST API</source>
        <translation>API REST</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>API HTTP</translation>
    </message>
    <message>
        <source>WebSocket API</source>
        <translation>API WebSocket</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>URL de función</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>Bucket de S3</translation>
    </message>
    <message>
        <source>DynamoDB table</source>
        <translation>Tabla de DynamoDB</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>Cola de SQS</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>Tema de SNS</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>Bus de eventos</translation>
    </message>
    <message>
        <source>EventBridge rule</source>
        <translation>Regla de EventBridge</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>State machine</source>
        <translation>Máquina de estados</translation>
    </message>
    <message>
        <source>CloudFront distribution</source>
        <translation>Distribución de CloudFront</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>Sistema de archivos</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>User pool</source>
        <translation>Grupo de usuarios</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>Grupo de registros</translation>
    </message>
    <message>
        <source>Outside the template</source>
        <translation>Fuera de la plantilla</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtrado</translation>
    </message>
    <message>
        <source>Lathe does not run this source yet: send such an event from the Test dock.</source>
        <translation>Lathe todavía no ejecuta este origen: envíe un evento así desde el panel Prueba.</translation>
    </message>
</context>
<context>
    <name>lathe::app::Actions</name>
    <message>
        <source>Open project...</source>
        <translation>Abrir proyecto...</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>Nuevo proyecto a partir de un ejemplo...</translation>
    </message>
    <message>
        <source>New file...</source>
        <translation>Nuevo archivo...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Cerrar pestaña</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Cerrar proyecto</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Go to line...</source>
        <translation>Ir a la línea...</translation>
    </message>
    <message>
        <source>Command palette...</source>
        <translation>Paleta de comandos...</translation>
    </message>
    <message>
        <source>Go to file or function...</source>
        <translation>Ir a archivo o función...</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Página de bienvenida</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Larger code</source>
        <translation>Aumentar el código</translation>
    </message>
    <message>
        <source>Smaller code</source>
        <translation>Reducir el código</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Invocar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Open the function&apos;s code</source>
        <translation>Abrir el código de la función</translation>
    </message>
    <message>
        <source>Show the function in the template</source>
        <translation>Mostrar la función en la plantilla</translation>
    </message>
    <message>
        <source>Restart the engine</source>
        <translation>Reiniciar el motor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir reciente</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecutar</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Panel: %1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About Lathe</source>
        <translation>Acerca de Lathe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Guardar como...</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Pestaña siguiente</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Pestaña anterior</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <source>Code in its usual size</source>
        <translation>Código a su tamaño normal</translation>
    </message>
    <message>
        <source>Filter commands and keys</source>
        <translation>Filtrar comandos y teclas</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilar</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Changes and history (git)</source>
        <translation>Cambios e historial (Git)</translation>
    </message>
    <message>
        <source>New function...</source>
        <translation>Nueva función...</translation>
    </message>
    <message>
        <source>New empty project...</source>
        <translation>Nuevo proyecto vacío...</translation>
    </message>
    <message>
        <source>Clone a repository...</source>
        <translation>Clonar un repositorio...</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Obtener</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Incorporar</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Depurar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Pasar a la línea siguiente</translation>
    </message>
    <message>
        <source>Step into</source>
        <translation>Entrar en la llamada</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Salir de la llamada</translation>
    </message>
    <message>
        <source>Set or remove a breakpoint</source>
        <translation>Poner o quitar un punto de interrupción</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>Quitar todos los puntos de interrupción</translation>
    </message>
    <message>
        <source>&amp;Git</source>
        <translation>&amp;Git</translation>
    </message>
    <message>
        <source>&amp;Debug</source>
        <translation>&amp;Depurar</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>Publish a version of the function</source>
        <translation>Publicar una versión de la función</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Run all tests</source>
        <translation>Ejecutar todas las pruebas</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
</context>
<context>
    <name>lathe::app::AwsClient</name>
    <message>
        <source>The engine is not running.</source>
        <translation>El motor no está en marcha.</translation>
    </message>
</context>
<context>
    <name>lathe::app::BatchRun</name>
    <message>
        <source>The engine ended before the function did.</source>
        <translation>El motor terminó antes que la función.</translation>
    </message>
</context>
<context>
    <name>lathe::app::BucketCalls</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
</context>
<context>
    <name>lathe::app::BuildPane</name>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Out of date: built again when invoked</source>
        <translation>Desactualizado: se recompila al invocar</translation>
    </message>
    <message>
        <source>Not built: runs from its sources</source>
        <translation>Sin compilar: se ejecuta desde sus fuentes</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Compilado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Building...</source>
        <translation>Compilando...</translation>
    </message>
    <message>
        <source>Built in %1: %2 new, %3 up to date</source>
        <translation>Compilado en %1: %2 nuevos, %3 al día</translation>
    </message>
    <message>
        <source>Failed after %1: %2 with errors</source>
        <translation>Fallido tras %1: %2 con errores</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Cancelado tras %1</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Function or layer</source>
        <translation>Función o capa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Functions and layers</source>
        <translation>Funciones y capas</translation>
    </message>
    <message>
        <source>Output of the build</source>
        <translation>Salida de la compilación</translation>
    </message>
    <message>
        <source>What the tools print comes here.</source>
        <translation>Aquí aparece lo que imprimen las herramientas.</translation>
    </message>
    <message>
        <source>A build is under way</source>
        <translation>Hay una compilación en curso</translation>
    </message>
    <message>
        <source>Nothing to build yet</source>
        <translation>Todavía no hay nada que compilar</translation>
    </message>
    <message>
        <source>Functions with a manifest (requirements.txt, package.json, pom.xml, go.mod...) are built with the tools of this machine, as sam build does.</source>
        <translation>Las funciones con un manifiesto (requirements.txt, package.json, pom.xml, go.mod...) se compilan con las herramientas de este equipo, como hace sam build.</translation>
    </message>
    <message numerus="yes">
        <source>%n out of date</source>
        <translation>
            <numerusform>%n desactualizado</numerusform>
            <numerusform>%n desactualizados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasClipboard</name>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>Duplicate to %1</source>
        <translation>Duplicar en %1</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>Pegar %1</translation>
    </message>
    <message>
        <source>Duplicate %1 cards</source>
        <translation>Duplicar %1 tarjetas</translation>
    </message>
    <message>
        <source>Paste %1 cards</source>
        <translation>Pegar %1 tarjetas</translation>
    </message>
    <message>
        <source>%1 is not in this template, but named in %2.</source>
        <translation>%1 no está en esta plantilla, pero se nombra en %2.</translation>
    </message>
    <message>
        <source>%1 was left out, as %2 is taken.</source>
        <translation>%1 se omitió, porque %2 ya está en uso.</translation>
    </message>
    <message>
        <source>%1 is now %2, as %3 is taken.</source>
        <translation>%1 es ahora %2, porque %3 ya está en uso.</translation>
    </message>
    <message>
        <source>Written along, as Globals said it there: %1.</source>
        <translation>También se escribió, como lo decía Globals allí: %1.</translation>
    </message>
    <message>
        <source>The code in %1 is shared: %2.</source>
        <translation>El código en %1 se comparte: %2.</translation>
    </message>
    <message>
        <source>%1 was here already and is used: %2.</source>
        <translation>%1 ya estaba aquí y se usa: %2.</translation>
    </message>
    <message>
        <source>%1 was copied along.</source>
        <translation>También se copió %1.</translation>
    </message>
    <message>
        <source>%1 is not here: put the code of %2 there.</source>
        <translation>%1 no está aquí: ponga ahí el código de %2.</translation>
    </message>
    <message>
        <source>Not copied, as no resource of this template by itself: %1.</source>
        <translation>No se copió, por no ser por sí mismo un recurso de esta plantilla: %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasFrameWiring</name>
    <message>
        <source>Frame</source>
        <translation>Marco</translation>
    </message>
    <message>
        <source>Group in a frame</source>
        <translation>Agrupar en un marco</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>Quitar un marco</translation>
    </message>
    <message>
        <source>Remove %1 frames</source>
        <translation>Quitar %1 marcos</translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasWiring</name>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message>
        <source>Move %1 cards</source>
        <translation>Mover %1 tarjetas</translation>
    </message>
    <message>
        <source>Arrange cards</source>
        <translation>Ordenar tarjetas</translation>
    </message>
    <message>
        <source>Wire %1 to %2</source>
        <translation>Conectar %1 con %2</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>Crear %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Remove a wire</source>
        <translation>Quitar una conexión</translation>
    </message>
    <message>
        <source>Remove %1 cards</source>
        <translation>Quitar %1 tarjetas</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: hecho.</translation>
    </message>
    <message>
        <source>%1: with it went %2.</source>
        <translation>%1: también se quitó %2.</translation>
    </message>
    <message>
        <source>It is still named in %1.</source>
        <translation>Aún se menciona en %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1: nothing of it stands in this template by itself.</source>
        <translation>%1: nada de ello figura por sí mismo en esta plantilla.</translation>
    </message>
</context>
<context>
    <name>lathe::app::Chooser</name>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Nothing of this name</source>
        <translation>Nada con este nombre</translation>
    </message>
</context>
<context>
    <name>lathe::app::CloneDialog</name>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
    <message>
        <source>Clone a repository</source>
        <translation>Clonar un repositorio</translation>
    </message>
    <message>
        <source>Address of the repository</source>
        <translation>Dirección del repositorio</translation>
    </message>
    <message>
        <source>Folder of the clone</source>
        <translation>Carpeta del clon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Clonar</translation>
    </message>
    <message>
        <source>Folder below which the clone is to be</source>
        <translation>Carpeta en la que se creará el clon</translation>
    </message>
</context>
<context>
    <name>lathe::app::CodeWiring</name>
    <message>
        <source>A language server would know more of this file: %1</source>
        <translation>Un servidor de lenguaje sabría más de este archivo: %1</translation>
    </message>
    <message>
        <source>The language server %1 has ended again and again without a word. It is not started any more.</source>
        <translation>El servidor de lenguaje %1 ha terminado una y otra vez sin decir nada. Ya no se inicia más.</translation>
    </message>
    <message>
        <source>The language server %1 has ended: %2. It is not started any more.</source>
        <translation>El servidor de lenguaje %1 ha terminado: %2. Ya no se inicia más.</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Iniciarlo de nuevo</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definiciones</translation>
    </message>
    <message>
        <source>Uses of %1</source>
        <translation>Usos de %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>There is no name here to be renamed.</source>
        <translation>Aquí no hay ningún nombre que se pueda cambiar.</translation>
    </message>
    <message>
        <source>Only a language server can rename in code, and none runs.</source>
        <translation>Solo un servidor de lenguaje puede cambiar nombres en el código, y no hay ninguno en marcha.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed.</source>
        <translation>No se puede cambiar el nombre de %1.</translation>
    </message>
    <message>
        <source>A name has letters, digits and _ only.</source>
        <translation>Un nombre solo tiene letras, dígitos y _.</translation>
    </message>
    <message>
        <source>The language server cannot rename this to %1.</source>
        <translation>El servidor de lenguaje no puede cambiar este nombre a %1.</translation>
    </message>
    <message>
        <source>Renamed. Files that were changed and are not saved: %1</source>
        <translation>Nombre cambiado. Archivos modificados que no están guardados: %1</translation>
    </message>
    <message>
        <source>The language server wants to do more than change texts. Nothing was changed.</source>
        <translation>El servidor de lenguaje quiere hacer más que cambiar textos. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 cannot format.</source>
        <translation>%1 no puede dar formato.</translation>
    </message>
    <message>
        <source>Only a language server can format, and none runs for this file.</source>
        <translation>Solo un servidor de lenguaje puede dar formato, y no hay ninguno en marcha para este archivo.</translation>
    </message>
</context>
<context>
    <name>lathe::app::CostHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>El motor no está en ejecución.</translation>
    </message>
</context>
<context>
    <name>lathe::app::CostWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>No se pudieron guardar todos los archivos: no se ejecutó nada.</translation>
    </message>
    <message>
        <source>%1 is invoked by what it has led to: %2 rounds in %3. This loop costs %4 an hour.</source>
        <translation>%1 es invocada por aquello a lo que ella misma ha llevado: %2 vueltas en %3. Este bucle cuesta %4 por hora.</translation>
    </message>
    <message>
        <source>%1 It has been stopped, as Lambda stops it.</source>
        <translation>%1 Se ha detenido, como lo detiene Lambda.</translation>
    </message>
    <message>
        <source>Show the function</source>
        <translation>Mostrar la función</translation>
    </message>
</context>
<context>
    <name>lathe::app::DashboardHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>El motor no está en ejecución.</translation>
    </message>
</context>
<context>
    <name>lathe::app::DashboardWiring</name>
    <message>
        <source>Dashboards</source>
        <translation>Paneles</translation>
    </message>
</context>
<context>
    <name>lathe::app::DebugHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>El motor no está en ejecución.</translation>
    </message>
    <message>
        <source>Another invocation is being debugged. Stop it first.</source>
        <translation>Ya se está depurando otra invocación. Deténgala primero.</translation>
    </message>
</context>
<context>
    <name>lathe::app::DebugWiring</name>
    <message>
        <source>Remove breakpoint</source>
        <translation>Quitar punto de interrupción</translation>
    </message>
    <message>
        <source>Add breakpoint</source>
        <translation>Agregar punto de interrupción</translation>
    </message>
    <message>
        <source>Stop on a condition...</source>
        <translation>Detenerse con una condición...</translation>
    </message>
    <message>
        <source>Change its condition...</source>
        <translation>Cambiar su condición...</translation>
    </message>
    <message>
        <source>Log in place of stopping...</source>
        <translation>Registrar en lugar de detenerse...</translation>
    </message>
    <message>
        <source>Change what it logs...</source>
        <translation>Cambiar lo que registra...</translation>
    </message>
    <message>
        <source>Stop only where this is true; empty: always</source>
        <translation>Detenerse solo donde esto sea verdadero; vacío: siempre</translation>
    </message>
    <message>
        <source>Log this and go on, with values of {expressions}; empty: stop</source>
        <translation>Registrar esto y seguir, con valores de {expressions}; vacío: detenerse</translation>
    </message>
</context>
<context>
    <name>lathe::app::DockTitle</name>
    <message>
        <source>Close this panel</source>
        <translation>Cerrar este panel</translation>
    </message>
</context>
<context>
    <name>lathe::app::Docks</name>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problemas (%1)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilar</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Depurar</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorArea</name>
    <message>
        <source>Open files</source>
        <translation>Archivos abiertos</translation>
    </message>
    <message>
        <source>%1 has changed on disk, and you have changes that are not saved.</source>
        <translation>%1 ha cambiado en el disco y usted tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>Take the file&apos;s version</source>
        <translation>Usar la versión del disco</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar la mía</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Save the changes to %1 before closing it?</source>
        <translation>¿Guardar los cambios de %1 antes de cerrarlo?</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. Save it before closing it?</source>
        <translation>%1 ya no está en el disco. ¿Guardarlo antes de cerrarlo?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Cerrar los demás</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>%1 (on disk)</source>
        <translation>%1 (en disco)</translation>
    </message>
    <message>
        <source>%1 as it was on disk when this was opened</source>
        <translation>%1 tal como estaba en el disco al abrir esto</translation>
    </message>
    <message>
        <source>%1 has a line of %2, too long to be edited here. It is left as it is.</source>
        <translation>%1 tiene una línea de %2, demasiado larga para editarla aquí. Se deja como está.</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorBlame</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>months</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation>%1 a</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Leyendo...</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorChanges</name>
    <message>
        <source>No conflict is left in this file.</source>
        <translation>No queda ningún conflicto en este archivo.</translation>
    </message>
    <message>
        <source>Mark it as resolved</source>
        <translation>Marcarlo como resuelto</translation>
    </message>
</context>
<context>
    <name>lathe::app::EngineHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>El motor no está en ejecución.</translation>
    </message>
</context>
<context>
    <name>lathe::app::EngineIndicator</name>
    <message>
        <source>Waiting for memory: %1</source>
        <translation>Esperan memoria: %1</translation>
    </message>
    <message>
        <source>All environments together are expected to use %1 of the %2 that they may. What waits runs when one of them ends or is idle.</source>
        <translation>Se prevé que todos los entornos juntos usen %1 de los %2 que pueden usar. Lo que espera se ejecuta cuando uno termina o queda libre.</translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation>Motor detenido</translation>
    </message>
    <message>
        <source>Engine starting</source>
        <translation>Iniciando el motor</translation>
    </message>
    <message>
        <source>Engine not running</source>
        <translation>Motor no iniciado</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>Motor listo</translation>
    </message>
    <message>
        <source>Engine ready, limits partly enforced</source>
        <translation>Motor listo, límites aplicados en parte</translation>
    </message>
    <message>
        <source>What the engine enforces on this machine</source>
        <translation>Lo que el motor aplica en este equipo</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>AWS endpoint: %1</source>
        <translation>Punto de conexión de AWS: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>no instalado</translation>
    </message>
    <message>
        <source>Run here by the nearest installed version of the same language: %1.</source>
        <translation>Se ejecuta aquí con la versión instalada más próxima del mismo lenguaje: %1.</translation>
    </message>
    <message>
        <source>Functions of %1 do not run here.</source>
        <translation>Las funciones de %1 no se ejecutan aquí.</translation>
    </message>
    <message>
        <source>Functions for %1 run here as %2; their cost is that of %1.</source>
        <translation>Las funciones para %1 se ejecutan aquí como %2; su coste es el de %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::FileEdits</name>
    <message>
        <source>%1 cannot be changed here. Nothing was changed.</source>
        <translation>%1 no se puede cambiar aquí. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile. Nothing was changed; try again.</source>
        <translation>%1 ha cambiado entretanto. No se cambió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>What is to become of %1 contradicts itself. Nothing was changed.</source>
        <translation>Lo que debe ser de %1 se contradice. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>lathe::app::FunctionMaker</name>
    <message>
        <source>Make %1</source>
        <translation>Crear %1</translation>
    </message>
    <message>
        <source>%1 was copied to %2.</source>
        <translation>%1 se copió en %2.</translation>
    </message>
    <message>
        <source>The template has errors. Put them right, then make the function.</source>
        <translation>La plantilla tiene errores. Corríjalos y después cree la función.</translation>
    </message>
    <message>
        <source>Changed since they were made, these files stay: %1.</source>
        <translation>Estos archivos cambiaron desde que se crearon y se conservan: %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::GitWiring</name>
    <message numerus="yes">
        <source>Changes in %n files were discarded.</source>
        <translation>
            <numerusform>Se descartaron cambios en %n archivo.</numerusform>
            <numerusform>Se descartaron cambios en %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 está en la papelera.</translation>
    </message>
    <message>
        <source>Delete it all the same</source>
        <translation>Eliminarla de todos modos</translation>
    </message>
</context>
<context>
    <name>lathe::app::IamMenu</name>
    <message>
        <source>Refuse what no policy allows</source>
        <translation>Rechazar lo que ninguna política permite</translation>
    </message>
    <message>
        <source>Allow it, and list it in Problems</source>
        <translation>Permitirlo y mostrarlo en Problemas</translation>
    </message>
    <message>
        <source>Do not look at policies</source>
        <translation>No tener en cuenta las políticas</translation>
    </message>
</context>
<context>
    <name>lathe::app::LanguageWiring</name>
    <message>
        <source>definition</source>
        <translation>definición</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>Uses of %1</source>
        <translation>Usos de %1</translation>
    </message>
    <message>
        <source>Go to the function in the template</source>
        <translation>Ir a la función en la plantilla</translation>
    </message>
</context>
<context>
    <name>lathe::app::LoginDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>%1 did not take this. Try again:</source>
        <translation>%1 no lo aceptó. Inténtelo de nuevo:</translation>
    </message>
    <message>
        <source>%1 asks who you are:</source>
        <translation>%1 pregunta quién es usted:</translation>
    </message>
    <message>
        <source>The key %1 is locked:</source>
        <translation>La clave %1 está bloqueada:</translation>
    </message>
    <message>
        <source>Used for this once and kept nowhere. Many hosts want an access token in place of the password.</source>
        <translation>Se usa solo esta vez y no se guarda en ningún sitio. Muchos hosts piden un token de acceso en lugar de la contraseña.</translation>
    </message>
    <message>
        <source>Used for this once and kept nowhere; ssh-add keeps it in the agent.</source>
        <translation>Se usa solo esta vez y no se guarda en ningún sitio; ssh-add la guarda en el agente.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Contraseña o token</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
</context>
<context>
    <name>lathe::app::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 guardado</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Lathe</source>
        <translation>Lathe</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Lín. %1, col. %2</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>No function</source>
        <translation>Ninguna función</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n files before closing?</source>
        <translation>
            <numerusform>¿Guardar los cambios de %n archivo antes de cerrar?</numerusform>
            <numerusform>¿Guardar los cambios de %n archivos antes de cerrar?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a SAM project</source>
        <translation>Abrir un proyecto de SAM</translation>
    </message>
    <message>
        <source>Folder for the new project</source>
        <translation>Carpeta del nuevo proyecto</translation>
    </message>
    <message>
        <source>Begin with which sample?</source>
        <translation>¿Con qué ejemplo desea empezar?</translation>
    </message>
    <message>
        <source>Path of the new file</source>
        <translation>Ruta del nuevo archivo</translation>
    </message>
    <message>
        <source>function</source>
        <translation>función</translation>
    </message>
    <message>
        <source>Go to file or function</source>
        <translation>Ir a archivo o función</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Line, or line:column</source>
        <translation>Línea o línea:columna</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>Nuevo proyecto a partir de un ejemplo...</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. Saving writes it again.</source>
        <translation>%1 ya no está en el disco. Al guardar se escribirá de nuevo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The project&apos;s folder is back.</source>
        <translation>La carpeta del proyecto vuelve a estar.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Elegir otra carpeta</translation>
    </message>
    <message>
        <source>The project&apos;s folder %1 was deleted. What is open is kept here.</source>
        <translation>Se eliminó la carpeta %1 del proyecto. Lo que está abierto se conserva aquí.</translation>
    </message>
    <message>
        <source>The project&apos;s folder is %1 now. What is open is kept here.</source>
        <translation>La carpeta del proyecto es ahora %1. Lo que está abierto se conserva aquí.</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Seguir allí</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Guardar como...</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>The code of %1 has no file that can be shown for the handler %2.</source>
        <translation>El código de %1 no tiene ningún archivo que se pueda mostrar para el controlador %2.</translation>
    </message>
    <message>
        <source>%1: %2, as it was published</source>
        <translation>%1: %2, tal como se publicó</translation>
    </message>
    <message>
        <source>Begin an empty project there</source>
        <translation>Empezar ahí un proyecto vacío</translation>
    </message>
</context>
<context>
    <name>lathe::app::NewFunctionDialog</name>
    <message>
        <source>New function</source>
        <translation>Nueva función</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Lo que se escribe</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Contenido del archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create function</source>
        <translation>Crear función</translation>
    </message>
    <message>
        <source>%1, these lines</source>
        <translation>%1, estas líneas</translation>
    </message>
</context>
<context>
    <name>lathe::app::NewFunctionForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Comienza con</translation>
    </message>
    <message>
        <source>Path of the route</source>
        <translation>Ruta de la URL</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Method of the route</source>
        <translation>Método de la ruta</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Entorno de ejecución</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>lathe::app::PaneWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>No se pudieron guardar todos los archivos: no se ejecutó nada.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>The engine is starting.</source>
        <translation>El motor se está iniciando.</translation>
    </message>
    <message>
        <source>When that is put right, choose Restart the engine in the Run menu.</source>
        <translation>Cuando esté resuelto, elija «Reiniciar el motor» en el menú «Ejecutar».</translation>
    </message>
    <message>
        <source>No engine runs. Choose Restart the engine in the Run menu.</source>
        <translation>No hay ningún motor en marcha. Elija «Reiniciar el motor» en el menú «Ejecutar».</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 está en la papelera.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>allow %1</source>
        <translation>permitir %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
</context>
<context>
    <name>lathe::app::PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Code font size</source>
        <translation>Tamaño de letra del código</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Ajustar líneas largas</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>Mostrar espacios y tabulaciones</translation>
    </message>
    <message>
        <source>Remove trailing spaces when saving</source>
        <translation>Quitar los espacios finales al guardar</translation>
    </message>
    <message>
        <source>Save all files before invoking</source>
        <translation>Guardar todos los archivos antes de invocar</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>End idle environments after</source>
        <translation>Terminar entornos inactivos tras</translation>
    </message>
    <message>
        <source>An environment that has had nothing to do for so long is ended; the next invocation is a cold start. A function without any has scaled to zero.</source>
        <translation>Un entorno que lleva este tiempo sin nada que hacer se termina; la próxima invocación es un arranque en frío. Una función sin entornos ha escalado a cero.</translation>
    </message>
    <message>
        <source>Speed of retries</source>
        <translation>Velocidad de los reintentos</translation>
    </message>
    <message>
        <source>How many times sooner than on AWS asynchronous events are retried: there after 1 and 2 minutes.</source>
        <translation>Cuántas veces antes que en AWS se reintentan los eventos asíncronos: allí tras 1 y 2 minutos.</translation>
    </message>
    <message>
        <source>Concurrent invocations</source>
        <translation>Invocaciones simultáneas</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Runtimes on standby</source>
        <translation>Entornos en espera</translation>
    </message>
    <message>
        <source>Each function has a runtime that is started and waits, as far as this memory goes: its first invocation waits for its own init only.</source>
        <translation>Cada función tiene, hasta donde alcance, un entorno iniciado que espera: su primera invocación solo espera a su propia inicialización.</translation>
    </message>
    <message>
        <source>More at a time, of all functions together, are throttled with 429. AWS gives an account 1,000 at first, some new ones 10.</source>
        <translation>Las que superen este número a la vez, entre todas las funciones, se limitan con 429. AWS da a una cuenta 1.000 al principio; a algunas nuevas, 10.</translation>
    </message>
    <message>
        <source>Holds when the engine is started next: Run &gt; Restart the engine.</source>
        <translation>Se aplica al iniciar el motor la próxima vez: Ejecutar &gt; Reiniciar el motor.</translation>
    </message>
    <message>
        <source>Use language servers</source>
        <translation>Usar servidores de lenguaje</translation>
    </message>
    <message>
        <source>Programs of yours that know a language, from PATH, node_modules/.bin or a virtual environment of the project. They run with your rights, outside of the sandbox.</source>
        <translation>Programas suyos que conocen un lenguaje, de PATH, node_modules/.bin o un entorno virtual del proyecto. Se ejecutan con los permisos de usted, fuera del entorno aislado.</translation>
    </message>
    <message>
        <source>Port of the first HTTP API</source>
        <translation>Puerto de la primera API HTTP</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Where the first API of a project listens, as long as nobody else does. Further ones listen where there is room; Resources shows them.</source>
        <translation>Dónde escucha la primera API de un proyecto, mientras nadie más lo haga. Las demás escuchan donde haya sitio; Recursos las muestra.</translation>
    </message>
</context>
<context>
    <name>lathe::app::ProblemsPane</name>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Add the permission to the template</source>
        <translation>Añadir el permiso a la plantilla</translation>
    </message>
    <message>
        <source>Mistakes in the template, what language servers find in code, requests that no policy allows and troubles of the engine are listed here, each with the place and the next step.</source>
        <translation>Aquí se muestran los errores de la plantilla, lo que los servidores de lenguaje encuentran en el código, las solicitudes que ninguna política permite y los problemas del motor, cada uno con su lugar y el siguiente paso.</translation>
    </message>
</context>
<context>
    <name>lathe::app::ProjectDocument</name>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>Editar plantilla</translation>
    </message>
    <message>
        <source>Take the file&apos;s content</source>
        <translation>Usar el contenido del archivo</translation>
    </message>
</context>
<context>
    <name>lathe::app::QueueCalls</name>
    <message>
        <source>In flight</source>
        <translation>En tránsito</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Retrasado</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Visible</translation>
    </message>
</context>
<context>
    <name>lathe::app::RemoteWiring</name>
    <message>
        <source>Fetching.</source>
        <translation>Obteniendo.</translation>
    </message>
    <message>
        <source>Fetched.</source>
        <translation>Obtenido.</translation>
    </message>
    <message>
        <source>Pulling.</source>
        <translation>Incorporando.</translation>
    </message>
    <message>
        <source>Pushing.</source>
        <translation>Enviando.</translation>
    </message>
    <message>
        <source>Pushed.</source>
        <translation>Enviado.</translation>
    </message>
    <message>
        <source>There was nothing new.</source>
        <translation>No había nada nuevo.</translation>
    </message>
    <message>
        <source>The branch has all commits now.</source>
        <translation>La rama ya tiene todos los commits.</translation>
    </message>
    <message>
        <source>Merged, by a commit of its own.</source>
        <translation>Fusionado, con un commit propio.</translation>
    </message>
    <message>
        <source>Files are in conflict: open them, choose what stays, stage them, and commit.</source>
        <translation>Hay archivos en conflicto: ábralos, elija qué se queda, prepárelos y confirme.</translation>
    </message>
</context>
<context>
    <name>lathe::app::ReplayWiring</name>
    <message>
        <source>Nothing has failed in that time.</source>
        <translation>No ha fallado nada en ese tiempo.</translation>
    </message>
    <message>
        <source>Not all files could be saved: nothing was replayed.</source>
        <translation>No se pudieron guardar todos los archivos: no se reprodujo nada.</translation>
    </message>
</context>
<context>
    <name>lathe::app::ServerIndicator</name>
    <message>
        <source>Restart language servers</source>
        <translation>Reiniciar los servidores de lenguaje</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>No language server</source>
        <translation>Sin servidor de lenguaje</translation>
    </message>
    <message>
        <source>Completion knows the words of open files, the test event and the AWS SDK&apos;s clients. A language server would know more: %1</source>
        <translation>El autocompletado conoce las palabras de los archivos abiertos, el evento de prueba y los clientes del SDK de AWS. Un servidor de lenguaje sabría más: %1</translation>
    </message>
    <message>
        <source>%1: starting</source>
        <translation>%1: iniciándose</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The language server of this file: %1</source>
        <translation>El servidor de lenguaje de este archivo: %1</translation>
    </message>
    <message>
        <source>%1: ended</source>
        <translation>%1: terminado</translation>
    </message>
    <message>
        <source>Language server: %1</source>
        <translation>Servidor de lenguaje: %1</translation>
    </message>
</context>
<context>
    <name>lathe::app::SuiteWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>No se pudieron guardar todos los archivos: no se ejecutó nada.</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>Conservada como %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show the tests</source>
        <translation>Mostrar las pruebas</translation>
    </message>
    <message>
        <source>The test&apos;s file cannot be read.</source>
        <translation>No se puede leer el archivo de la prueba.</translation>
    </message>
</context>
<context>
    <name>lathe::app::TraceHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>El motor no está en ejecución.</translation>
    </message>
</context>
<context>
    <name>lathe::app::TracesWiring</name>
    <message>
        <source>No trace is known of the request %1.</source>
        <translation>No se conoce ninguna traza de la solicitud %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::VersionWiring</name>
    <message>
        <source>Version %1 of %2 does not know its commit: there was no git repository with one when it was published.</source>
        <translation>La versión %1 de %2 no conoce su commit: al publicarla no había un repositorio git con alguno.</translation>
    </message>
    <message>
        <source>What has changed since version %1 of %2.</source>
        <translation>Lo que ha cambiado desde la versión %1 de %2.</translation>
    </message>
    <message>
        <source>It was published with changes that were not committed; they are shown as changes, too.</source>
        <translation>Se publicó con cambios sin confirmar; también se muestran como cambios.</translation>
    </message>
    <message>
        <source>%2 as it is now is version %1.</source>
        <translation>%2 tal como está ahora es la versión %1.</translation>
    </message>
</context>
<context>
    <name>lathe::app::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Lathe</source>
        <translation>Lathe</translation>
    </message>
    <message>
        <source>Write, run and watch Lambda functions on your own machine.</source>
        <translation>Escriba, ejecute y observe funciones de Lambda en su propio equipo.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Comenzar</translation>
    </message>
    <message>
        <source>Open a SAM project...</source>
        <translation>Abrir un proyecto de SAM...</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>Nuevo proyecto a partir de un ejemplo...</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>New empty project...</source>
        <translation>Nuevo proyecto vacío...</translation>
    </message>
    <message>
        <source>Clone a repository...</source>
        <translation>Clonar un repositorio...</translation>
    </message>
</context>
<context>
    <name>lathe::compare::CaseModel</name>
    <message>
        <source>Passed</source>
        <translation>Superada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>No ejecutada</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
</context>
<context>
    <name>lathe::compare::ComparisonView</name>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>Diferencia anterior (Mayús+F7)</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>Diferencia siguiente (F7)</translation>
    </message>
    <message>
        <source>Differences of the output</source>
        <translation>Diferencias de la salida</translation>
    </message>
    <message>
        <source>Differences of the log</source>
        <translation>Diferencias del registro</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>These seem to be others in every run: %1.</source>
        <translation>Estos parecen ser otros en cada ejecución: %1.</translation>
    </message>
    <message>
        <source>Ignore them</source>
        <translation>Ignorarlos</translation>
    </message>
    <message>
        <source>Ignored: %1.</source>
        <translation>Se ignora: %1.</translation>
    </message>
    <message>
        <source>Compare them again</source>
        <translation>Volver a compararlos</translation>
    </message>
</context>
<context>
    <name>lathe::compare::KeepDialog</name>
    <message>
        <source>Keep as a test</source>
        <translation>Conservar como prueba</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>What it is about, for those who read it</source>
        <translation>De qué trata, para quienes la lean</translation>
    </message>
    <message>
        <source>These values seem to be others in every run. Those that are ticked need only be of their form:</source>
        <translation>Estos valores parecen ser otros en cada ejecución. Los marcados solo deben tener la misma forma:</translation>
    </message>
    <message>
        <source>Values that may be others</source>
        <translation>Valores que pueden ser otros</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>There is a test of this name.</source>
        <translation>Ya hay una prueba con este nombre.</translation>
    </message>
</context>
<context>
    <name>lathe::compare::PairModel</name>
    <message>
        <source>Not run</source>
        <translation>No ejecutada</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln diferencia</numerusform>
            <numerusform>%Ln diferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
</context>
<context>
    <name>lathe::compare::ReplayPane</name>
    <message>
        <source>Replay</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Replayed invocations</source>
        <translation>Invocaciones reproducidas</translation>
    </message>
    <message>
        <source>Invocations that are over</source>
        <translation>Invocaciones terminadas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Replay again</source>
        <translation>Reproducir de nuevo</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Solo lo que difiere</translation>
    </message>
    <message>
        <source>Show the log of the replay</source>
        <translation>Mostrar el registro de la reproducción</translation>
    </message>
    <message>
        <source>Show the replay in the Test dock</source>
        <translation>Mostrar la reproducción en el panel Prueba</translation>
    </message>
    <message>
        <source>Keep as a test...</source>
        <translation>Conservar como prueba...</translation>
    </message>
    <message>
        <source>Not run: %1</source>
        <translation>No ejecutada: %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <translation>%1 antes, %2 ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replayed</source>
        <translation>
            <numerusform>%Ln reproducida</numerusform>
            <numerusform>%Ln reproducidas</numerusform>
        </translation>
    </message>
    <message>
        <source>none different</source>
        <translation>ninguna distinta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <translation>
            <numerusform>%Ln distinta</numerusform>
            <numerusform>%Ln distintas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the trace of the replay</source>
        <translation>Mostrar la traza de la reproducción</translation>
    </message>
</context>
<context>
    <name>lathe::compare::RowsModel</name>
    <message numerus="yes">
        <source>%Ln equal line(s)</source>
        <translation>
            <numerusform>%Ln línea igual</numerusform>
            <numerusform>%Ln líneas iguales</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, sin desplegar</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Añadido: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Quitado: %1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Movido: %1</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>Ignorado: %1</translation>
    </message>
    <message>
        <source>Changed from %1 to %2</source>
        <translation>Cambiado de %1 a %2</translation>
    </message>
</context>
<context>
    <name>lathe::compare::SuitePane</name>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Tests of the project</source>
        <translation>Pruebas del proyecto</translation>
    </message>
    <message>
        <source>What is not as expected</source>
        <translation>Lo que no es como se esperaba</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>No tests yet</source>
        <translation>Aún no hay pruebas</translation>
    </message>
    <message>
        <source>Keep an invocation as a test: choose it under Test, History, or in a replay. Tests are files of tests/lathe/, which lathe test runs as well.</source>
        <translation>Conserve una invocación como prueba: elíjala en Prueba, Historial, o en una reproducción. Las pruebas son archivos de tests/lathe/, que lathe test también ejecuta.</translation>
    </message>
    <message>
        <source>Tests that are over</source>
        <translation>Pruebas terminadas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Show the log in the Logs dock</source>
        <translation>Mostrar el registro en el panel Registros</translation>
    </message>
    <message>
        <source>Open the test&apos;s file</source>
        <translation>Abrir el archivo de la prueba</translation>
    </message>
    <message>
        <source>Expect this</source>
        <translation>Esperar esto</translation>
    </message>
    <message>
        <source>Change the test so that it expects what came</source>
        <translation>Cambiar la prueba para que espere lo que se obtuvo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Run the chosen test</source>
        <translation>Ejecutar la prueba elegida</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Ejecutar fallidas</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Ejecutar todas</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Y %Ln problema más.</numerusform>
            <numerusform>Y %Ln problemas más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Aún no ejecutada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed</source>
        <translation>
            <numerusform>%Ln superada</numerusform>
            <numerusform>%Ln superadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallida</numerusform>
            <numerusform>%Ln fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln omitida</numerusform>
            <numerusform>%Ln omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln prueba</numerusform>
            <numerusform>%Ln pruebas</numerusform>
        </translation>
    </message>
    <message>
        <source>Run every test of the project</source>
        <translation>Ejecutar todas las pruebas del proyecto</translation>
    </message>
    <message>
        <source>Show the trace of the run</source>
        <translation>Mostrar la traza de la ejecución</translation>
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
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1%2 %</source>
        <translation>%1%2 %</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Al mes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variación</translation>
    </message>
    <message>
        <source>Same cost at</source>
        <translation>Mismo costo con</translation>
    </message>
</context>
<context>
    <name>lathe::cost::BreakdownModel</name>
    <message>
        <source>This window</source>
        <translation>Esta ventana</translation>
    </message>
    <message>
        <source>Lambda API</source>
        <translation>API de Lambda</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Desencadenador</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>without this tag</source>
        <translation>sin esta etiqueta</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
    <message>
        <source>A service among them bills by something else than invocations, or its price is not known</source>
        <translation>Alguno de los servicios factura por algo distinto de las invocaciones, o no se conoce su precio</translation>
    </message>
    <message>
        <source>What the services bill that started the functions: requests of APIs, messages of queues and topics, events of buses, PUTs of buckets</source>
        <translation>Lo que facturan los servicios que iniciaron las funciones: solicitudes de API, mensajes de colas y temas, eventos de buses, PUT de buckets</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>Invocaciones</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturado</translation>
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
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En conjunto</translation>
    </message>
</context>
<context>
    <name>lathe::cost::BreakdownView</name>
    <message>
        <source>What ran, broken down</source>
        <translation>Lo que se ejecutó, desglosado</translation>
    </message>
    <message>
        <source>Nothing ran in this time</source>
        <translation>No se ejecutó nada en este intervalo</translation>
    </message>
    <message>
        <source>Invoke a function, or choose a longer time.</source>
        <translation>Invoque una función o elija un intervalo más largo.</translation>
    </message>
    <message>
        <source>List prices of the first tier. Of a queue each message counts as sent by itself, received in its batch and deleted; polls that find nothing are left out. Services&apos; prices are those of us-east-1.</source>
        <translation>Precios de lista del primer tramo. En una cola, cada mensaje cuenta como enviado por separado, recibido en su lote y eliminado; se omiten los sondeos que no encuentran nada. Los precios de los servicios son los de us-east-1.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Break down by</source>
        <translation>Desglosar por</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>los últimos 7 días</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>los últimos 30 días</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>este mes</translation>
    </message>
    <message>
        <source>Export the breakdown as CSV</source>
        <translation>Exportar el desglose como CSV</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>etiqueta %1</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>lathe::cost::CostModel</name>
    <message>
        <source>Press F2 or double-click to give this function a rate of its own</source>
        <translation>Pulse F2 o haga doble clic para asignar a esta función su propia frecuencia</translation>
    </message>
    <message>
        <source>%1 of it keeps provisioned environments ready, invoked or not</source>
        <translation>%1 mantiene listos los entornos aprovisionados, se invoquen o no</translation>
    </message>
    <message>
        <source>Invoke it first: the month is reckoned from today&apos;s mean duration</source>
        <translation>Invóquela primero: el mes se calcula con la duración media de hoy</translation>
    </message>
    <message>
        <source>From today&apos;s mean duration, without the free allowance</source>
        <translation>Según la duración media de hoy, sin el nivel gratuito</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>GB-s</source>
        <translation>GB-s</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Al mes</translation>
    </message>
</context>
<context>
    <name>lathe::cost::CostPane</name>
    <message>
        <source>Views of the cost</source>
        <translation>Vistas del costo</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Desglose</translation>
    </message>
    <message>
        <source>Right-sizing</source>
        <translation>Dimensionamiento</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Qué pasaría si</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
</context>
<context>
    <name>lathe::cost::LaneChart</name>
    <message>
        <source>Requests and environments over time</source>
        <translation>Solicitudes y entornos a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Requests a second, to %1</source>
        <translation>Solicitudes por segundo, hasta %1</translation>
    </message>
    <message>
        <source>p95, to %1</source>
        <translation>p95, hasta %1</translation>
    </message>
    <message>
        <source>Environment %1: %2</source>
        <translation>Entorno %1: %2</translation>
    </message>
</context>
<context>
    <name>lathe::cost::LoadView</name>
    <message>
        <source>Put a function under load</source>
        <translation>Someter una función a carga</translation>
    </message>
    <message>
        <source>Requests are sent when they are due, whether or not it keeps up. They count as any other, with all that they do.</source>
        <translation>Las solicitudes se envían cuando corresponde, dé abasto la función o no. Cuentan como cualquier otra, con todo lo que hacen.</translation>
    </message>
    <message>
        <source>Function to drive</source>
        <translation>Función que se somete a carga</translation>
    </message>
    <message>
        <source>Event to send</source>
        <translation>Evento que se envía</translation>
    </message>
    <message>
        <source>Event of the Test dock</source>
        <translation>Evento del panel Prueba</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source>Requests a second at the beginning</source>
        <translation>Solicitudes por segundo al principio</translation>
    </message>
    <message>
        <source>Requests a second at the end</source>
        <translation>Solicitudes por segundo al final</translation>
    </message>
    <message>
        <source>for </source>
        <translation>durante </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds of load</source>
        <translation>Segundos de carga</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Someter a carga</translation>
    </message>
    <message>
        <source>Stop the load</source>
        <translation>Detener la carga</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Latencies</source>
        <translation>Latencias</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Entornos</translation>
    </message>
    <message>
        <source>%1 was not driven: %2</source>
        <translation>%1 no se sometió a carga: %2</translation>
    </message>
    <message>
        <source>%1 requests were not sent: too many were under way.</source>
        <translation>No se enviaron %1 solicitudes: había demasiadas en curso.</translation>
    </message>
    <message>
        <source>%1 sent, %2 fine, %3 failed, %4 throttled, %5 cold; %6 at once; %7</source>
        <translation>%1 enviadas, %2 correctas, %3 fallidas, %4 limitadas, %5 en frío; %6 simultáneas; %7</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3, at most %4</source>
        <translation>p50 %1, p95 %2, p99 %3, máximo %4</translation>
    </message>
</context>
<context>
    <name>lathe::cost::Overview</name>
    <message>
        <source>Cost of each function</source>
        <translation>Costo de cada función</translation>
    </message>
    <message>
        <source>No function to reckon with</source>
        <translation>Ninguna función que calcular</translation>
    </message>
    <message>
        <source>Add a function to the template, and its cost appears here.</source>
        <translation>Agregue una función a la plantilla y su costo aparecerá aquí.</translation>
    </message>
    <message>
        <source>Each function runs</source>
        <translation>Cada función se ejecuta</translation>
    </message>
    <message>
        <source>Invocations of each function</source>
        <translation>Invocaciones de cada función</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>por minuto</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>por hora</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>por día</translation>
    </message>
    <message>
        <source>Free allowance</source>
        <translation>Nivel gratuito</translation>
    </message>
    <message>
        <source>1 million requests and 400,000 GB-seconds are free each month</source>
        <translation>1 millón de solicitudes y 400&#xa0;000 GB-segundos son gratuitos cada mes</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>Other settings of the function</source>
        <translation>Otras configuraciones de la función</translation>
    </message>
    <message>
        <source>Nothing measured today</source>
        <translation>Hoy no se ha medido nada</translation>
    </message>
    <message>
        <source>Invoke the function: other settings are compared by what was measured.</source>
        <translation>Invoque la función: las demás configuraciones se comparan según lo medido.</translation>
    </message>
    <message>
        <source>Budget a month</source>
        <translation>Presupuesto al mes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Costo de hoy</translation>
    </message>
    <message>
        <source>Cost per month</source>
        <translation>Costo al mes</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Per month %1 after the free allowance</source>
        <translation>Al mes %1 después del nivel gratuito</translation>
    </message>
    <message>
        <source>Per month %1</source>
        <translation>Al mes %1</translation>
    </message>
    <message>
        <source>%1: more than the budget</source>
        <translation>%1: más que el presupuesto</translation>
    </message>
    <message>
        <source>All functions together: tiers and the free allowance are taken into account</source>
        <translation>Todas las funciones juntas: se tienen en cuenta los tramos y el nivel gratuito</translation>
    </message>
    <message>
        <source>All functions together: tiers are taken into account</source>
        <translation>Todas las funciones juntas: se tienen en cuenta los tramos</translation>
    </message>
    <message>
        <source>Prices of %1 from %2 (%3)</source>
        <translation>Precios de %1 del %2 (%3)</translation>
    </message>
    <message>
        <source>No price is known for %1. %2</source>
        <translation>No se conoce ningún precio para %1. %2</translation>
    </message>
    <message>
        <source>Other settings for %1</source>
        <translation>Otras configuraciones para %1</translation>
    </message>
    <message>
        <source>With today&apos;s mean of %1 billed. Durations change with memory, which brings CPU with it: &quot;Same cost at&quot; is the mean at which a setting costs what it does now.</source>
        <translation>Con la media facturada de hoy, %1. La duración cambia con la memoria, que lleva asociada la CPU: «Mismo costo con» es la media con la que una configuración cuesta lo mismo que ahora.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningChart</name>
    <message>
        <source>Duration and cost by memory size</source>
        <translation>Duración y costo por tamaño de memoria</translation>
    </message>
    <message>
        <source>Mean duration, to %1</source>
        <translation>Duración media, hasta %1</translation>
    </message>
    <message>
        <source>Mean duration</source>
        <translation>Duración media</translation>
    </message>
    <message>
        <source>Cost of a million, to %1</source>
        <translation>Costo por millón, hasta %1</translation>
    </message>
    <message>
        <source>Cost of a million</source>
        <translation>Costo por millón</translation>
    </message>
    <message>
        <source>%1: %2, %3 a million</source>
        <translation>%1: %2, %3 por millón</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningModel</name>
    <message>
        <source>%1, now</source>
        <translation>%1, ahora</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Aún no medido</translation>
    </message>
    <message numerus="yes">
        <source>%n invocation(s) after the first</source>
        <translation>
            <numerusform>%n invocación después de la primera</numerusform>
            <numerusform>%n invocaciones después de la primera</numerusform>
        </translation>
    </message>
    <message>
        <source>The first one: %1 init, %2 in the handler</source>
        <translation>La primera: %1 de inicialización, %2 en el controlador</translation>
    </message>
    <message>
        <source>Nearly all of its memory is in use.</source>
        <translation>Se usa casi toda su memoria.</translation>
    </message>
    <message>
        <source>What a million invocations like these cost on this processor, at the first tier and without the free allowance</source>
        <translation>Lo que cuesta un millón de invocaciones como estas en este procesador, a precios del primer tramo y sin el nivel gratuito</translation>
    </message>
    <message>
        <source>The first invocation in a new environment, with its init; it is not in the other figures</source>
        <translation>La primera invocación en un entorno nuevo, con su inicialización; no está incluida en las demás cifras</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
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
        <translation>En frío</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usada</translation>
    </message>
    <message>
        <source>Million, x86</source>
        <translation>Millón, x86</translation>
    </message>
    <message>
        <source>Million, arm64</source>
        <translation>Millón, arm64</translation>
    </message>
    <message>
        <source>Best for</source>
        <translation>Mejor para</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningView</name>
    <message>
        <source>Function to measure</source>
        <translation>Función que se medirá</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Event of the Test dock</source>
        <translation>Evento del panel Prueba</translation>
    </message>
    <message>
        <source>Memory sizes in MB</source>
        <translation>Tamaños de memoria en MB</translation>
    </message>
    <message>
        <source>Memory sizes in MB, with commas between them</source>
        <translation>Tamaños de memoria en MB, separados por comas</translation>
    </message>
    <message>
        <source> times each</source>
        <translation> veces cada uno</translation>
    </message>
    <message>
        <source>How often at each size</source>
        <translation>Cuántas veces con cada tamaño</translation>
    </message>
    <message>
        <source>How often at each size, after a first, cold time that is told apart</source>
        <translation>Cuántas veces con cada tamaño, después de una primera vez en frío que se indica por separado</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>Tenant to measure for</source>
        <translation>Inquilino para el que se mide</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Detener la medición</translation>
    </message>
    <message>
        <source>Memory sizes</source>
        <translation>Tamaños de memoria</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Progreso de la medición</translation>
    </message>
    <message>
        <source>Saving and starting</source>
        <translation>Guardando e iniciando</translation>
    </message>
    <message>
        <source>%1: invocation %2 of %3</source>
        <translation>%1: invocación %2 de %3</translation>
    </message>
    <message>
        <source>%1 was not measured: %2</source>
        <translation>No se midió %1: %2</translation>
    </message>
    <message>
        <source>Stopped: what was measured until then is kept.</source>
        <translation>Detenido: se conserva lo medido hasta entonces.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 on average, %2 a million</source>
        <translation>%1 de media, %2 por millón</translation>
    </message>
    <message>
        <source>Write %1 to the template</source>
        <translation>Escribir %1 en la plantilla</translation>
    </message>
    <message>
        <source>The template says %1</source>
        <translation>La plantilla indica %1</translation>
    </message>
    <message>
        <source>Find the right memory size</source>
        <translation>Encuentre el tamaño de memoria adecuado</translation>
    </message>
    <message>
        <source>Lambda gives CPU with memory: more may cost less. The function really runs, at one size after the other, with what it does to queues, tables and files.</source>
        <translation>Lambda asigna la CPU junto con la memoria: más puede costar menos. La función se ejecuta de verdad, con un tamaño tras otro, con todo lo que hace en colas, tablas y archivos.</translation>
    </message>
    <message>
        <source>No function to measure</source>
        <translation>Ninguna función que medir</translation>
    </message>
    <message>
        <source>Add a function to the template, and its memory is measured here.</source>
        <translation>Agregue una función a la plantilla y su memoria se medirá aquí.</translation>
    </message>
</context>
<context>
    <name>lathe::cost::WhatIfModel</name>
    <message>
        <source>A month</source>
        <translation>Un mes</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Qué pasaría si</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variación</translation>
    </message>
</context>
<context>
    <name>lathe::cost::WhatIfView</name>
    <message>
        <source>A month by its parts</source>
        <translation>Un mes por partes</translation>
    </message>
    <message>
        <source>No function to suppose something of</source>
        <translation>Ninguna función sobre la que hacer suposiciones</translation>
    </message>
    <message>
        <source>Add a function to the template, and its month is reckoned here.</source>
        <translation>Agregue una función a la plantilla y aquí se calculará su mes.</translation>
    </message>
    <message>
        <source>Function to suppose something of</source>
        <translation>Función sobre la que hacer suposiciones</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>iniciada por</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciada por</translation>
    </message>
    <message>
        <source>Free allowance</source>
        <translation>Nivel gratuito</translation>
    </message>
    <message>
        <source>Less what is free each month, as if nothing else used it</source>
        <translation>Menos lo que es gratuito cada mes, como si nada más lo usara</translation>
    </message>
    <message>
        <source>Back to what is</source>
        <translation>Volver a la situación actual</translation>
    </message>
    <message>
        <source>Save as a report</source>
        <translation>Guardar como informe</translation>
    </message>
    <message>
        <source>Invocations a month</source>
        <translation>Invocaciones al mes</translation>
    </message>
    <message>
        <source>Mean duration</source>
        <translation>Duración media</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>Aprovisionada</translation>
    </message>
    <message>
        <source>Log of each</source>
        <translation>Registro de cada una</translation>
    </message>
    <message>
        <source> KB</source>
        <translation> KB</translation>
    </message>
    <message>
        <source>Traced by X-Ray</source>
        <translation>Con traza de X-Ray</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>nothing that is billed</source>
        <translation>nada que se facture</translation>
    </message>
    <message>
        <source>Now: today&apos;s mean of %1, at the rate of the Functions tab.</source>
        <translation>Ahora: la media de hoy, %1, con la frecuencia de la pestaña Funciones.</translation>
    </message>
    <message>
        <source>Nothing was measured today: 100 ms are supposed for each.</source>
        <translation>Hoy no se ha medido nada: se suponen 100 ms para cada una.</translation>
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
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>%1 is in alarm since %2</source>
        <translation>%1 está en alarma desde %2</translation>
    </message>
    <message>
        <source>%1 is well since %2</source>
        <translation>%1 está bien desde %2</translation>
    </message>
    <message>
        <source>%1 has too few data</source>
        <translation>%1 tiene muy pocos datos</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 no existe</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::BodyEditor</name>
    <message>
        <source>Body of the dashboard</source>
        <translation>Cuerpo del panel</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardBar</name>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>Nuevo panel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>Agregar un mosaico</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Compare, save, rename, delete</source>
        <translation>Comparar, guardar, cambiar nombre, eliminar</translation>
    </message>
    <message>
        <source>Compare with the time before</source>
        <translation>Comparar con el intervalo anterior</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>Editar como JSON</translation>
    </message>
    <message>
        <source>Delete this dashboard</source>
        <translation>Eliminar este panel</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>Guardar como imagen PNG…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>Guardar como imagen SVG…</translation>
    </message>
    <message>
        <source>Save the figures as CSV…</source>
        <translation>Guardar las cifras como CSV…</translation>
    </message>
    <message>
        <source>Save the body as JSON…</source>
        <translation>Guardar el cuerpo como JSON…</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardDocument</name>
    <message>
        <source>Move a tile</source>
        <translation>Mover un mosaico</translation>
    </message>
    <message>
        <source>Change a tile</source>
        <translation>Cambiar un mosaico</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>Agregar un mosaico</translation>
    </message>
    <message>
        <source>Delete a tile</source>
        <translation>Eliminar un mosaico</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardPage</name>
    <message>
        <source>No dashboards yet</source>
        <translation>Aún no hay paneles</translation>
    </message>
    <message>
        <source>The tile</source>
        <translation>El mosaico</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>Se eliminó %1.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Nothing on this dashboard yet</source>
        <translation>Aún no hay nada en este panel</translation>
    </message>
    <message>
        <source>Add a tile: lines, numbers, alarms or a text.</source>
        <translation>Agregue un mosaico: líneas, números, alarmas o un texto.</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>No hay ningún motor en marcha</translation>
    </message>
    <message>
        <source>Dashboards are kept by the engine: start it to see them.</source>
        <translation>El motor guarda los paneles: inícielo para verlos.</translation>
    </message>
    <message>
        <source>A dashboard shows metrics, alarms and texts of your choice. CloudWatch&apos;s clients get the same ones.</source>
        <translation>Un panel muestra las métricas, alarmas y textos que se elijan. Los clientes de CloudWatch reciben los mismos.</translation>
    </message>
    <message>
        <source>The template declares this dashboard: what is changed here holds until it is changed there.</source>
        <translation>La plantilla declara este panel: lo que se cambie aquí vale hasta que se cambie allí.</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>Nuevo panel</translation>
    </message>
    <message>
        <source>Name of the new dashboard</source>
        <translation>Nombre del nuevo panel</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>Nuevo nombre de %1</translation>
    </message>
    <message>
        <source>There is a dashboard %1 already.</source>
        <translation>Ya hay un panel %1.</translation>
    </message>
    <message>
        <source>Change the body</source>
        <translation>Cambiar el cuerpo</translation>
    </message>
    <message>
        <source>Save the dashboard</source>
        <translation>Guardar el panel</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::LineTable</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add an expression</source>
        <translation>Agregar una expresión</translation>
    </message>
    <message>
        <source>Lines of the tile</source>
        <translation>Líneas del mosaico</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id.</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Estadística</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Whether it is drawn, and the name that expressions use for it</source>
        <translation>Si se dibuja, y el nombre que usan para ella las expresiones</translation>
    </message>
    <message>
        <source>By the scale at the right</source>
        <translation>Según la escala de la derecha</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::LogContent</name>
    <message>
        <source>Run in the Query dock</source>
        <translation>Ejecutar en el panel Consulta</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::MetricBrowser</name>
    <message>
        <source>Search metrics</source>
        <translation>Buscar métricas</translation>
    </message>
    <message>
        <source>Add to the tile</source>
        <translation>Agregar al mosaico</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Without dimensions</source>
        <translation>Sin dimensiones</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: search for them</source>
        <translation>
            <numerusform>y %n más: búsquela</numerusform>
            <numerusform>y %n más: búsquelas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::NameBar</name>
    <message>
        <source>Letters, digits, - and _</source>
        <translation>Letras, dígitos, - y _</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>antes: %1</translation>
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
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::Tile</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Mosaico</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>Qué hacer con %1</translation>
    </message>
    <message>
        <source>Change, duplicate, delete</source>
        <translation>Cambiar, duplicar, eliminar</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::TileContent</name>
    <message>
        <source>A tile of this kind (%1) is kept, but cannot be shown here.</source>
        <translation>Un mosaico de este tipo (%1) se conserva, pero no se puede mostrar aquí.</translation>
    </message>
    <message>
        <source>The charts cannot be drawn: %1</source>
        <translation>No se pueden dibujar los gráficos: %1</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::TileEditor</name>
    <message>
        <source>Tile</source>
        <translation>Mosaico</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
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
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Estadística</translation>
    </message>
    <message>
        <source>Of metrics that are added</source>
        <translation>De las métricas que se agreguen</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Query of Logs Insights</source>
        <translation>Consulta de Logs Insights</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Stacked areas</source>
        <translation>Áreas apiladas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Medidor</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Gráfico circular</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Log query</source>
        <translation>Consulta de registros</translation>
    </message>
    <message>
        <source># Text

Written in *Markdown*.</source>
        <translation># Texto

Escrito en *Markdown*.</translation>
    </message>
    <message>
        <source>What the tile shows</source>
        <translation>Lo que muestra el mosaico</translation>
    </message>
    <message>
        <source>Add metrics</source>
        <translation>Añadir métricas</translation>
    </message>
</context>
<context>
    <name>lathe::debugging</name>
    <message>
        <source>logs: %1</source>
        <translation>registra: %1</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>si %1</translation>
    </message>
</context>
<context>
    <name>lathe::debugging::DebugPane</name>
    <message>
        <source>Edit...</source>
        <translation>Editar...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Stopped at a breakpoint</source>
        <translation>Detenida en un punto de interrupción</translation>
    </message>
    <message>
        <source>Stopped after a step</source>
        <translation>Detenida tras un paso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopped at an exception: %1</source>
        <translation>Detenida en una excepción: %1</translation>
    </message>
    <message>
        <source>%1. The time limit waits.</source>
        <translation>%1. El límite de tiempo espera.</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 está en ejecución</translation>
    </message>
    <message>
        <source>Nothing is being debugged</source>
        <translation>No se está depurando nada</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>Está en ejecución</translation>
    </message>
    <message>
        <source>Click beside a line of Python or JavaScript to set a breakpoint, then press F5.</source>
        <translation>Haga clic junto a una línea de Python o JavaScript para poner un punto de interrupción y después pulse F5.</translation>
    </message>
    <message>
        <source>F5 pauses it. Its call stack is here while it stands.</source>
        <translation>F5 la pone en pausa. Su pila de llamadas aparece aquí mientras está parada.</translation>
    </message>
    <message>
        <source>Call stack</source>
        <translation>Pila de llamadas</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Puntos de interrupción</translation>
    </message>
    <message>
        <source>Stop at exceptions</source>
        <translation>Detenerse en excepciones</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Uncaught</source>
        <translation>No capturadas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Those that leave the handler</source>
        <translation>Las que salen del handler</translation>
    </message>
    <message>
        <source>Also those that the function catches</source>
        <translation>También las que captura la función</translation>
    </message>
</context>
<context>
    <name>lathe::debugging::VariablesModel</name>
    <message>
        <source>not available while it runs</source>
        <translation>no disponible mientras se ejecuta</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Add an expression...</source>
        <translation>Agregar una expresión...</translation>
    </message>
    <message>
        <source>Show more...</source>
        <translation>Mostrar más...</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>lathe::designer::CanvasDiffPane</name>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Mostrar todas las tarjetas</translation>
    </message>
    <message>
        <source>Canvas with what differs</source>
        <translation>Lienzo con las diferencias</translation>
    </message>
    <message>
        <source>What differs on the canvas</source>
        <translation>Lo que difiere en el lienzo</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>No hay diferencias</translation>
    </message>
    <message>
        <source>The canvas is the same in both states.</source>
        <translation>El lienzo es igual en ambos estados.</translation>
    </message>
    <message>
        <source>Canvas: %1</source>
        <translation>Lienzo: %1</translation>
    </message>
</context>
<context>
    <name>lathe::designer::DesignerPane</name>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Paleta</translation>
    </message>
    <message>
        <source>Show what can be put on the canvas</source>
        <translation>Mostrar lo que se puede poner en el lienzo</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Let the layout place the selected cards, or all</source>
        <translation>Colocar automáticamente las tarjetas seleccionadas, o todas</translation>
    </message>
    <message>
        <source>Find a card</source>
        <translation>Buscar una tarjeta</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Mostrar todas las tarjetas</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Save as a picture...</source>
        <translation>Guardar como imagen...</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>Aún no hay nada dibujado</translation>
    </message>
    <message>
        <source>Drag a function from the palette onto the canvas, then an API or a queue, and a wire from its right side to the function.</source>
        <translation>Arrastre una función de la paleta al lienzo, luego una API o una cola, y una conexión desde su lado derecho hasta la función.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Open one to see it as cards and wires.</source>
        <translation>Abra uno para verlo como tarjetas y conexiones.</translation>
    </message>
    <message>
        <source>No card is called so.</source>
        <translation>Ninguna tarjeta se llama así.</translation>
    </message>
    <message>
        <source>Let go on a card to wire it, on the canvas for a new one</source>
        <translation>Suelte sobre una tarjeta para conectarla, sobre el lienzo para crear una nueva</translation>
    </message>
    <message>
        <source>Wire %1 to %2</source>
        <translation>Conectar %1 con %2</translation>
    </message>
    <message>
        <source>Wire %1 to a new</source>
        <translation>Conectar %1 con un nuevo</translation>
    </message>
    <message>
        <source>%1 leads to nothing that can be made here</source>
        <translation>%1 no conduce a nada que se pueda crear aquí</translation>
    </message>
    <message>
        <source>A schedule starts</source>
        <translation>Una programación inicia</translation>
    </message>
    <message>
        <source>no function yet: make one first</source>
        <translation>aún no hay funciones: cree una primero</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Invocar</translation>
    </message>
    <message>
        <source>Open the code</source>
        <translation>Abrir el código</translation>
    </message>
    <message>
        <source>Show the log of the failure</source>
        <translation>Mostrar el registro del fallo</translation>
    </message>
    <message>
        <source>Show its log</source>
        <translation>Mostrar su registro</translation>
    </message>
    <message>
        <source>Show in the template</source>
        <translation>Mostrar en la plantilla</translation>
    </message>
    <message>
        <source>Save the canvas as a picture</source>
        <translation>Guardar el lienzo como imagen</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Imagen SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>Wire to</source>
        <translation>Conectar con</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message>
        <source>Put the selected cards in line, or apart at equal distances</source>
        <translation>Alinear las tarjetas seleccionadas o separarlas a distancias iguales</translation>
    </message>
    <message>
        <source>Align %1 cards</source>
        <translation>Alinear %1 tarjetas</translation>
    </message>
    <message>
        <source>Distribute %1 cards</source>
        <translation>Distribuir %1 tarjetas</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Marco</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Mover un marco</translation>
    </message>
    <message>
        <source>Change a frame&apos;s size</source>
        <translation>Cambiar el tamaño de un marco</translation>
    </message>
    <message>
        <source>Title a frame</source>
        <translation>Poner título a un marco</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Colour a frame</source>
        <translation>Dar color a un marco</translation>
    </message>
    <message>
        <source>Select its cards</source>
        <translation>Seleccionar sus tarjetas</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>Quitar el marco</translation>
    </message>
</context>
<context>
    <name>lathe::designer::FrameTitleEdit</name>
    <message>
        <source>Title of the frame</source>
        <translation>Título del marco</translation>
    </message>
</context>
<context>
    <name>lathe::designer::MiniMap</name>
    <message>
        <source>Map of the canvas</source>
        <translation>Mapa del lienzo</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>Haga clic o arrastre para ir allí</translation>
    </message>
</context>
<context>
    <name>lathe::designer::Palette</name>
    <message>
        <source>Palette</source>
        <translation>Paleta</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the palette</source>
        <translation>Buscar en la paleta</translation>
    </message>
    <message>
        <source>What can be put on the canvas</source>
        <translation>Lo que se puede poner en el lienzo</translation>
    </message>
    <message>
        <source>Drag it onto the canvas, or press Enter</source>
        <translation>Arrástrelo al lienzo o pulse Intro</translation>
    </message>
</context>
<context>
    <name>lathe::editor::CodeEditor</name>
    <message>
        <source>Code editor</source>
        <translation>Editor de código</translation>
    </message>
    <message>
        <source>Toggle comment</source>
        <translation>Alternar comentario</translation>
    </message>
    <message>
        <source>Select next occurrence</source>
        <translation>Seleccionar la siguiente aparición</translation>
    </message>
    <message>
        <source>Duplicate line</source>
        <translation>Duplicar línea</translation>
    </message>
    <message>
        <source>Move line up</source>
        <translation>Subir línea</translation>
    </message>
    <message>
        <source>Move line down</source>
        <translation>Bajar línea</translation>
    </message>
    <message>
        <source>Complete word</source>
        <translation>Completar palabra</translation>
    </message>
    <message>
        <source>Fold or unfold here</source>
        <translation>Plegar o desplegar aquí</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Select all occurrences</source>
        <translation>Seleccionar todas las apariciones</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>Eliminar la línea</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>Contraer todo</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>Ir a la definición</translation>
    </message>
    <message>
        <source>Find all uses</source>
        <translation>Buscar todos los usos</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>Corrección rápida</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Cambio siguiente</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Cambio anterior</translation>
    </message>
    <message>
        <source>Show what git has here</source>
        <translation>Mostrar lo que git tiene aquí</translation>
    </message>
    <message>
        <source>Show who wrote each line</source>
        <translation>Mostrar quién escribió cada línea</translation>
    </message>
    <message>
        <source>History of this file</source>
        <translation>Historial de este archivo</translation>
    </message>
    <message>
        <source>History of the selected lines</source>
        <translation>Historial de las líneas seleccionadas</translation>
    </message>
    <message>
        <source>Take ours of this conflict</source>
        <translation>Tomar lo nuestro de este conflicto</translation>
    </message>
    <message>
        <source>Take theirs of this conflict</source>
        <translation>Tomar lo de ellos de este conflicto</translation>
    </message>
    <message>
        <source>Take both of this conflict</source>
        <translation>Tomar ambos lados de este conflicto</translation>
    </message>
    <message>
        <source>Show parameters</source>
        <translation>Mostrar parámetros</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Dar formato</translation>
    </message>
    <message>
        <source>Go to the matching brace</source>
        <translation>Ir a la llave correspondiente</translation>
    </message>
</context>
<context>
    <name>lathe::editor::CompletionPopup</name>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>no longer to be used</source>
        <translation>ya no debe usarse</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentación</translation>
    </message>
    <message>
        <source>Enter or Tab takes it, Esc closes</source>
        <translation>Intro o Tab lo inserta, Esc cierra</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Opciones de autocompletado</translation>
    </message>
</context>
<context>
    <name>lathe::editor::ConflictLinks</name>
    <message>
        <source>Take ours</source>
        <translation>Tomar lo nuestro</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo de ellos</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Tomar ambos</translation>
    </message>
    <message>
        <source>%1 of conflict %2</source>
        <translation>%1 del conflicto %2</translation>
    </message>
</context>
<context>
    <name>lathe::editor::EditorView</name>
    <message>
        <source>This is not a text file</source>
        <translation>No es un archivo de texto</translation>
    </message>
    <message>
        <source>%1 (%2) holds binary data. It is left as it is.</source>
        <translation>%1 (%2) contiene datos binarios. No se modifica.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>No se puede abrir el archivo</translation>
    </message>
    <message>
        <source>%1 has changed on disk, and you have changes that are not saved.</source>
        <translation>%1 ha cambiado en el disco y usted tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>Take the file&apos;s version</source>
        <translation>Usar la versión del disco</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar la mía</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. Saving writes it again.</source>
        <translation>%1 ya no está en el disco. Al guardar se escribirá de nuevo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Guardar de nuevo</translation>
    </message>
    <message>
        <source>%1 was ISO 8859-1, which lacks characters that you have typed: it is UTF-8 now.</source>
        <translation>%1 estaba en ISO 8859-1, que carece de caracteres que ha escrito: ahora está en UTF-8.</translation>
    </message>
    <message>
        <source>Changes to %1 that were not saved are back; the file has changed since.</source>
        <translation>Han vuelto los cambios de %1 que no se guardaron; el archivo ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Changes to %1 that were not saved are back.</source>
        <translation>Han vuelto los cambios de %1 que no se guardaron.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Descartarlos</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Guardar como...</translation>
    </message>
    <message>
        <source>Without colours and wrapping, so that typing stays quick: a line is longer than %1.</source>
        <translation>Sin colores ni ajuste de línea, para que escribir siga siendo rápido: una línea supera %1.</translation>
    </message>
</context>
<context>
    <name>lathe::editor::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Palabra completa</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n reemplazada</numerusform>
            <numerusform>%n reemplazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation>Solo en la selección</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Cerrar la barra de búsqueda</translation>
    </message>
</context>
<context>
    <name>lathe::editor::Hovering</name>
    <message>
        <source>Documentation</source>
        <translation>Documentación</translation>
    </message>
    <message>
        <source>Nothing to be put right here</source>
        <translation>No hay nada que corregir aquí</translation>
    </message>
</context>
<context>
    <name>lathe::editor::HunkPeek</name>
    <message>
        <source>Change %1 of %2</source>
        <translation>Cambio %1 de %2</translation>
    </message>
    <message>
        <source>These lines are new: git has nothing in their place.</source>
        <translation>Estas líneas son nuevas: git no tiene nada en su lugar.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Stage this change</source>
        <translation>Preparar este cambio</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Put back what git has</source>
        <translation>Restaurar lo que tiene git</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Cambio anterior</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Cambio siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What git has in place of these lines</source>
        <translation>Lo que git tiene en lugar de estas líneas</translation>
    </message>
</context>
<context>
    <name>lathe::editor::RenameBox</name>
    <message>
        <source>New name of %1</source>
        <translation>Nuevo nombre de %1</translation>
    </message>
    <message>
        <source>Enter renames it everywhere, Esc leaves it</source>
        <translation>Intro lo cambia en todas partes, Esc lo deja</translation>
    </message>
</context>
<context>
    <name>lathe::git::BranchButton</name>
    <message>
        <source>No branch (at %1)</source>
        <translation>Sin rama (en %1)</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Rama %1</translation>
    </message>
    <message>
        <source>Branches and what is put aside</source>
        <translation>Ramas y lo apartado</translation>
    </message>
    <message>
        <source>Follows %1: %2 commits ahead, %3 behind</source>
        <translation>Sigue a %1: %2 commits por delante, %3 por detrás</translation>
    </message>
    <message>
        <source>Branches of remotes</source>
        <translation>Ramas remotas</translation>
    </message>
    <message>
        <source>Delete a branch</source>
        <translation>Eliminar una rama</translation>
    </message>
    <message>
        <source>New branch from here</source>
        <translation>Nueva rama desde aquí</translation>
    </message>
    <message>
        <source>Name of a new branch</source>
        <translation>Nombre de una nueva rama</translation>
    </message>
    <message>
        <source>Put all changes aside</source>
        <translation>Apartar todos los cambios</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Throw away what was put aside</source>
        <translation>Desechar lo apartado</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>Fusionar en %1</translation>
    </message>
</context>
<context>
    <name>lathe::git::ChangesModel</name>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Conflictos (%1)</translation>
    </message>
    <message>
        <source>Staged (%1)</source>
        <translation>Preparado (%1)</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>Cambiado (%1)</translation>
    </message>
    <message>
        <source>Untracked (%1)</source>
        <translation>Sin seguimiento (%1)</translation>
    </message>
</context>
<context>
    <name>lathe::git::CommitEditor</name>
    <message>
        <source>Committing...</source>
        <translation>Confirmando...</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Stage what the commit shall hold first.</source>
        <translation>Prepare primero lo que debe contener el commit.</translation>
    </message>
    <message>
        <source>The commit needs a message.</source>
        <translation>El commit necesita un mensaje.</translation>
    </message>
    <message>
        <source>What does this commit change, and why?</source>
        <translation>¿Qué cambia este commit y por qué?</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>Mensaje del commit</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>Corregir el último commit</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>Su correo electrónico</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Recordar</translation>
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
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>lathe::git::DiffModel</name>
    <message>
        <source>Added, line %1: %2</source>
        <translation>Añadida, línea %1: %2</translation>
    </message>
    <message>
        <source>Removed, line %1: %2</source>
        <translation>Eliminada, línea %1: %2</translation>
    </message>
</context>
<context>
    <name>lathe::git::DiffView</name>
    <message>
        <source>Choose a file to see what has changed in it.</source>
        <translation>Elija un archivo para ver qué ha cambiado en él.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>No es texto.</translation>
    </message>
    <message>
        <source>It is too large to be compared line by line.</source>
        <translation>Es demasiado grande para compararlo línea por línea.</translation>
    </message>
    <message>
        <source>It can be executed now.</source>
        <translation>Ahora es ejecutable.</translation>
    </message>
    <message>
        <source>It can no longer be executed.</source>
        <translation>Ya no es ejecutable.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Está vacío.</translation>
    </message>
    <message>
        <source>Its text is the same.</source>
        <translation>Su texto es el mismo.</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Quitar de lo preparado</translation>
    </message>
    <message>
        <source>Unstage this hunk</source>
        <translation>Quitar este fragmento de lo preparado</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Stage this hunk</source>
        <translation>Preparar este fragmento</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard this hunk</source>
        <translation>Descartar este fragmento</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>Quitar %n línea</numerusform>
            <numerusform>Quitar %n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>Preparar %n línea</numerusform>
            <numerusform>Preparar %n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>Descartar %n línea</numerusform>
            <numerusform>Descartar %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed in the file</source>
        <translation>Lo que ha cambiado en el archivo</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
</context>
<context>
    <name>lathe::git::GitPane</name>
    <message>
        <source>Committed as %1.</source>
        <translation>Confirmado como %1.</translation>
    </message>
    <message>
        <source>The hook %1 was left out: it is not executable.</source>
        <translation>Se omitió el hook %1: no es ejecutable.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurarlo</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Quitar de lo preparado</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Changes or history</source>
        <translation>Cambios o historial</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Archivos cambiados</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>No ha cambiado nada</translation>
    </message>
    <message>
        <source>What you change shows here, to be staged and committed.</source>
        <translation>Lo que cambie aparece aquí, para prepararlo y confirmarlo.</translation>
    </message>
    <message>
        <source>A merge is in progress: a commit ends it.</source>
        <translation>Hay una fusión en curso: un commit la termina.</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>No git repository</source>
        <translation>Ningún repositorio git</translation>
    </message>
    <message>
        <source>Git cannot be used here</source>
        <translation>Aquí no se puede usar Git</translation>
    </message>
    <message>
        <source>What has changed in the project shows here.</source>
        <translation>Aquí aparece lo que ha cambiado en el proyecto.</translation>
    </message>
    <message>
        <source>Keep the history of this project, so that any change can be seen and taken back.</source>
        <translation>Guarde el historial de este proyecto, para ver y deshacer cualquier cambio.</translation>
    </message>
    <message>
        <source>Make a git repository here</source>
        <translation>Crear aquí un repositorio git</translation>
    </message>
    <message>
        <source>Give the merge up</source>
        <translation>Abandonar la fusión</translation>
    </message>
    <message>
        <source>Files become again what they were before the merge</source>
        <translation>Los archivos vuelven a ser lo que eran antes de la fusión</translation>
    </message>
    <message>
        <source>%1 is in progress. In a terminal: %1 --continue, or %1 --abort.</source>
        <translation>%1 está en curso. En un terminal: %1 --continue o %1 --abort.</translation>
    </message>
    <message>
        <source>git bisect is in progress. In a terminal: git bisect reset ends it.</source>
        <translation>git bisect está en curso. En un terminal: git bisect reset lo termina.</translation>
    </message>
    <message>
        <source>Fetch: see what is new in the remote</source>
        <translation>Obtener: ver qué hay de nuevo en el remoto</translation>
    </message>
    <message>
        <source>Pull: take over what is new in the remote</source>
        <translation>Incorporar: traer lo nuevo del remoto</translation>
    </message>
    <message>
        <source>Pull: take over what is new in %1</source>
        <translation>Incorporar: traer lo nuevo de %1</translation>
    </message>
    <message>
        <source>Push: give this branch to the remote</source>
        <translation>Enviar: dar esta rama al remoto</translation>
    </message>
    <message>
        <source>Push: give commits to %1</source>
        <translation>Enviar: dar los commits a %1</translation>
    </message>
</context>
<context>
    <name>lathe::git::HistoryView</name>
    <message>
        <source>Files (%1)</source>
        <translation>Archivos (%1)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>From commit %1 on</source>
        <translation>Desde el commit %1</translation>
    </message>
    <message>
        <source>History of %1, lines %2 to %3</source>
        <translation>Historial de %1, líneas %2 a %3</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Historial de %1</translation>
    </message>
    <message>
        <source>Show all commits</source>
        <translation>Mostrar todos los commits</translation>
    </message>
    <message>
        <source>%1 → files on disk</source>
        <translation>%1 → archivos en disco</translation>
    </message>
    <message>
        <source>%1, the first commit</source>
        <translation>%1, el primer commit</translation>
    </message>
    <message>
        <source>Compare with the files on disk</source>
        <translation>Comparar con los archivos en disco</translation>
    </message>
    <message>
        <source>Show what differs on the canvas</source>
        <translation>Mostrar las diferencias en el lienzo</translation>
    </message>
    <message>
        <source>Files that differ</source>
        <translation>Archivos que difieren</translation>
    </message>
</context>
<context>
    <name>lathe::git::TransferRow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::DestinationBox</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Choose a queue, topic, function, bus or bucket, or type the ARN of one.</source>
        <translation>Elija una cola, un tema, una función, un bus o un bucket, o escriba su ARN.</translation>
    </message>
    <message>
        <source>a queue that SAM makes</source>
        <translation>una cola que crea SAM</translation>
    </message>
    <message>
        <source>a topic that SAM makes</source>
        <translation>un tema que crea SAM</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::EnvironmentEditor</name>
    <message>
        <source>Environment variables</source>
        <translation>Variables de entorno</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>Name of a new variable</source>
        <translation>Nombre de una nueva variable</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>Value of the new variable</source>
        <translation>Valor de la nueva variable</translation>
    </message>
    <message>
        <source>Add the variable</source>
        <translation>Agregar la variable</translation>
    </message>
    <message>
        <source>Give this function a plain value of its own</source>
        <translation>Asignar a esta función su propio valor literal</translation>
    </message>
    <message>
        <source>Remove the variable</source>
        <translation>Quitar la variable</translation>
    </message>
    <message>
        <source>All variables together take %1 bytes; Lambda allows %2.</source>
        <translation>Todas las variables ocupan en total %1 bytes; Lambda permite %2.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::EnvironmentModel</name>
    <message>
        <source>A name begins with a letter and has at least two letters, digits or &quot;_&quot;.</source>
        <translation>Un nombre empieza por una letra y tiene al menos dos letras, dígitos o «_».</translation>
    </message>
    <message>
        <source>%1 is set by Lambda itself.</source>
        <translation>La propia Lambda establece %1.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>%1 = %2
From %3</source>
        <translation>%1 = %2
De %3</translation>
    </message>
    <message>
        <source>%1 = %2
From Globals</source>
        <translation>%1 = %2
De Globals</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::FunctionForm</name>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tiempo de espera</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Storage in /tmp</source>
        <translation>Almacenamiento en /tmp</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Reserved concurrency</source>
        <translation>Simultaneidad reservada</translation>
    </message>
    <message>
        <source>none reserved</source>
        <translation>sin reserva</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Entorno de ejecución</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>Open the handler</source>
        <translation>Abrir el controlador</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Variables de entorno</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Desencadenadores</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>A function needs a handler.</source>
        <translation>Una función necesita un controlador.</translation>
    </message>
    <message>
        <source>%1 (runs as %2)</source>
        <translation>%1 (se ejecuta como %2)</translation>
    </message>
    <message>
        <source>Deprecated since %1</source>
        <translation>Obsoleto desde el %1</translation>
    </message>
    <message>
        <source>Supported until %1</source>
        <translation>Con soporte hasta el %1</translation>
    </message>
    <message>
        <source>Cannot run here. %1</source>
        <translation>No se puede ejecutar aquí. %1</translation>
    </message>
    <message>
        <source>Runs here as %1.</source>
        <translation>Aquí se ejecuta como %1.</translation>
    </message>
    <message>
        <source>Runs here as %1 (%2).</source>
        <translation>Aquí se ejecuta como %1 (%2).</translation>
    </message>
    <message>
        <source>AWS deprecated it on %1.</source>
        <translation>AWS lo declaró obsoleto el %1.</translation>
    </message>
    <message>
        <source>AWS supports it until %1.</source>
        <translation>AWS le da soporte hasta el %1.</translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <translation>%1 vCPU</translation>
    </message>
    <message>
        <source>%1 per ms</source>
        <translation>%1 por ms</translation>
    </message>
    <message>
        <source>%1 per GB-s</source>
        <translation>%1 por GB-s</translation>
    </message>
    <message>
        <source>None</source>
        <translation>No hay</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>none provisioned</source>
        <translation>ninguna aprovisionada</translation>
    </message>
    <message>
        <source>Provisioned concurrency</source>
        <translation>Simultaneidad aprovisionada</translation>
    </message>
    <message>
        <source>More than is reserved: AWS refuses it.</source>
        <translation>Más de lo reservado: AWS lo rechaza.</translation>
    </message>
    <message>
        <source>Initialised ahead, for the alias %1.</source>
        <translation>Inicializadas por adelantado, para el alias %1.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Asynchronous invocation</source>
        <translation>Invocación asíncrona</translation>
    </message>
    <message>
        <source>When it succeeds</source>
        <translation>Si tiene éxito</translation>
    </message>
    <message>
        <source>When it fails</source>
        <translation>Si falla</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Reintentos</translation>
    </message>
    <message>
        <source>Maximum age of an event</source>
        <translation>Antigüedad máxima de un evento</translation>
    </message>
    <message>
        <source>Runs here as %1, which this machine is; its cost is that of %2.</source>
        <translation>Se ejecuta aquí como %1, que es esta máquina; su coste es el de %2.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::InspectorPane</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nada seleccionado</translation>
    </message>
    <message>
        <source>Select a function or another resource to see its settings.</source>
        <translation>Seleccione una función u otro recurso para ver su configuración.</translation>
    </message>
    <message>
        <source>Go to it in the template</source>
        <translation>Ir a su lugar en la plantilla</translation>
    </message>
    <message>
        <source>%1, of a nested application</source>
        <translation>%1, de una aplicación anidada</translation>
    </message>
    <message>
        <source>%1, made through the API</source>
        <translation>%1, creada a través de la API</translation>
    </message>
    <message>
        <source>%1, changed through the API</source>
        <translation>%1, modificada a través de la API</translation>
    </message>
    <message>
        <source>Views of the function</source>
        <translation>Vistas de la función</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>Todas las propiedades</translation>
    </message>
    <message>
        <source>Views of the state machine</source>
        <translation>Vistas de la máquina de estados</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::JsonDialog</name>
    <message>
        <source>Line %1, column %2:</source>
        <translation>Línea %1, columna %2:</translation>
    </message>
    <message>
        <source>Intrinsics in their long form: {&quot;Ref&quot;: &quot;Table&quot;}.</source>
        <translation>Las funciones intrínsecas, en su forma larga: {&quot;Ref&quot;: &quot;Table&quot;}.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::LayersEditor</name>
    <message>
        <source>Layer %1</source>
        <translation>Capa %1</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Añadir una capa</translation>
    </message>
    <message>
        <source>Choose a layer of the project, or type the ARN of a version: arn:aws:lambda:us-east-1:123456789012:layer:tools:7</source>
        <translation>Elija una capa del proyecto o escriba el ARN de una versión: arn:aws:lambda:us-east-1:123456789012:layer:tools:7</translation>
    </message>
    <message>
        <source>From Globals: %1</source>
        <translation>De Globals: %1</translation>
    </message>
    <message>
        <source>A function has at most %1 layers; this one has %2.</source>
        <translation>Una función tiene como máximo %1 capas; esta tiene %2.</translation>
    </message>
    <message>
        <source>%1 (not on this machine)</source>
        <translation>%1 (no está en esta máquina)</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::MemoryEditor</name>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Memory in MB</source>
        <translation>Memoria en MB</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PatternDialog</name>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Record to try it on</source>
        <translation>Registro con el que probarlo</translation>
    </message>
    <message>
        <source>Event to try it on</source>
        <translation>Evento con el que probarlo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>Patrón de eventos</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Se pide</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>What the pattern wants, and what the event has</source>
        <translation>Lo que pide el patrón y lo que tiene el evento</translation>
    </message>
    <message>
        <source>Pattern, line %1, column %2: %3</source>
        <translation>Patrón, línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>The event is no JSON object.</source>
        <translation>El evento no es un objeto JSON.</translation>
    </message>
    <message>
        <source>It matches.</source>
        <translation>Coincide.</translation>
    </message>
    <message>
        <source>It does not match: one of pattern and data is JSON, the other plain text.</source>
        <translation>No coincide: uno de los dos, patrón o datos, es JSON y el otro, texto sin formato.</translation>
    </message>
    <message>
        <source>It does not match: no single element of the list has all of it.</source>
        <translation>No coincide: ningún elemento de la lista lo tiene todo.</translation>
    </message>
    <message>
        <source>It does not match.</source>
        <translation>No coincide.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 fits</source>
        <translation>%1 coincide</translation>
    </message>
    <message>
        <source>%1 does not fit</source>
        <translation>%1 no coincide</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PoliciesEditor</name>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Policy template, managed policy or action</source>
        <translation>Plantilla de política, política administrada o acción</translation>
    </message>
    <message>
        <source>Add a policy or an action</source>
        <translation>Añadir una política o una acción</translation>
    </message>
    <message>
        <source>A policy template of SAM&apos;s, the name or ARN of a managed policy, or an action for a statement: sqs:SendMessage</source>
        <translation>Una plantilla de política de SAM, el nombre o ARN de una política administrada, o una acción para una declaración: sqs:SendMessage</translation>
    </message>
    <message>
        <source>Add the policy</source>
        <translation>Añadir la política</translation>
    </message>
    <message>
        <source>It runs in the role %1: what it may do stands there.</source>
        <translation>Se ejecuta con el rol %1: lo que puede hacer está allí.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PolicyCard</name>
    <message>
        <source>Edit the policy as JSON</source>
        <translation>Editar la política como JSON</translation>
    </message>
    <message>
        <source>Remove the policy</source>
        <translation>Quitar la política</translation>
    </message>
    <message>
        <source>Choose or type one</source>
        <translation>Elija o escriba uno</translation>
    </message>
    <message>
        <source>Managed policy</source>
        <translation>Política administrada</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n declaración</numerusform>
            <numerusform>%n declaraciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertiesView</name>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Find a property</source>
        <translation>Buscar una propiedad</translation>
    </message>
    <message>
        <source>Properties of the resource</source>
        <translation>Propiedades del recurso</translation>
    </message>
    <message>
        <source>Only what is set</source>
        <translation>Solo lo que está definido</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Open an editor for it</source>
        <translation>Abrir un editor para ello</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Copiar el valor</translation>
    </message>
    <message>
        <source>Take this value out of the template</source>
        <translation>Quitar este valor de la plantilla</translation>
    </message>
    <message>
        <source>%1 is no property that AWS knows here.</source>
        <translation>%1 no es una propiedad que AWS conozca aquí.</translation>
    </message>
    <message>
        <source>Select a property to see what it takes; double-click to change it.</source>
        <translation>Seleccione una propiedad para ver qué admite; haga doble clic para cambiarla.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyDelegate</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Open an editor for it</source>
        <translation>Abrir un editor para ello</translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation>Ya existe %1.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyFacts</name>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>valor predeterminado %1</translation>
    </message>
    <message>
        <source>On AWS a change makes a new resource in place of this one.</source>
        <translation>En AWS, un cambio sustituye este recurso por uno nuevo.</translation>
    </message>
    <message>
        <source>AWS advises against it.</source>
        <translation>AWS desaconseja su uso.</translation>
    </message>
    <message>
        <source>What AWS says of it</source>
        <translation>Lo que dice AWS al respecto</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>fecha y hora</translation>
    </message>
    <message>
        <source>any JSON</source>
        <translation>cualquier JSON</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>lista de textos</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>texts by name</source>
        <translation>textos por nombre</translation>
    </message>
    <message>
        <source>values by name</source>
        <translation>valores por nombre</translation>
    </message>
    <message>
        <source>group of properties</source>
        <translation>grupo de propiedades</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyRow</name>
    <message>
        <source>Take this value out of the template</source>
        <translation>Quitar este valor de la plantilla</translation>
    </message>
    <message>
        <source>from Globals</source>
        <translation>de Globals</translation>
    </message>
    <message>
        <source>%1 in Globals</source>
        <translation>%1 en Globals</translation>
    </message>
    <message>
        <source>%1. Click to give this function a value of its own.</source>
        <translation>%1. Haga clic para asignar a esta función su propio valor.</translation>
    </message>
    <message>
        <source>%1. Click to put a plain value in its place.</source>
        <translation>%1. Haga clic para sustituirlo por un valor literal.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyTree</name>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ScheduleDialog</name>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>Una y otra vez</translation>
    </message>
    <message>
        <source>At a time of day</source>
        <translation>A una hora del día</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Una vez</translation>
    </message>
    <message>
        <source>As written below</source>
        <translation>Como está escrito abajo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Fires next (UTC)</source>
        <translation>Próximas activaciones (UTC)</translation>
    </message>
    <message>
        <source>Fires next</source>
        <translation>Próximas activaciones</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>de lunes a viernes</translation>
    </message>
    <message>
        <source>on these days</source>
        <translation>estos días</translation>
    </message>
    <message>
        <source>on a day of the month</source>
        <translation>un día del mes</translation>
    </message>
    <message>
        <source>on the last day of the month</source>
        <translation>el último día del mes</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Día del mes</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>A rule of EventBridge takes rate or cron; at is for EventBridge Scheduler.</source>
        <translation>Una regla de EventBridge admite rate o cron; at es para EventBridge Scheduler.</translation>
    </message>
    <message>
        <source>It never fires any more.</source>
        <translation>Ya no se activará más.</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::StatementForm</name>
    <message>
        <source>Action %1</source>
        <translation>Acción %1</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Añadir una acción</translation>
    </message>
    <message>
        <source>Resource %1</source>
        <translation>Recurso %1</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>Añadir un recurso</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>An action is a service and what is done there: sqs:SendMessage, s3:*</source>
        <translation>Una acción es un servicio y lo que se hace en él: sqs:SendMessage, s3:*</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ValueList</name>
    <message>
        <source>Go to it</source>
        <translation>Ir a él</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ValueText</name>
    <message>
        <source>What %1 is to work on is missing.</source>
        <translation>Falta aquello a lo que se aplica %1.</translation>
    </message>
    <message>
        <source>!GetAtt needs a resource and an attribute: !GetAtt Table.Arn</source>
        <translation>!GetAtt necesita un recurso y un atributo: !GetAtt Table.Arn</translation>
    </message>
    <message>
        <source>What %1 is to work on is no JSON.</source>
        <translation>Aquello a lo que se aplica %1 no es JSON.</translation>
    </message>
    <message>
        <source>It takes %1 to %2.</source>
        <translation>Admite de %1 a %2.</translation>
    </message>
    <message>
        <source>That is no JSON.</source>
        <translation>Eso no es JSON.</translation>
    </message>
    <message>
        <source>It takes a whole number, or an intrinsic such as !Ref.</source>
        <translation>Admite un número entero o una función intrínseca como !Ref.</translation>
    </message>
    <message>
        <source>It takes a number, or an intrinsic such as !Ref.</source>
        <translation>Admite un número o una función intrínseca como !Ref.</translation>
    </message>
    <message>
        <source>It takes true or false, or an intrinsic such as !Ref.</source>
        <translation>Admite true, false o una función intrínseca como !Ref.</translation>
    </message>
    <message>
        <source>It takes JSON, or an intrinsic such as !Ref.</source>
        <translation>Admite JSON o una función intrínseca como !Ref.</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::EventEditor</name>
    <message>
        <source>Test event</source>
        <translation>Evento de prueba</translation>
    </message>
    <message>
        <source>Save the event in events/</source>
        <translation>Guardar el evento en events/</translation>
    </message>
    <message>
        <source>Sample event of an AWS service</source>
        <translation>Evento de ejemplo de un servicio de AWS</translation>
    </message>
    <message>
        <source>Format the JSON</source>
        <translation>Dar formato al JSON</translation>
    </message>
    <message>
        <source>More about the event</source>
        <translation>Más opciones del evento</translation>
    </message>
    <message>
        <source>Event (JSON)</source>
        <translation>Evento (JSON)</translation>
    </message>
    <message>
        <source>Go to the problem</source>
        <translation>Ir al problema</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Guardar como...</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Cambiar nombre...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Eliminar...</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nuevo evento</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (modificado)</translation>
    </message>
    <message>
        <source>Save in events/ as</source>
        <translation>Guardar en events/ como</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nuevo nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Delete events/%1.json?</source>
        <translation>¿Eliminar events/%1.json?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON válido, %1</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::EventGenerator</name>
    <message>
        <source>Sample event</source>
        <translation>Evento de ejemplo</translation>
    </message>
    <message>
        <source>Sample event of an AWS service</source>
        <translation>Evento de ejemplo de un servicio de AWS</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Tipo de evento</translation>
    </message>
    <message>
        <source>Use this event</source>
        <translation>Usar este evento</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::HistoryModel</name>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::HistoryView</name>
    <message>
        <source>History of invocations</source>
        <translation>Historial de invocaciones</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>Aún no se ha ejecutado nada</translation>
    </message>
    <message>
        <source>Every invocation is listed here, also after a restart.</source>
        <translation>Aquí se muestran todas las invocaciones, también después de reiniciar.</translation>
    </message>
    <message>
        <source>Only this function</source>
        <translation>Solo esta función</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Invoke again</source>
        <translation>Invocar de nuevo</translation>
    </message>
    <message>
        <source>Show its log</source>
        <translation>Mostrar su registro</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>What led to it, and what it has led to</source>
        <translation>Qué llevó a ella y a qué ha llevado</translation>
    </message>
    <message>
        <source>Show its story</source>
        <translation>Mostrar su historia</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Run invocations once more with the code as it is now, and compare</source>
        <translation>Ejecutar las invocaciones una vez más con el código actual y comparar</translation>
    </message>
    <message>
        <source>The chosen one</source>
        <translation>La elegida</translation>
    </message>
    <message>
        <source>All that are listed</source>
        <translation>Todas las mostradas</translation>
    </message>
    <message>
        <source>The failed ones of them</source>
        <translation>Las fallidas de ellas</translation>
    </message>
    <message>
        <source>All that failed in the last hour</source>
        <translation>Todas las que fallaron en la última hora</translation>
    </message>
    <message>
        <source>All that failed in the last 24 hours</source>
        <translation>Todas las que fallaron en las últimas 24 horas</translation>
    </message>
    <message>
        <source>All that failed in the last 7 days</source>
        <translation>Todas las que fallaron en los últimos 7 días</translation>
    </message>
    <message>
        <source>Replay and compare</source>
        <translation>Reproducir y comparar</translation>
    </message>
    <message>
        <source>Keep as a test...</source>
        <translation>Conservar como prueba...</translation>
    </message>
    <message>
        <source>Show its trace</source>
        <translation>Mostrar su traza</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::InvokePane</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Invocation type</source>
        <translation>Tipo de invocación</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Esperar</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>RequestResponse: wait for the answer</source>
        <translation>RequestResponse: espera la respuesta</translation>
    </message>
    <message>
        <source>Event: accepted at once, runs in the background, is retried</source>
        <translation>Event: se acepta de inmediato, se ejecuta en segundo plano y se reintenta</translation>
    </message>
    <message>
        <source>DryRun: only checks that it could run</source>
        <translation>DryRun: solo comprueba que podría ejecutarse</translation>
    </message>
    <message>
        <source>Invocation type: RequestResponse, Event or DryRun</source>
        <translation>Tipo de invocación: RequestResponse, Event o DryRun</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Invocar</translation>
    </message>
    <message>
        <source>Stop the invocation</source>
        <translation>Detener la invocación</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>It runs in the background; History shows how it ends.</source>
        <translation>Se ejecuta en segundo plano; en Historial se ve cómo termina.</translation>
    </message>
    <message>
        <source>The project has no function yet</source>
        <translation>El proyecto aún no tiene funciones</translation>
    </message>
    <message>
        <source>Finished from %1 to %2</source>
        <translation>Finalizadas de %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>History (%Ln running)</source>
        <translation>
            <numerusform>Historial (%Ln en ejecución)</numerusform>
            <numerusform>Historial (%Ln en ejecución)</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the function with this event</source>
        <translation>Ejecutar la función con este evento</translation>
    </message>
    <message>
        <source>The request is valid</source>
        <translation>La solicitud es válida</translation>
    </message>
    <message>
        <source>A dry run only checks the request: nothing ran.</source>
        <translation>Una simulación solo comprueba la solicitud: no se ejecutó nada.</translation>
    </message>
    <message>
        <source>Not invoked: the event is not valid JSON</source>
        <translation>No se ha invocado: el evento no es JSON válido</translation>
    </message>
    <message>
        <source>The engine ended before the function did</source>
        <translation>El motor terminó antes que la función</translation>
    </message>
    <message>
        <source>Not invoked: the engine is not running</source>
        <translation>No se invocó: el motor no está en marcha</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>On whose behalf: the function keeps tenants apart</source>
        <translation>En nombre de quién: la función separa a los inquilinos</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::NamePopover</name>
    <message>
        <source>The event needs a name.</source>
        <translation>El evento necesita un nombre.</translation>
    </message>
    <message>
        <source>A name has no slashes: it becomes a file name.</source>
        <translation>El nombre no puede contener barras: será un nombre de archivo.</translation>
    </message>
    <message>
        <source>A name does not begin with a dot.</source>
        <translation>El nombre no puede empezar por un punto.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::ResultView</name>
    <message>
        <source>Nothing invoked yet</source>
        <translation>Aún no se ha invocado nada</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Copy the response</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Arranque</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Show the log of %1</source>
        <translation>Mostrar el registro de %1</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 está en ejecución</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Duration and cold start, rounded up to the millisecond</source>
        <translation>Duración y arranque en frío, redondeados al milisegundo superior</translation>
    </message>
    <message>
        <source>The most it used, and what it is given</source>
        <translation>El máximo que usó y lo que tiene asignado</translation>
    </message>
    <message>
        <source>Restored, %1</source>
        <translation>Restaurado, %1</translation>
    </message>
    <message>
        <source>SnapStart: an environment was initialised ahead, and resumed here</source>
        <translation>SnapStart: un entorno se inicializó de antemano y se reanudó aquí</translation>
    </message>
    <message>
        <source>Cold, %1</source>
        <translation>En frío, %1</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>En caliente</translation>
    </message>
    <message>
        <source>A new environment was made first</source>
        <translation>Antes se creó un entorno nuevo</translation>
    </message>
    <message>
        <source>At first-tier prices, without free allowance</source>
        <translation>A precios del primer tramo, sin el nivel gratuito</translation>
    </message>
    <message>
        <source>The request was refused</source>
        <translation>Se rechazó la solicitud</translation>
    </message>
    <message>
        <source>The first %1 of %2. Copy takes all of it.</source>
        <translation>Los primeros %1 de %2. Copiar lo incluye todo.</translation>
    </message>
    <message>
        <source>Write an event and press Invoke (%1).</source>
        <translation>Escriba un evento y pulse Invocar (%1).</translation>
    </message>
    <message>
        <source>Without the time that it stood still under the debugger</source>
        <translation>Sin el tiempo que estuvo parada por el depurador</translation>
    </message>
    <message>
        <source>The most it used, with the debugger&apos;s own</source>
        <translation>Lo máximo que usó, incluido lo del depurador</translation>
    </message>
    <message>
        <source>Debugged</source>
        <translation>Depurada</translation>
    </message>
    <message>
        <source>Neither costs nor metrics count it</source>
        <translation>No se cuenta ni en los costos ni en las métricas</translation>
    </message>
    <message>
        <source>Show where its time went</source>
        <translation>Mostrar en qué se empleó su tiempo</translation>
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
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::StoryView</name>
    <message>
        <source>Steps of the story</source>
        <translation>Pasos de la historia</translation>
    </message>
    <message>
        <source>No story chosen</source>
        <translation>Ninguna historia elegida</translation>
    </message>
    <message>
        <source>Choose an invocation under History, then Story: what led to it, and what it led to.</source>
        <translation>Elija una invocación en Historial y luego Historia: qué llevó a ella y a qué llevó.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Invoke again</source>
        <translation>Invocar de nuevo</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
</context>
<context>
    <name>lathe::logs::DensityBar</name>
    <message>
        <source>Where errors are</source>
        <translation>Dónde hay errores</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors here</source>
        <translation>
            <numerusform>%Ln error aquí</numerusform>
            <numerusform>%Ln errores aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings here</source>
        <translation>
            <numerusform>%Ln advertencia aquí</numerusform>
            <numerusform>%Ln advertencias aquí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::GroupRows</name>
    <message>
        <source>%1 between invocations</source>
        <translation>%1 entre invocaciones</translation>
    </message>
</context>
<context>
    <name>lathe::logs::HighlightsPopup</name>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Otro color</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>Lo que se resalta</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Quitar la regla</translation>
    </message>
</context>
<context>
    <name>lathe::logs::JumpPopup</name>
    <message>
        <source>Time to go to</source>
        <translation>Momento al que ir</translation>
    </message>
    <message>
        <source>14:03, 29 Nov 14:03, 10 min ago</source>
        <translation>14:03, 29 nov 14:03, 10 min atrás</translation>
    </message>
    <message>
        <source>This is no time.</source>
        <translation>Esto no es una hora ni una fecha.</translation>
    </message>
    <message>
        <source>A time of day, a date, both, or how long ago</source>
        <translation>Una hora del día, una fecha, ambas o hace cuánto</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LineText</name>
    <message numerus="yes">
        <source>... and %Ln more characters. Copy takes all of them.</source>
        <translation>
            <numerusform>... y %Ln carácter más. «Copiar» los incluye todos.</numerusform>
            <numerusform>... y %Ln caracteres más. «Copiar» los incluye todos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogDelegate</name>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n línea más</numerusform>
            <numerusform>%n líneas más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogFilterBar</name>
    <message>
        <source>Filter lines</source>
        <translation>Filtrar líneas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Nivel mínimo</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Todos los niveles</translation>
    </message>
    <message>
        <source>Debug and up</source>
        <translation>Depuración y superiores</translation>
    </message>
    <message>
        <source>Info and up</source>
        <translation>Información y superiores</translation>
    </message>
    <message>
        <source>Warnings and up</source>
        <translation>Advertencias y superiores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>All functions</source>
        <translation>Todas las funciones</translation>
    </message>
    <message>
        <source>Show every invocation again</source>
        <translation>Volver a mostrar todas las invocaciones</translation>
    </message>
    <message>
        <source>START, END and REPORT lines</source>
        <translation>Líneas START, END y REPORT</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Ajustar líneas largas</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>Seguir las líneas nuevas</translation>
    </message>
    <message>
        <source>%1 (at character %2). The filter before stays in force.</source>
        <translation>%1 (en el carácter %2). Se mantiene el filtro anterior.</translation>
    </message>
    <message>
        <source>More of the log</source>
        <translation>Más opciones del registro</translation>
    </message>
    <message>
        <source>Invocation %1</source>
        <translation>Invocación %1</translation>
    </message>
    <message>
        <source>No longer ask for %1</source>
        <translation>Dejar de filtrar por %1</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogHeader</name>
    <message>
        <source>Drag a title to move its column, an edge to size it; a click with the right button has more</source>
        <translation>Arrastre un título para mover su columna, o un borde para cambiar su ancho; un clic con el botón derecho ofrece más</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Fijar %1</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Mover a la izquierda</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Mover a la derecha</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Quitar la columna</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Como al principio</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogLines</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogView</name>
    <message>
        <source>Log lines</source>
        <translation>Líneas de registro</translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation>
            <numerusform>%n línea nueva</numerusform>
            <numerusform>%n líneas nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Only lines with this value</source>
        <translation>Solo líneas con este valor</translation>
    </message>
    <message>
        <source>Show this field as a column</source>
        <translation>Mostrar este campo como columna</translation>
    </message>
    <message>
        <source>this line cannot be read any more</source>
        <translation>esta línea ya no se puede leer</translation>
    </message>
    <message>
        <source>between invocations</source>
        <translation>entre invocaciones</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogsPane</name>
    <message>
        <source>No log lines yet</source>
        <translation>Aún no hay líneas de registro</translation>
    </message>
    <message>
        <source>Invoke a function: what it prints appears here as it is printed.</source>
        <translation>Invoque una función: lo que imprima aparecerá aquí al momento.</translation>
    </message>
    <message>
        <source>No line passes the filter</source>
        <translation>Ninguna línea cumple el filtro</translation>
    </message>
    <message>
        <source>Open %1, line %2</source>
        <translation>Abrir %1, línea %2</translation>
    </message>
    <message>
        <source>Show only this invocation</source>
        <translation>Mostrar solo esta invocación</translation>
    </message>
    <message>
        <source>Collapse the line</source>
        <translation>Contraer la línea</translation>
    </message>
    <message>
        <source>Expand the line</source>
        <translation>Expandir la línea</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy with time and request id</source>
        <translation>Copiar con hora e id. de solicitud</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 de %Ln línea</numerusform>
            <numerusform>%1 de %Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop looking through older lines</source>
        <translation>Dejar de buscar en líneas anteriores</translation>
    </message>
    <message>
        <source>Show earlier lines</source>
        <translation>Mostrar líneas anteriores</translation>
    </message>
    <message>
        <source>Looking for lines that pass the filter</source>
        <translation>Buscando líneas que cumplan el filtro</translation>
    </message>
    <message>
        <source>%1 % of %2 looked through.</source>
        <translation>Examinado el %1 % de %2.</translation>
    </message>
    <message>
        <source>%1 are hidden by it.</source>
        <translation>El filtro oculta %1.</translation>
    </message>
    <message>
        <source>Show every line</source>
        <translation>Mostrar todas las líneas</translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation>%1 % examinado</translation>
    </message>
    <message>
        <source>earlier lines are not shown</source>
        <translation>no se muestran las líneas anteriores</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines came too fast and are not shown</source>
        <translation>
            <numerusform>%Ln línea llegó demasiado rápido y no se muestra</numerusform>
            <numerusform>%Ln líneas llegaron demasiado rápido y no se muestran</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the lines around it</source>
        <translation>Mostrar las líneas de alrededor</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Only lines with %1</source>
        <translation>Solo líneas con %1</translation>
    </message>
    <message>
        <source>Only lines without it</source>
        <translation>Solo líneas sin este valor</translation>
    </message>
    <message>
        <source>Remove the column %1</source>
        <translation>Quitar la columna %1</translation>
    </message>
    <message>
        <source>Show %1 as a column</source>
        <translation>Mostrar %1 como columna</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Copiar el valor</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Fold stack traces</source>
        <translation>Contraer las trazas de pila</translation>
    </message>
    <message>
        <source>Clear the view (the journal keeps all)</source>
        <translation>Vaciar la vista (el diario lo conserva todo)</translation>
    </message>
    <message>
        <source>Group by invocation</source>
        <translation>Agrupar por invocación</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Detener la exportación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invocations</source>
        <translation>
            <numerusform>%Ln invocación</numerusform>
            <numerusform>%Ln invocaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>No more than %1 lines can be copied; more can be exported.</source>
        <translation>No se pueden copiar más de %1 líneas; sí se pueden exportar más.</translation>
    </message>
    <message>
        <source>Export lines</source>
        <translation>Exportar líneas</translation>
    </message>
    <message>
        <source>As printed (*.log)</source>
        <translation>Tal como se imprimió (*.log)</translation>
    </message>
    <message>
        <source>With time and request (*.txt)</source>
        <translation>Con hora y solicitud (*.txt)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 % exported</source>
        <translation>%1 % exportado</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln lines now.</source>
        <translation>
            <numerusform>%1 tiene ahora %Ln línea.</numerusform>
            <numerusform>%1 tiene ahora %Ln líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the selected lines...</source>
        <translation>Exportar las líneas seleccionadas...</translation>
    </message>
    <message>
        <source>Show its trace</source>
        <translation>Mostrar su traza</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Export these lines...</source>
        <translation>Exportar estas líneas...</translation>
    </message>
    <message>
        <source>Open all invocations</source>
        <translation>Expandir todas las invocaciones</translation>
    </message>
    <message>
        <source>Close all invocations</source>
        <translation>Contraer todas las invocaciones</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>Hace cuánto</translation>
    </message>
    <message>
        <source>Since the line above</source>
        <translation>Desde la línea anterior</translation>
    </message>
    <message>
        <source>Of this machine (%1)</source>
        <translation>La de este equipo (%1)</translation>
    </message>
    <message>
        <source>Go to a time...</source>
        <translation>Ir a un momento...</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Error siguiente</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Error anterior</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Set or remove</source>
        <translation>Poner o quitar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Resaltados</translation>
    </message>
    <message>
        <source>Edit the rules...</source>
        <translation>Editar las reglas...</translation>
    </message>
    <message>
        <source>Highlight %1</source>
        <translation>Resaltar %1</translation>
    </message>
</context>
<context>
    <name>lathe::logs::TimeStyle</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy, HH:mm:ss.zzz</source>
        <translation>ddd, d MMM yyyy, HH:mm:ss.zzz</translation>
    </message>
</context>
<context>
    <name>lathe::lsp::Connection</name>
    <message>
        <source>What it prints is no language server&apos;s protocol.</source>
        <translation>Lo que escribe no es el protocolo de un servidor de lenguaje.</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::AlarmStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in alarm since %2</source>
        <translation>%1 está en alarma desde %2</translation>
    </message>
    <message>
        <source>%1 is well since %2</source>
        <translation>%1 está bien desde %2</translation>
    </message>
    <message>
        <source>%1 has too few data</source>
        <translation>%1 tiene muy pocos datos</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::LinePlot</name>
    <message>
        <source>%1 before: %2</source>
        <translation>%1 antes: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::metrics::MetricsCharts</name>
    <message>
        <source>ran</source>
        <translation>ejecutadas</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>limitadas</translation>
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
        <translation>Simultáneas</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usada</translation>
    </message>
    <message>
        <source>given</source>
        <translation>asignada</translation>
    </message>
    <message>
        <source>Invocations per second</source>
        <translation>Invocaciones por segundo</translation>
    </message>
    <message>
        <source>Invocations per %1 s</source>
        <translation>Invocaciones cada %1 s</translation>
    </message>
    <message>
        <source>Invocations per %1</source>
        <translation>Invocaciones cada %1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Running at once</source>
        <translation>En ejecución simultánea</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::MetricsPane</name>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>All functions</source>
        <translation>Todas las funciones</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>Invocaciones</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Simultáneas</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message numerus="yes">
        <source>Nothing ran in the last %n minutes</source>
        <translation>
            <numerusform>No se ejecutó nada en el último minuto</numerusform>
            <numerusform>No se ejecutó nada en los últimos %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoke a function, and its invocations, durations and memory are drawn here.</source>
        <translation>Invoque una función y aquí se representarán sus invocaciones, duraciones y memoria.</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>%1 failed, %2 throttled</source>
        <translation>%1 fallidas, %2 limitadas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The charts cannot be drawn</source>
        <translation>No se pueden dibujar los gráficos</translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation>Cambio en %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Compare with the time before</source>
        <translation>Comparar con el intervalo anterior</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>Guardar como imagen PNG…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>Guardar como imagen SVG…</translation>
    </message>
    <message>
        <source>Save the figures as CSV…</source>
        <translation>Guardar las cifras como CSV…</translation>
    </message>
    <message>
        <source>Nothing ran in this time</source>
        <translation>No se ejecutó nada en este intervalo</translation>
    </message>
    <message>
        <source>What functions did is kept for five years, by the second for three hours.</source>
        <translation>Lo que hicieron las funciones se conserva cinco años; con detalle por segundo, tres horas.</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Guardar los gráficos</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>Dashboards, compare, save</source>
        <translation>Paneles, comparar, guardar</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Paneles</translation>
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
        <translation>%1 d</translation>
    </message>
    <message numerus="yes">
        <source>The last %n minutes</source>
        <translation>
            <numerusform>%n minuto hasta ahora</numerusform>
            <numerusform>Los últimos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n hours</source>
        <translation>
            <numerusform>%n hora hasta ahora</numerusform>
            <numerusform>Las últimas %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>%n día hasta ahora</numerusform>
            <numerusform>Los últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to all of it</source>
        <translation>Volver al intervalo completo</translation>
    </message>
    <message>
        <source>Back from the time that is marked (Esc)</source>
        <translation>Volver del intervalo marcado (Esc)</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::TimeChart</name>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <translation>%1 (antes: %2)</translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectDelegate</name>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en ejecución</numerusform>
            <numerusform>%n en ejecución</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed since version %1</source>
        <translation>Lo que ha cambiado desde la versión %1</translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectModel</name>
    <message>
        <source>Functions</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>%1
%2, made through the API</source>
        <translation>%1
%2, creada a través de la API</translation>
    </message>
    <message>
        <source>%1
%2, changed through the API since the template was last saved</source>
        <translation>%1
%2, modificada a través de la API desde que se guardó la plantilla</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>%1 (%2 %), %3 (%4 %)</source>
        <translation>%1 (%2 %), %3 (%4 %)</translation>
    </message>
    <message>
        <source>not created: condition %1 is false</source>
        <translation>no se crea: la condición %1 es falsa</translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectPane</name>
    <message>
        <source>Filter functions and files</source>
        <translation>Filtrar funciones y archivos</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Invocar</translation>
    </message>
    <message>
        <source>Open code</source>
        <translation>Abrir código</translation>
    </message>
    <message>
        <source>Show in template</source>
        <translation>Mostrar en la plantilla</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>Mostrar registros</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nuevo archivo</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>New function</source>
        <translation>Nueva función</translation>
    </message>
    <message>
        <source>New function...</source>
        <translation>Nueva función...</translation>
    </message>
    <message>
        <source>Make a function of it</source>
        <translation>Crear una función con esto</translation>
    </message>
    <message>
        <source>History in git</source>
        <translation>Historial en git</translation>
    </message>
    <message>
        <source>Publish a version</source>
        <translation>Publicar una versión</translation>
    </message>
    <message>
        <source>What has changed since version %1</source>
        <translation>Lo que ha cambiado desde la versión %1</translation>
    </message>
</context>
<context>
    <name>lathe::query::ChartPage</name>
    <message>
        <source>Show the table</source>
        <translation>Mostrar la tabla</translation>
    </message>
    <message>
        <source>Nothing here can be drawn</source>
        <translation>Aquí no hay nada que dibujar</translation>
    </message>
    <message>
        <source>A chart needs stats with a number, by bin() or by a field, as in stats count(*) by bin(5m).</source>
        <translation>Un gráfico necesita stats con un número, por bin() o por un campo, como en stats count(*) by bin(5m).</translation>
    </message>
    <message>
        <source>There are no charts</source>
        <translation>No hay gráficos</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller ones are not shown</source>
        <translation>
            <numerusform>%n serie menor no se muestra</numerusform>
            <numerusform>%n series menores no se muestran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not shown</source>
        <translation>
            <numerusform>%n fila no se muestra</numerusform>
            <numerusform>%n filas no se muestran</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart of the results</source>
        <translation>Gráfico de los resultados</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>Gráfico de %1</translation>
    </message>
</context>
<context>
    <name>lathe::query::QueryEdit</name>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
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
        <translation>Grupo de registros</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Últimos 5 minutos</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Últimos 15 minutos</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last 12 hours</source>
        <translation>Últimas 12 horas</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Última semana</translation>
    </message>
    <message>
        <source>Everything kept</source>
        <translation>Todo lo conservado</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Saved queries and examples</source>
        <translation>Consultas guardadas y ejemplos</translation>
    </message>
    <message>
        <source>Copy the results as CSV</source>
        <translation>Copiar los resultados como CSV</translation>
    </message>
    <message>
        <source>All log groups</source>
        <translation>Todos los grupos de registros</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Save this query…</source>
        <translation>Guardar esta consulta…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>Guardar consulta</translation>
    </message>
    <message>
        <source>Name of the query:</source>
        <translation>Nombre de la consulta:</translation>
    </message>
    <message>
        <source>%1 of %2 events matched · %3 read in %4 ms</source>
        <translation>%1 de %2 eventos coinciden · %3 leídos en %4 ms</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Stop the query</source>
        <translation>Detener la consulta</translation>
    </message>
    <message>
        <source>Run the query (Ctrl+Enter)</source>
        <translation>Ejecutar la consulta (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Ask the log</source>
        <translation>Consulte el registro</translation>
    </message>
    <message>
        <source>Filter, count and compare what functions have logged, in the language of CloudWatch Logs Insights.</source>
        <translation>Filtre, cuente y compare lo que han registrado las funciones, en el lenguaje de CloudWatch Logs Insights.</translation>
    </message>
    <message>
        <source>The query did not run</source>
        <translation>La consulta no se ejecutó</translation>
    </message>
    <message>
        <source>Nothing matched</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>No event of this time fits. Widen the time range, or loosen the filter.</source>
        <translation>Ningún evento de este intervalo coincide. Amplíe el intervalo de tiempo o use un filtro menos estricto.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En ejecución…</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are damaged and were left out</source>
        <translation>
            <numerusform>%n línea está dañada y se omitió</numerusform>
            <numerusform>%n líneas están dañadas y se omitieron</numerusform>
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
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Tipo de gráfico</translation>
    </message>
    <message>
        <source>As it suits</source>
        <translation>Según convenga</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Stacked areas</source>
        <translation>Áreas apiladas</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Gráfico circular</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>Guardar como imagen PNG…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>Guardar como imagen SVG…</translation>
    </message>
    <message>
        <source>Save the rows as CSV…</source>
        <translation>Guardar las filas como CSV…</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar la celda</translation>
    </message>
    <message>
        <source>Add as a filter</source>
        <translation>Añadir como filtro</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Guardar los resultados</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>lathe::resources::ApiPage</name>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>Copiar URL</translation>
    </message>
    <message>
        <source>Copy the URL of this API</source>
        <translation>Copiar la URL de esta API</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Enviado antes</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>One header a line: Name: value</source>
        <translation>Una cabecera por línea: Nombre: valor</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>What the API answers appears here</source>
        <translation>Aquí aparece lo que responde la API</translation>
    </message>
    <message>
        <source>%1 in %2 ms, %3</source>
        <translation>%1 en %2 ms, %3</translation>
    </message>
</context>
<context>
    <name>lathe::resources::BucketPage</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>A la carpeta superior</translation>
    </message>
    <message>
        <source>Upload...</source>
        <translation>Subir...</translation>
    </message>
    <message>
        <source>Copy files into this folder</source>
        <translation>Copiar archivos a esta carpeta</translation>
    </message>
    <message>
        <source>Download...</source>
        <translation>Descargar...</translation>
    </message>
    <message>
        <source>Save the object as a file</source>
        <translation>Guardar el objeto como archivo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete what is chosen</source>
        <translation>Eliminar lo seleccionado</translation>
    </message>
    <message>
        <source>Open the bucket&apos;s folder</source>
        <translation>Abrir la carpeta del bucket</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>%1 (the first %2 are shown)</source>
        <translation>%1 (se muestran los primeros %2)</translation>
    </message>
    <message>
        <source>Empty: drop files here</source>
        <translation>Vacío: suelte archivos aquí</translation>
    </message>
    <message>
        <source>No text: %1</source>
        <translation>No es texto: %1</translation>
    </message>
    <message>
        <source>Upload to %1</source>
        <translation>Subir a %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Every version, not the latest only</source>
        <translation>Todas las versiones, no solo la última</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>latest, %1</source>
        <translation>última, %1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::BusPage</name>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Pattern or schedule</source>
        <translation>Patrón o programación</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Este evento</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Detail type</source>
        <translation>Tipo de detalle</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Which rules match this event? Nothing is sent</source>
        <translation>¿Qué reglas coinciden con este evento? No se envía nada</translation>
    </message>
    <message>
        <source>Put event</source>
        <translation>Enviar evento</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deshabilitada</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>does not match</source>
        <translation>no coincide</translation>
    </message>
    <message>
        <source>No rule: what is put here reaches nobody</source>
        <translation>Sin reglas: lo que se envía aquí no llega a nadie</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Reproducciones</translation>
    </message>
    <message>
        <source>Keep every event that comes from now on</source>
        <translation>Conservar cada evento que llegue a partir de ahora</translation>
    </message>
    <message>
        <source>Put all that the archive holds on the bus again</source>
        <translation>Volver a poner en el bus todo lo que contiene el archivo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the archive and what it holds</source>
        <translation>Eliminar el archivo y lo que contiene</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>Detener la reproducción</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
</context>
<context>
    <name>lathe::resources::MachinePage</name>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Tiempo agotado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después de</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Start execution</source>
        <translation>Iniciar ejecución</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the execution that is chosen</source>
        <translation>Detener la ejecución elegida</translation>
    </message>
    <message>
        <source>Express: an execution answers at once and leaves no history</source>
        <translation>Express: una ejecución responde al momento y no deja historial</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Standard: nothing has run yet</source>
        <translation>Estándar: aún no se ha ejecutado nada</translation>
    </message>
    <message numerus="yes">
        <source>Standard, %n running</source>
        <translation>
            <numerusform>Estándar, %n en ejecución</numerusform>
            <numerusform>Estándar, %n en ejecución</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::resources::QueuePage</name>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>Recepciones</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Redrive</source>
        <translation>Redirigir</translation>
    </message>
    <message>
        <source>Send its messages back to the queue that they came from</source>
        <translation>Devolver sus mensajes a la cola de la que vinieron</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Purgar</translation>
    </message>
    <message>
        <source>Delete every message of the queue</source>
        <translation>Eliminar todos los mensajes de la cola</translation>
    </message>
    <message>
        <source>Body of the message to send</source>
        <translation>Cuerpo del mensaje que se enviará</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escriba un mensaje</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds until it becomes visible</source>
        <translation>Segundos hasta que sea visible</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Grupo de mensajes</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Enviar un mensaje</translation>
    </message>
    <message>
        <source>%1 visible</source>
        <translation>%1 visibles</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 en tránsito</translation>
    </message>
    <message>
        <source>%1 delayed</source>
        <translation>%1 retrasados</translation>
    </message>
    <message>
        <source>dead letters to %1</source>
        <translation>mensajes fallidos a %1</translation>
    </message>
    <message>
        <source>dead letters of %1</source>
        <translation>mensajes fallidos de %1</translation>
    </message>
    <message>
        <source>Message group: %1</source>
        <translation>Grupo de mensajes: %1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::ResourcesPane</name>
    <message>
        <source>HTTP APIs</source>
        <translation>API HTTP</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Event buses</source>
        <translation>Buses de eventos</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Programaciones</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Nothing lives here yet</source>
        <translation>Aquí aún no hay nada</translation>
    </message>
    <message>
        <source>State machines</source>
        <translation>Máquinas de estado</translation>
    </message>
    <message>
        <source>Buckets, queues, topics, event buses, schedules, state machines and HTTP APIs of the template are here while the engine runs.</source>
        <translation>Aquí están, mientras el motor funciona, los buckets, colas, temas, buses de eventos, programaciones, máquinas de estado y API HTTP de la plantilla.</translation>
    </message>
</context>
<context>
    <name>lathe::resources::SchedulePage</name>
    <message>
        <source>Next firings</source>
        <translation>Próximas ejecuciones</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Fire now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Send what it sends, without waiting</source>
        <translation>Enviar lo que envía, sin esperar</translation>
    </message>
    <message>
        <source>What the target gets</source>
        <translation>Lo que recibe el destino</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deshabilitada</translation>
    </message>
    <message>
        <source>The event of a scheduled rule, with the time of the firing</source>
        <translation>El evento de una regla programada, con la hora de la ejecución</translation>
    </message>
    <message>
        <source>None is left</source>
        <translation>No queda ninguna</translation>
    </message>
    <message>
        <source>None while disabled</source>
        <translation>Ninguna mientras esté deshabilitada</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Forward to the next firing</source>
        <translation>Adelantar hasta el próximo disparo</translation>
    </message>
    <message>
        <source>Forward by a minute</source>
        <translation>Adelantar un minuto</translation>
    </message>
    <message>
        <source>Forward by an hour</source>
        <translation>Adelantar una hora</translation>
    </message>
    <message>
        <source>Forward by a day</source>
        <translation>Adelantar un día</translation>
    </message>
    <message>
        <source>Schedules, queues and buses go by a clock that is ahead by %1.</source>
        <translation>Las programaciones, colas y buses siguen un reloj adelantado %1.</translation>
    </message>
    <message>
        <source>The clock of schedules, queues and buses.</source>
        <translation>El reloj de las programaciones, colas y buses.</translation>
    </message>
    <message>
        <source>It can be moved forward: what comes due in between happens at once.</source>
        <translation>Se puede adelantar: lo que vence entretanto ocurre enseguida.</translation>
    </message>
</context>
<context>
    <name>lathe::resources::SocketPanel</name>
    <message>
        <source>Stage and query</source>
        <translation>Etapa y consulta</translation>
    </message>
    <message>
        <source>The stage, and a query where the API wants one: /prod?name=me</source>
        <translation>La etapa, y una consulta donde la API la pida: /prod?name=me</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>One header a line: Name: value</source>
        <translation>Una cabecera por línea: Nombre: valor</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>Connect: what you send and what comes appears here</source>
        <translation>Conecte: lo que envíe y lo que llegue aparece aquí</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation>cerrado: %1</translation>
    </message>
    <message>
        <source>not connected: %1</source>
        <translation>no conectado: %1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::TopicPage</name>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto de enlace</translation>
    </message>
    <message>
        <source>Filter policy</source>
        <translation>Política de filtro</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Subject (may be empty)</source>
        <translation>Asunto (puede estar vacío)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Grupo de mensajes</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escriba un mensaje</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>One attribute a line: name=value</source>
        <translation>Un atributo por línea: nombre=valor</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Nobody is subscribed: what is published reaches nobody</source>
        <translation>Nadie está suscrito: lo publicado no llega a nadie</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n suscripción</numerusform>
            <numerusform>%n suscripciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::ColdStartView</name>
    <message>
        <source>Cold start</source>
        <translation>Arranque en frío</translation>
    </message>
    <message>
        <source>Cold starts a month</source>
        <translation>Arranques en frío al mes</translation>
    </message>
    <message>
        <source>To begin with, as many as there were here in the last thirty days</source>
        <translation>Al principio, tantos como hubo aquí en los últimos treinta días</translation>
    </message>
    <message>
        <source>Cost of cold starts a month</source>
        <translation>Costo de los arranques en frío al mes</translation>
    </message>
    <message>
        <source>Modules that were loaded</source>
        <translation>Módulos cargados</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No cold start</source>
        <translation>Ningún arranque en frío</translation>
    </message>
    <message>
        <source>In this trace, environments were warm. “Cold starts” above the list finds traces with an init.</source>
        <translation>En esta traza, los entornos ya estaban en caliente. «Arranques en frío», encima de la lista, encuentra trazas con una inicialización.</translation>
    </message>
    <message>
        <source>Init %1</source>
        <translation>Inicialización: %1</translation>
    </message>
    <message>
        <source>, after %1 for the environment, which is not billed</source>
        <translation>, tras %1 para el entorno, que no se facturan</translation>
    </message>
    <message>
        <source>; what it loaded is known of Python and Node.js only</source>
        <translation>; lo que cargó solo se conoce en Python y Node.js</translation>
    </message>
    <message>
        <source>%1 a cold start. %2</source>
        <translation>%1 por arranque en frío. %2</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
</context>
<context>
    <name>lathe::traces::DurationBars</name>
    <message>
        <source>How long the traces took</source>
        <translation>Cuánto duraron las trazas</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n trace(s)</source>
        <translation>
            <numerusform>De %1 a %2: %n traza</numerusform>
            <numerusform>De %1 a %2: %n trazas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n de ellas falló</numerusform>
            <numerusform>%n de ellas fallaron</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::IcicleView</name>
    <message>
        <source>What the init loaded</source>
        <translation>Lo que cargó la inicialización</translation>
    </message>
    <message>
        <source>%1: %2 (%3 by itself)</source>
        <translation>%1: %2 (%3 propio)</translation>
    </message>
</context>
<context>
    <name>lathe::traces::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>ruta crítica</translation>
    </message>
</context>
<context>
    <name>lathe::traces::MapPage</name>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Mostrar todo el mapa (0)</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>correctas</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>limitadas</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>Nothing was called in this time</source>
        <translation>No se llamó a nada en este intervalo</translation>
    </message>
    <message>
        <source>The map is drawn from the traces that the filter finds.</source>
        <translation>El mapa se dibuja con las trazas que encuentra el filtro.</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>No se pudo dibujar el mapa</translation>
    </message>
</context>
<context>
    <name>lathe::traces::ModuleModel</name>
    <message>
        <source>(the runtime, and the function&apos;s own code)</source>
        <translation>(el entorno de ejecución y el código propio de la función)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Módulo</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
</context>
<context>
    <name>lathe::traces::RulerHeader</name>
    <message>
        <source>Time ruler</source>
        <translation>Regla de tiempo</translation>
    </message>
    <message>
        <source>Drag to look at a piece of the time, double-click for the whole</source>
        <translation>Arrastre para ver una parte del tiempo; haga doble clic para verlo entero</translation>
    </message>
</context>
<context>
    <name>lathe::traces::ServiceMapView</name>
    <message>
        <source>Service map</source>
        <translation>Mapa de servicios</translation>
    </message>
</context>
<context>
    <name>lathe::traces::SpanDetails</name>
    <message>
        <source>Show its log</source>
        <translation>Mostrar su registro</translation>
    </message>
    <message>
        <source>Open the function&apos;s code</source>
        <translation>Abrir el código de la función</translation>
    </message>
    <message>
        <source>Show the invocation in the Test dock</source>
        <translation>Mostrar la invocación en el panel Prueba</translation>
    </message>
    <message>
        <source>Details of the span</source>
        <translation>Detalles del tramo</translation>
    </message>
    <message>
        <source>No span is chosen</source>
        <translation>Ningún tramo elegido</translation>
    </message>
</context>
<context>
    <name>lathe::traces::SpanModel</name>
    <message>
        <source>Time in which nothing that it called or is made of was busy</source>
        <translation>Tiempo en el que no estuvo ocupado nada de lo que llamó ni de lo que lo compone</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Tramo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Propio</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TimelinePage</name>
    <message>
        <source>Find a span</source>
        <translation>Buscar un tramo</translation>
    </message>
    <message>
        <source>Next failure (E)</source>
        <translation>Fallo siguiente (E)</translation>
    </message>
    <message>
        <source>Show the critical path</source>
        <translation>Mostrar la ruta crítica</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>Contraer todo</translation>
    </message>
    <message>
        <source>Show the whole time (0)</source>
        <translation>Mostrar todo el tiempo (0)</translation>
    </message>
    <message>
        <source>Export the trace as documents of X-Ray...</source>
        <translation>Exportar la traza como documentos de X-Ray...</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n tramo</numerusform>
            <numerusform>%n tramos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
        </translation>
    </message>
    <message>
        <source>longer than is read</source>
        <translation>más larga de lo que se lee</translation>
    </message>
    <message>
        <source>The trace is empty</source>
        <translation>La traza está vacía</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceFilterBar</name>
    <message>
        <source>Filter expression</source>
        <translation>Expresión de filtro</translation>
    </message>
    <message>
        <source>Filter expression of X-Ray, or the id of a trace</source>
        <translation>Expresión de filtro de X-Ray o el ID de una traza</translation>
    </message>
    <message>
        <source>What one can filter by</source>
        <translation>Por qué se puede filtrar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 horas</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Only traces that failed or were throttled</source>
        <translation>Solo trazas que fallaron o se limitaron</translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation>Arranques en frío</translation>
    </message>
    <message>
        <source>Only traces with a cold start</source>
        <translation>Solo trazas con un arranque en frío</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Qué está mal en el filtro</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Limitadas</translation>
    </message>
    <message>
        <source>Longer than a second</source>
        <translation>De más de un segundo</translation>
    </message>
    <message>
        <source>Slow to answer</source>
        <translation>Lentas en responder</translation>
    </message>
    <message>
        <source>Through a service</source>
        <translation>A través de un servicio</translation>
    </message>
    <message>
        <source>From one service to another</source>
        <translation>De un servicio a otro</translation>
    </message>
    <message>
        <source>With an annotation</source>
        <translation>Con una anotación</translation>
    </message>
    <message>
        <source>By HTTP status</source>
        <translation>Por estado HTTP</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>Por dirección</translation>
    </message>
    <message>
        <source>By the cause of a fault</source>
        <translation>Por la causa de un fallo</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>Aún sin terminar</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceListModel</name>
    <message>
        <source>fault</source>
        <translation>fallo</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>limitada</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>cold start</source>
        <translation>arranque en frío</translation>
    </message>
    <message>
        <source>%1 until the answer, %2 in all</source>
        <translation>%1 hasta la respuesta, %2 en total</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>en frío</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceListView</name>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TracesPane</name>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
    <message>
        <source>Views of traces</source>
        <translation>Vistas de las trazas</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Cascada</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>Arranque en frío</translation>
    </message>
    <message>
        <source>Service map</source>
        <translation>Mapa de servicios</translation>
    </message>
    <message>
        <source>Where the time of a request goes</source>
        <translation>En qué se va el tiempo de una solicitud</translation>
    </message>
    <message>
        <source>Open a project to see its traces.</source>
        <translation>Abra un proyecto para ver sus trazas.</translation>
    </message>
    <message>
        <source>No trace is like this</source>
        <translation>Ninguna traza coincide</translation>
    </message>
    <message>
        <source>In this span of time.</source>
        <translation>En este intervalo de tiempo.</translation>
    </message>
    <message>
        <source>No traces in this time</source>
        <translation>No hay trazas en este intervalo</translation>
    </message>
    <message>
        <source>Invoke a function: every invocation is a trace here, whether its tracing is active or not.</source>
        <translation>Invoque una función: aquí cada invocación es una traza, tenga o no activo el rastreo.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>No trace is chosen</source>
        <translation>Ninguna traza elegida</translation>
    </message>
    <message>
        <source>Choose one in the list to see where its time went.</source>
        <translation>Elija una de la lista para ver en qué se fue su tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%n trace(s)</source>
        <translation>
            <numerusform>%n traza</numerusform>
            <numerusform>%n trazas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n trace(s)</source>
        <translation>
            <numerusform>La más reciente (%n traza)</numerusform>
            <numerusform>Las %n trazas más recientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the trace</source>
        <translation>Exportar la traza</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportada a %1</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>The trace could not be read</source>
        <translation>No se pudo leer la traza</translation>
    </message>
</context>
<context>
    <name>lathe::traces::WaterfallView</name>
    <message>
        <source>Waterfall of the trace</source>
        <translation>Cascada de la traza</translation>
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
        <translation>d MMM HH:mm</translation>
    </message>
</context>
<context>
    <name>lathe::ui::InfoBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>lathe::ui::Json</name>
    <message>
        <source>Nothing is here yet. The smallest event is {}.</source>
        <translation>Aún no hay nada aquí. El evento mínimo es {}.</translation>
    </message>
    <message>
        <source>The event ends before this: remove what follows.</source>
        <translation>El evento termina antes de esto: quite lo que sigue.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>El anidamiento es demasiado profundo.</translation>
    </message>
    <message>
        <source>A value is missing at the end.</source>
        <translation>Falta un valor al final.</translation>
    </message>
    <message>
        <source>Strings need double quotes.</source>
        <translation>Las cadenas llevan comillas dobles.</translation>
    </message>
    <message>
        <source>A value is missing before &quot;%1&quot;.</source>
        <translation>Falta un valor antes de «%1».</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON no admite comentarios.</translation>
    </message>
    <message>
        <source>This is Python; JSON has true, false and null.</source>
        <translation>Esto es Python; en JSON se escribe true, false y null.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value: strings need double quotes.</source>
        <translation>«%1» no es un valor: las cadenas llevan comillas dobles.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not closed: &quot;%2&quot; is missing.</source>
        <translation>«%1» no está cerrado: falta «%2».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is expected here.</source>
        <translation>Aquí se espera «%1».</translation>
    </message>
    <message>
        <source>A comma is missing before this.</source>
        <translation>Falta una coma antes de esto.</translation>
    </message>
    <message>
        <source>Nothing follows this comma: remove it.</source>
        <translation>No hay nada después de esta coma: quítela.</translation>
    </message>
    <message>
        <source>A name is missing at the end.</source>
        <translation>Falta un nombre al final.</translation>
    </message>
    <message>
        <source>Names need double quotes.</source>
        <translation>Los nombres llevan comillas dobles.</translation>
    </message>
    <message>
        <source>A colon is missing after the name.</source>
        <translation>Faltan los dos puntos después del nombre.</translation>
    </message>
    <message>
        <source>Control characters are written as \u00XX.</source>
        <translation>Los caracteres de control se escriben como \u00XX.</translation>
    </message>
    <message>
        <source>This string is not closed.</source>
        <translation>Esta cadena no está cerrada.</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits.</source>
        <translation>\u necesita cuatro dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>JSON has no such escape; a backslash is written \\.</source>
        <translation>JSON no tiene esta secuencia de escape; la barra invertida se escribe \\.</translation>
    </message>
    <message>
        <source>Numbers do not begin with 0.</source>
        <translation>Los números no pueden empezar por 0.</translation>
    </message>
    <message>
        <source>This number is not complete.</source>
        <translation>Este número está incompleto.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for AWS-Lambda-style functions.</source>
        <translation>Un entorno de trabajo para funciones al estilo de AWS Lambda.</translation>
    </message>
    <message>
        <source>Folder or template of the project; without it, the project that was open last.</source>
        <translation>Carpeta o plantilla del proyecto; si se omite, el último proyecto abierto.</translation>
    </message>
    <message>
        <source>Folder for the journal and run-time files.</source>
        <translation>Carpeta para el diario y los archivos de ejecución.</translation>
    </message>
    <message>
        <source>There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Functions can be run without one by the command lathe (see lathe --help).</source>
        <translation>No hay pantalla: ni DISPLAY ni WAYLAND_DISPLAY están definidas. Sin ella, las funciones se pueden ejecutar con la orden lathe (véase lathe --help).</translation>
    </message>
</context>
<context>
    <name>query::Samples</name>
    <message>
        <source>Newest events</source>
        <translation>Eventos más recientes</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Duration in each five minutes</source>
        <translation>Duración cada cinco minutos</translation>
    </message>
    <message>
        <source>Slowest invocations</source>
        <translation>Invocaciones más lentas</translation>
    </message>
    <message>
        <source>Cold starts by function</source>
        <translation>Arranques en frío por función</translation>
    </message>
    <message>
        <source>Memory that is not used</source>
        <translation>Memoria no utilizada</translation>
    </message>
    <message>
        <source>What messages have in common</source>
        <translation>Lo que tienen en común los mensajes</translation>
    </message>
    <message>
        <source>What is new since the time before</source>
        <translation>Lo nuevo respecto al intervalo anterior</translation>
    </message>
    <message>
        <source>What is unusual</source>
        <translation>Lo que es inusual</translation>
    </message>
</context>
<context>
    <name>resources</name>
    <message>
        <source>Application Load Balancer: a request with multi-value headers</source>
        <translation>Application Load Balancer: una solicitud con encabezados de varios valores</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>Método HTTP</translation>
    </message>
    <message>
        <source>Path of the request</source>
        <translation>Ruta de la solicitud</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Cuerpo de la solicitud</translation>
    </message>
    <message>
        <source>AWS region</source>
        <translation>Región de AWS</translation>
    </message>
    <message>
        <source>AWS account id</source>
        <translation>ID de cuenta de AWS</translation>
    </message>
    <message>
        <source>AWS partition (aws, aws-cn, aws-us-gov)</source>
        <translation>Partición de AWS (aws, aws-cn, aws-us-gov)</translation>
    </message>
    <message>
        <source>Application Load Balancer: a request</source>
        <translation>Application Load Balancer: una solicitud</translation>
    </message>
    <message>
        <source>Alexa skill: a session ends</source>
        <translation>Skill de Alexa: termina una sesión</translation>
    </message>
    <message>
        <source>Id of the session</source>
        <translation>ID de la sesión</translation>
    </message>
    <message>
        <source>Id of the user</source>
        <translation>ID del usuario</translation>
    </message>
    <message>
        <source>Id of the skill</source>
        <translation>ID de la skill</translation>
    </message>
    <message>
        <source>Id of the request</source>
        <translation>ID de la solicitud</translation>
    </message>
    <message>
        <source>Alexa skill: the user answers a question</source>
        <translation>Skill de Alexa: el usuario responde a una pregunta</translation>
    </message>
    <message>
        <source>Alexa skill: the user wants a new fact</source>
        <translation>Skill de Alexa: el usuario quiere un dato nuevo</translation>
    </message>
    <message>
        <source>Alexa skill: the user names a colour</source>
        <translation>Skill de Alexa: el usuario nombra un color</translation>
    </message>
    <message>
        <source>Alexa skill: the user asks for a recipe</source>
        <translation>Skill de Alexa: el usuario pide una receta</translation>
    </message>
    <message>
        <source>Alexa skill: a session starts</source>
        <translation>Skill de Alexa: empieza una sesión</translation>
    </message>
    <message>
        <source>Alexa smart home: turn a device off</source>
        <translation>Alexa Smart Home: apagar un dispositivo</translation>
    </message>
    <message>
        <source>Bearer token of the linked account</source>
        <translation>Token Bearer de la cuenta vinculada</translation>
    </message>
    <message>
        <source>Id of the directive</source>
        <translation>ID de la directiva</translation>
    </message>
    <message>
        <source>Alexa smart home: turn a device on</source>
        <translation>Alexa Smart Home: encender un dispositivo</translation>
    </message>
    <message>
        <source>Alexa smart home: which devices are there?</source>
        <translation>Alexa Smart Home: ¿qué dispositivos hay?</translation>
    </message>
    <message>
        <source>API Gateway REST API: token authorizer</source>
        <translation>API REST de API Gateway: autorizador de token</translation>
    </message>
    <message>
        <source>Content of the Authorization header</source>
        <translation>Contenido del encabezado Authorization</translation>
    </message>
    <message>
        <source>Stage of the API</source>
        <translation>Etapa de la API</translation>
    </message>
    <message>
        <source>Id of the API</source>
        <translation>ID de la API</translation>
    </message>
    <message>
        <source>API Gateway REST API: proxy integration</source>
        <translation>API REST de API Gateway: integración de proxy</translation>
    </message>
    <message>
        <source>Resource that matched</source>
        <translation>Recurso coincidente</translation>
    </message>
    <message>
        <source>API Gateway HTTP API: request authorizer, payload version 2.0</source>
        <translation>API HTTP de API Gateway: autorizador de solicitud, carga útil versión 2.0</translation>
    </message>
    <message>
        <source>API Gateway HTTP API: payload version 2.0</source>
        <translation>API HTTP de API Gateway: carga útil versión 2.0</translation>
    </message>
    <message>
        <source>API Gateway REST API: request authorizer</source>
        <translation>API REST de API Gateway: autorizador de solicitud</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client connects</source>
        <translation>API de WebSocket de API Gateway: se conecta un cliente</translation>
    </message>
    <message>
        <source>Id of the connection</source>
        <translation>ID de la conexión</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client is gone</source>
        <translation>API de WebSocket de API Gateway: se fue un cliente</translation>
    </message>
    <message>
        <source>Why the connection ended</source>
        <translation>Por qué terminó la conexión</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client sends a message</source>
        <translation>API de WebSocket de API Gateway: un cliente envía un mensaje</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>AppSync: direct Lambda resolver</source>
        <translation>AppSync: resolutor directo de Lambda</translation>
    </message>
    <message>
        <source>Field that is resolved</source>
        <translation>Campo que se resuelve</translation>
    </message>
    <message>
        <source>Parent type of the field</source>
        <translation>Tipo superior del campo</translation>
    </message>
    <message>
        <source>Arguments, as JSON</source>
        <translation>Argumentos, en JSON</translation>
    </message>
    <message>
        <source>User name of the caller</source>
        <translation>Nombre de usuario de quien llama</translation>
    </message>
    <message>
        <source>AppSync: Lambda authorizer</source>
        <translation>AppSync: autorizador de Lambda</translation>
    </message>
    <message>
        <source>Authorization token</source>
        <translation>Token de autorización</translation>
    </message>
    <message>
        <source>Batch: a job&apos;s description</source>
        <translation>Batch: descripción de un trabajo</translation>
    </message>
    <message>
        <source>Name of the job</source>
        <translation>Nombre del trabajo</translation>
    </message>
    <message>
        <source>Id of the job</source>
        <translation>ID del trabajo</translation>
    </message>
    <message>
        <source>Batch: what submitting a job takes</source>
        <translation>Batch: lo que requiere enviar un trabajo</translation>
    </message>
    <message>
        <source>Queue of the job</source>
        <translation>Cola del trabajo</translation>
    </message>
    <message>
        <source>Job definition</source>
        <translation>Definición del trabajo</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: create</source>
        <translation>Recurso personalizado de CloudFormation: crear</translation>
    </message>
    <message>
        <source>Name of the stack</source>
        <translation>Nombre de la pila</translation>
    </message>
    <message>
        <source>Logical id of the custom resource</source>
        <translation>ID lógico del recurso personalizado</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: delete</source>
        <translation>Recurso personalizado de CloudFormation: eliminar</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: update</source>
        <translation>Recurso personalizado de CloudFormation: actualizar</translation>
    </message>
    <message>
        <source>Lambda@Edge: choose between two versions by a cookie</source>
        <translation>Lambda@Edge: elegir entre dos versiones según una cookie</translation>
    </message>
    <message>
        <source>Query string, without the question mark</source>
        <translation>Cadena de consulta, sin el signo de interrogación</translation>
    </message>
    <message>
        <source>Lambda@Edge: the request in an origin response</source>
        <translation>Lambda@Edge: la solicitud en una respuesta del origen</translation>
    </message>
    <message>
        <source>Lambda@Edge: redirect</source>
        <translation>Lambda@Edge: redirigir</translation>
    </message>
    <message>
        <source>Lambda@Edge: add to the query string</source>
        <translation>Lambda@Edge: agregar a la cadena de consulta</translation>
    </message>
    <message>
        <source>Lambda@Edge: change a response header</source>
        <translation>Lambda@Edge: cambiar un encabezado de la respuesta</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer from several calls</source>
        <translation>Lambda@Edge: responder a partir de varias llamadas</translation>
    </message>
    <message>
        <source>Lambda@Edge: bring the query string into order</source>
        <translation>Lambda@Edge: ordenar la cadena de consulta</translation>
    </message>
    <message>
        <source>Lambda@Edge: redirect by country</source>
        <translation>Lambda@Edge: redirigir según el país</translation>
    </message>
    <message>
        <source>Lambda@Edge: send people without a session to the login page</source>
        <translation>Lambda@Edge: enviar a la página de inicio de sesión a quien no tiene sesión</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer without the origin</source>
        <translation>Lambda@Edge: responder sin el origen</translation>
    </message>
    <message>
        <source>Lambda@Edge: choose by device</source>
        <translation>Lambda@Edge: elegir según el dispositivo</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer from one call</source>
        <translation>Lambda@Edge: responder a partir de una llamada</translation>
    </message>
    <message>
        <source>CloudWatch alarm: its Lambda action</source>
        <translation>Alarma de CloudWatch: su acción de Lambda</translation>
    </message>
    <message>
        <source>Name of the alarm</source>
        <translation>Nombre de la alarma</translation>
    </message>
    <message>
        <source>CloudWatch Logs: a subscription&apos;s batch (compressed)</source>
        <translation>CloudWatch Logs: un lote de una suscripción (comprimido)</translation>
    </message>
    <message>
        <source>Text of the log line</source>
        <translation>Texto de la línea de registro</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>Grupo de registros</translation>
    </message>
    <message>
        <source>Log stream</source>
        <translation>Flujo de registros</translation>
    </message>
    <message>
        <source>EventBridge: a schedule&apos;s rule</source>
        <translation>EventBridge: la regla de una programación</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nombre de la regla</translation>
    </message>
    <message>
        <source>CodeCommit: a repository&apos;s trigger</source>
        <translation>CodeCommit: el desencadenador de un repositorio</translation>
    </message>
    <message>
        <source>Name of the repository</source>
        <translation>Nombre del repositorio</translation>
    </message>
    <message>
        <source>Name of the trigger</source>
        <translation>Nombre del desencadenador</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Rama</translation>
    </message>
    <message>
        <source>Custom data of the trigger</source>
        <translation>Datos personalizados del desencadenador</translation>
    </message>
    <message>
        <source>CodePipeline: an invoke action&apos;s job</source>
        <translation>CodePipeline: el trabajo de una acción de invocación</translation>
    </message>
    <message>
        <source>Bucket of the input artifact</source>
        <translation>Bucket del artefacto de entrada</translation>
    </message>
    <message>
        <source>Key of the input artifact</source>
        <translation>Clave del artefacto de entrada</translation>
    </message>
    <message>
        <source>Bucket of the output artifact</source>
        <translation>Bucket del artefacto de salida</translation>
    </message>
    <message>
        <source>Key of the output artifact</source>
        <translation>Clave del artefacto de salida</translation>
    </message>
    <message>
        <source>Cognito user pool: make a challenge</source>
        <translation>Grupo de usuarios de Cognito: crear un desafío</translation>
    </message>
    <message>
        <source>Id of the user pool</source>
        <translation>ID del grupo de usuarios</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>E-mail address of the user</source>
        <translation>Correo electrónico del usuario</translation>
    </message>
    <message>
        <source>Cognito user pool: a message is written</source>
        <translation>Grupo de usuarios de Cognito: se redacta un mensaje</translation>
    </message>
    <message>
        <source>Cognito user pool: which challenge comes next?</source>
        <translation>Grupo de usuarios de Cognito: ¿qué desafío viene después?</translation>
    </message>
    <message>
        <source>Cognito user pool: after authentication</source>
        <translation>Grupo de usuarios de Cognito: después de la autenticación</translation>
    </message>
    <message>
        <source>Cognito user pool: after confirmation</source>
        <translation>Grupo de usuarios de Cognito: después de la confirmación</translation>
    </message>
    <message>
        <source>Cognito user pool: before authentication</source>
        <translation>Grupo de usuarios de Cognito: antes de la autenticación</translation>
    </message>
    <message>
        <source>Cognito user pool: before sign-up</source>
        <translation>Grupo de usuarios de Cognito: antes del registro</translation>
    </message>
    <message>
        <source>Cognito user pool: before tokens are made</source>
        <translation>Grupo de usuarios de Cognito: antes de generar los tokens</translation>
    </message>
    <message>
        <source>Cognito Sync: a dataset is synchronised</source>
        <translation>Cognito Sync: se sincroniza un conjunto de datos</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>Nombre del conjunto de datos</translation>
    </message>
    <message>
        <source>Cognito user pool: migrate a user</source>
        <translation>Grupo de usuarios de Cognito: migrar un usuario</translation>
    </message>
    <message>
        <source>Cognito user pool: is the answer right?</source>
        <translation>Grupo de usuarios de Cognito: ¿es correcta la respuesta?</translation>
    </message>
    <message>
        <source>Config: a resource changed</source>
        <translation>Config: cambió un recurso</translation>
    </message>
    <message>
        <source>Config: a resource changed (too large for the event)</source>
        <translation>Config: cambió un recurso (demasiado grande para el evento)</translation>
    </message>
    <message>
        <source>Config: a periodic rule</source>
        <translation>Config: una regla periódica</translation>
    </message>
    <message>
        <source>Connect: a contact flow</source>
        <translation>Connect: un flujo de contacto</translation>
    </message>
    <message>
        <source>Id of the contact</source>
        <translation>ID del contacto</translation>
    </message>
    <message>
        <source>Number of the customer</source>
        <translation>Número del cliente</translation>
    </message>
    <message>
        <source>DocumentDB: a change stream&apos;s event</source>
        <translation>DocumentDB: el evento de un flujo de cambios</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Nombre de la base de datos</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nombre de la colección</translation>
    </message>
    <message>
        <source>The document, as JSON</source>
        <translation>El documento, en JSON</translation>
    </message>
    <message>
        <source>DynamoDB stream: an item is added, changed and removed</source>
        <translation>Flujo de DynamoDB: un elemento se agrega, se cambia y se quita</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>Nombre de la tabla</translation>
    </message>
    <message>
        <source>EventBridge: a CodeBuild build changes its state</source>
        <translation>EventBridge: una compilación de CodeBuild cambia de estado</translation>
    </message>
    <message>
        <source>Name of the build project</source>
        <translation>Nombre del proyecto de compilación</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>Estado nuevo</translation>
    </message>
    <message>
        <source>EventBridge: an event of one&apos;s own</source>
        <translation>EventBridge: un evento propio</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Detail type</source>
        <translation>Tipo de detalle</translation>
    </message>
    <message>
        <source>Detail of the event, as JSON</source>
        <translation>Detalle del evento, en JSON</translation>
    </message>
    <message>
        <source>EventBridge: an EC2 instance changes its state</source>
        <translation>EventBridge: una instancia de EC2 cambia de estado</translation>
    </message>
    <message>
        <source>Id of the instance</source>
        <translation>ID de la instancia</translation>
    </message>
    <message>
        <source>EventBridge: an object was created in S3</source>
        <translation>EventBridge: se creó un objeto en S3</translation>
    </message>
    <message>
        <source>Name of the bucket</source>
        <translation>Nombre del bucket</translation>
    </message>
    <message>
        <source>Key of the object</source>
        <translation>Clave del objeto</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Tamaño en bytes</translation>
    </message>
    <message>
        <source>EventBridge: an object was deleted in S3</source>
        <translation>EventBridge: se eliminó un objeto en S3</translation>
    </message>
    <message>
        <source>EventBridge Scheduler: the default input</source>
        <translation>EventBridge Scheduler: la entrada predeterminada</translation>
    </message>
    <message>
        <source>Name of the schedule</source>
        <translation>Nombre de la programación</translation>
    </message>
    <message>
        <source>IoT 1-Click button</source>
        <translation>Botón IoT 1-Click</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>SINGLE, DOUBLE or LONG</source>
        <translation>SINGLE, DOUBLE o LONG</translation>
    </message>
    <message>
        <source>IoT custom authorizer</source>
        <translation>Autorizador personalizado de IoT</translation>
    </message>
    <message>
        <source>Token of the client</source>
        <translation>Token del cliente</translation>
    </message>
    <message>
        <source>MQTT client id</source>
        <translation>ID de cliente MQTT</translation>
    </message>
    <message>
        <source>IoT rule: a message of a topic</source>
        <translation>Regla de IoT: un mensaje de un tema</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Nombre del dispositivo</translation>
    </message>
    <message>
        <source>Temperature in degrees Celsius</source>
        <translation>Temperatura en grados Celsius</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: compressed records</source>
        <translation>Kinesis Data Analytics: registros comprimidos</translation>
    </message>
    <message>
        <source>Data of the record</source>
        <translation>Datos del registro</translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation>Nombre de la aplicación</translation>
    </message>
    <message>
        <source>Name of the stream</source>
        <translation>Nombre del flujo</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records for a DynamoDB table</source>
        <translation>Kinesis Data Analytics: registros para una tabla de DynamoDB</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records of the producer library</source>
        <translation>Kinesis Data Analytics: registros de la biblioteca de productores</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records to preprocess</source>
        <translation>Kinesis Data Analytics: registros para preprocesar</translation>
    </message>
    <message>
        <source>Data Firehose: an Apache access log line</source>
        <translation>Data Firehose: una línea de registro de acceso de Apache</translation>
    </message>
    <message>
        <source>Data Firehose: a CloudWatch Logs batch (compressed)</source>
        <translation>Data Firehose: un lote de CloudWatch Logs (comprimido)</translation>
    </message>
    <message>
        <source>Kinesis data stream: records</source>
        <translation>Flujo de datos de Kinesis: registros</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>Número de secuencia</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>Clave de partición</translation>
    </message>
    <message>
        <source>Data Firehose: records to transform</source>
        <translation>Data Firehose: registros para transformar</translation>
    </message>
    <message>
        <source>Data Firehose: records of a data stream</source>
        <translation>Data Firehose: registros de un flujo de datos</translation>
    </message>
    <message>
        <source>Data Firehose: a syslog line</source>
        <translation>Data Firehose: una línea de syslog</translation>
    </message>
    <message>
        <source>Lambda destination: an asynchronous invocation failed</source>
        <translation>Destino de Lambda: falló una invocación asíncrona</translation>
    </message>
    <message>
        <source>Name of the function</source>
        <translation>Nombre de la función</translation>
    </message>
    <message>
        <source>Lambda destination: an asynchronous invocation succeeded</source>
        <translation>Destino de Lambda: una invocación asíncrona se completó</translation>
    </message>
    <message>
        <source>Lambda function URL: a request</source>
        <translation>URL de función de Lambda: una solicitud</translation>
    </message>
    <message>
        <source>Id of the URL</source>
        <translation>ID de la URL</translation>
    </message>
    <message>
        <source>Lex V2: a dialog&apos;s or fulfilment&apos;s code hook</source>
        <translation>Lex V2: enlace de código de un diálogo o de su cumplimiento</translation>
    </message>
    <message>
        <source>Name of the bot</source>
        <translation>Nombre del bot</translation>
    </message>
    <message>
        <source>Name of the intent</source>
        <translation>Nombre de la intención</translation>
    </message>
    <message>
        <source>What the user says</source>
        <translation>Lo que dice el usuario</translation>
    </message>
    <message>
        <source>Lex: book a car</source>
        <translation>Lex: reservar un coche</translation>
    </message>
    <message>
        <source>Lex: book a hotel</source>
        <translation>Lex: reservar un hotel</translation>
    </message>
    <message>
        <source>Lex: make an appointment</source>
        <translation>Lex: concertar una cita</translation>
    </message>
    <message>
        <source>Lex: order flowers</source>
        <translation>Lex: pedir flores</translation>
    </message>
    <message>
        <source>Amazon MQ (ActiveMQ): messages of a queue</source>
        <translation>Amazon MQ (ActiveMQ): mensajes de una cola</translation>
    </message>
    <message>
        <source>Data of the message</source>
        <translation>Datos del mensaje</translation>
    </message>
    <message>
        <source>Name of the queue</source>
        <translation>Nombre de la cola</translation>
    </message>
    <message>
        <source>Amazon MQ (RabbitMQ): messages of a queue</source>
        <translation>Amazon MQ (RabbitMQ): mensajes de una cola</translation>
    </message>
    <message>
        <source>MSK: records of a Kafka topic</source>
        <translation>MSK: registros de un tema de Kafka</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Nombre del tema</translation>
    </message>
    <message>
        <source>Value of the record</source>
        <translation>Valor del registro</translation>
    </message>
    <message>
        <source>Key of the record</source>
        <translation>Clave del registro</translation>
    </message>
    <message>
        <source>Offset of the record</source>
        <translation>Desplazamiento del registro</translation>
    </message>
    <message>
        <source>Rekognition: a picture was put into a bucket</source>
        <translation>Rekognition: se puso una imagen en un bucket</translation>
    </message>
    <message>
        <source>Key of the object; arrives URL-encoded</source>
        <translation>Clave del objeto; llega codificada como URL</translation>
    </message>
    <message>
        <source>S3 Batch Operations: a job&apos;s task</source>
        <translation>S3 Batch Operations: la tarea de un trabajo</translation>
    </message>
    <message>
        <source>S3: an object was deleted</source>
        <translation>S3: se eliminó un objeto</translation>
    </message>
    <message>
        <source>S3 Object Lambda: GetObject</source>
        <translation>S3 Object Lambda: GetObject</translation>
    </message>
    <message>
        <source>Object Lambda access point</source>
        <translation>Punto de acceso de Object Lambda</translation>
    </message>
    <message>
        <source>S3: an object was created by PUT</source>
        <translation>S3: se creó un objeto con PUT</translation>
    </message>
    <message>
        <source>SageMaker Ground Truth: consolidate annotations</source>
        <translation>SageMaker Ground Truth: consolidar anotaciones</translation>
    </message>
    <message>
        <source>Name of the labelling job</source>
        <translation>Nombre del trabajo de etiquetado</translation>
    </message>
    <message>
        <source>Label attribute</source>
        <translation>Atributo de etiqueta</translation>
    </message>
    <message>
        <source>Where the annotations lie</source>
        <translation>Dónde están las anotaciones</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Nombre del rol</translation>
    </message>
    <message>
        <source>Part of the annotations&apos; path</source>
        <translation>Parte de la ruta de las anotaciones</translation>
    </message>
    <message>
        <source>SageMaker Ground Truth: before the human task</source>
        <translation>SageMaker Ground Truth: antes de la tarea humana</translation>
    </message>
    <message>
        <source>Object to label</source>
        <translation>Objeto que etiquetar</translation>
    </message>
    <message>
        <source>Self-managed Apache Kafka: records of a topic</source>
        <translation>Apache Kafka autoadministrado: registros de un tema</translation>
    </message>
    <message>
        <source>SES: an e-mail was received</source>
        <translation>SES: se recibió un correo electrónico</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>SNS: a message of a topic</source>
        <translation>SNS: un mensaje de un tema</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>SQS: a message of a FIFO queue</source>
        <translation>SQS: un mensaje de una cola FIFO</translation>
    </message>
    <message>
        <source>Body of the message</source>
        <translation>Cuerpo del mensaje</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Grupo de mensajes</translation>
    </message>
    <message>
        <source>SQS: a message of a queue</source>
        <translation>SQS: un mensaje de una cola</translation>
    </message>
    <message>
        <source>SQS: an S3 notification in a message</source>
        <translation>SQS: una notificación de S3 en un mensaje</translation>
    </message>
    <message>
        <source>SQS: an SNS message in a message</source>
        <translation>SQS: un mensaje de SNS en un mensaje</translation>
    </message>
    <message>
        <source>Step Functions: an error that a Catch hands on</source>
        <translation>Step Functions: un error que transmite un Catch</translation>
    </message>
    <message>
        <source>Name of the error</source>
        <translation>Nombre del error</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Step Functions: a task that waits for its token</source>
        <translation>Step Functions: una tarea que espera su token</translation>
    </message>
    <message>
        <source>Input of the state, as JSON</source>
        <translation>Entrada del estado, en JSON</translation>
    </message>
    <message>
        <source>Task token</source>
        <translation>Token de la tarea</translation>
    </message>
    <message>
        <source>VPC Lattice: a request</source>
        <translation>VPC Lattice: una solicitud</translation>
    </message>
    <message>
        <source>An order API.</source>
        <translation>Una API de pedidos.</translation>
    </message>
    <message>
        <source>Payments come through a queue; what cannot be handled goes to a dead-letter queue.</source>
        <translation>Los pagos llegan por una cola; lo que no se puede procesar va a una cola de mensajes fallidos.</translation>
    </message>
    <message>
        <source>A report every weekday morning, and a look at the stock every hour.</source>
        <translation>Un informe cada mañana laborable y una revisión de las existencias cada hora.</translation>
    </message>
    <message>
        <source>Texts that land in a bucket are planned, analysed and rendered.</source>
        <translation>Los textos que llegan a un bucket se planifican, se analizan y se representan.</translation>
    </message>
    <message>
        <source>End of the host names</source>
        <translation>Final de los nombres de host</translation>
    </message>
    <message>
        <source>Query string parameters, as a JSON object</source>
        <translation>Parámetros de la cadena de consulta, como objeto JSON</translation>
    </message>
    <message>
        <source>Lex V2: a bank&apos;s bot asks for the balance</source>
        <translation>Lex V2: el bot de un banco consulta el saldo</translation>
    </message>
    <message>
        <source>Lex V2: a car is booked</source>
        <translation>Lex V2: se reserva un coche</translation>
    </message>
    <message>
        <source>Lex V2: a hotel is booked</source>
        <translation>Lex V2: se reserva un hotel</translation>
    </message>
    <message>
        <source>ARN of the bucket</source>
        <translation>ARN del bucket</translation>
    </message>
    <message>
        <source>WorkMail: an e-mail came or went</source>
        <translation>WorkMail: llegó o salió un correo</translation>
    </message>
    <message>
        <source>INBOUND or OUTBOUND</source>
        <translation>INBOUND u OUTBOUND</translation>
    </message>
    <message>
        <source>Sender of the envelope</source>
        <translation>Remitente del sobre</translation>
    </message>
</context>
</TS>
