<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
</context>
<context>
    <name>HandlerCheck</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>No function %1 is to be seen in %2.</source>
        <translation>No se encuentra ninguna función %1 en %2.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>A handler is FILE.FUNCTION, such as app.handler.</source>
        <translation>Un controlador tiene la forma ARCHIVO.FUNCIÓN; por ejemplo, app.handler.</translation>
    </message>
    <message>
        <source>There is no %1 in %2.</source>
        <translation>No existe %1 en %2.</translation>
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
    <name>Language</name>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
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
</context>
<context>
    <name>Samples</name>
    <message>
        <source>%1 is not empty. Choose another folder.</source>
        <translation>%1 no está vacía. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
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
</context>
<context>
    <name>lathe::app::Chooser</name>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
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
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <source>Not every runtime of this project is installed here; the nearest one of the same language serves it: %1</source>
        <translation>No todos los entornos de ejecución de este proyecto están instalados aquí; se usa el más próximo del mismo lenguaje: %1</translation>
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
</context>
<context>
    <name>lathe::app::PaneWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>No se pudieron guardar todos los archivos: no se ejecutó nada.</translation>
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
</context>
<context>
    <name>lathe::app::ProblemsPane</name>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Mistakes in the template and troubles of the engine are listed here, each with the place and the next step.</source>
        <translation>Aquí se muestran los errores de la plantilla y los problemas del motor, cada uno con su ubicación y el paso siguiente.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
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
    <name>lathe::cost::CostModel</name>
    <message>
        <source>Press F2 or double-click to give this function a rate of its own</source>
        <translation>Pulse F2 o haga doble clic para asignar a esta función su propia frecuencia</translation>
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
        <source>Per month %1</source>
        <translation>Al mes %1</translation>
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
        <source>Other settings for %1</source>
        <translation>Otras configuraciones para %1</translation>
    </message>
    <message>
        <source>With today&apos;s mean of %1 billed. Durations change with memory, which brings CPU with it: &quot;Same cost at&quot; is the mean at which a setting costs what it does now.</source>
        <translation>Con la media facturada de hoy, %1. La duración cambia con la memoria, que lleva asociada la CPU: «Mismo costo con» es la media con la que una configuración cuesta lo mismo que ahora.</translation>
    </message>
    <message>
        <source>Invoke the function first: other settings are compared by what was measured.</source>
        <translation>Invoque primero la función: las otras configuraciones se comparan a partir de lo medido.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
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
        <source>Previous match (Shift+Enter)</source>
        <translation>Coincidencia anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Coincidencia siguiente (Intro)</translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation>Cerrar la barra de búsqueda (Esc)</translation>
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
        <source>%1 (not on this machine)</source>
        <translation>%1 (no está en este equipo)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
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
    <name>lathe::inspector::ResourceView</name>
    <message>
        <source>Properties of the resource</source>
        <translation>Propiedades del recurso</translation>
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
        <source>Run the function with this event (Ctrl+Enter)</source>
        <translation>Ejecutar la función con este evento (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Stop the invocation</source>
        <translation>Detener la invocación</translation>
    </message>
    <message>
        <source>It would run</source>
        <translation>Se ejecutaría</translation>
    </message>
    <message>
        <source>The dry run found nothing against it.</source>
        <translation>La simulación no encontró ningún impedimento.</translation>
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
</context>
<context>
    <name>lathe::invoke::ResultView</name>
    <message>
        <source>Nothing invoked yet</source>
        <translation>Aún no se ha invocado nada</translation>
    </message>
    <message>
        <source>Write an event and press Invoke (Ctrl+Enter).</source>
        <translation>Escriba un evento y pulse Invocar (Ctrl+Intro).</translation>
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
</context>
<context>
    <name>lathe::logs::LogDelegate</name>
    <message numerus="yes">
        <source>... and %n more characters. Copy takes all of them.</source>
        <translation>
            <numerusform>... y %n carácter más. Copiar los incluye todos.</numerusform>
            <numerusform>... y %n caracteres más. Copiar los incluye todos.</numerusform>
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
        <source>Clear the view (the journal keeps all)</source>
        <translation>Vaciar la vista (el diario lo conserva todo)</translation>
    </message>
    <message>
        <source>Only invocation %1. Click to show every invocation again.</source>
        <translation>Solo la invocación %1. Haga clic para volver a mostrar todas.</translation>
    </message>
    <message>
        <source>%1 (at character %2). The filter before stays in force.</source>
        <translation>%1 (en el carácter %2). Se mantiene el filtro anterior.</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogModel</name>
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
    <message numerus="yes">
        <source>%n lines are hidden by it.</source>
        <translation>
            <numerusform>El filtro oculta %n línea.</numerusform>
            <numerusform>El filtro oculta %n líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show every function</source>
        <translation>Mostrar todas las funciones</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines</source>
        <translation>
            <numerusform>%1 de %n línea</numerusform>
            <numerusform>%1 de %n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines came too fast and are not shown here; the journal has them. Click a request id to see all of its lines.</source>
        <translation>
            <numerusform>%n línea llegó demasiado rápido y no se muestra aquí; está en el diario. Haga clic en un id. de solicitud para ver todas sus líneas.</numerusform>
            <numerusform>%n líneas llegaron demasiado rápido y no se muestran aquí; están en el diario. Haga clic en un id. de solicitud para ver todas sus líneas.</numerusform>
        </translation>
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
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>The last %n minutes</source>
        <translation>
            <numerusform>El último minuto</numerusform>
            <numerusform>Los últimos %n minutos</numerusform>
        </translation>
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
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usada</translation>
    </message>
    <message>
        <source>given</source>
        <translation>asignada</translation>
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
        <source>Invocations per second</source>
        <translation>Invocaciones por segundo</translation>
    </message>
    <message>
        <source>Invocations per %1 s</source>
        <translation>Invocaciones cada %1 s</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Running at once</source>
        <translation>En ejecución simultánea</translation>
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
</context>
</TS>
