<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CostModel</name>
    <message>
        <source>%1 per minute</source>
        <translation>每分钟 %1 次</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>每小时 %1 次</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>每天 %1 次</translation>
    </message>
    <message>
        <source>over $9 million</source>
        <translation>超过 900 万美元</translation>
    </message>
</context>
<context>
    <name>EngineIndicator</name>
    <message>
        <source>Read-only code and system</source>
        <translation>只读的代码和系统文件</translation>
    </message>
    <message>
        <source>Own process space</source>
        <translation>独立进程空间</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存限制</translation>
    </message>
    <message>
        <source>CPU share</source>
        <translation>CPU 份额</translation>
    </message>
    <message>
        <source>/tmp limit</source>
        <translation>/tmp 限制</translation>
    </message>
    <message>
        <source>Freezing when idle</source>
        <translation>空闲时冻结</translation>
    </message>
    <message>
        <source>File descriptor limit</source>
        <translation>文件描述符限制</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Own abstract sockets</source>
        <translation>独立的抽象套接字</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>%1 could not be saved: %2. Free some space or check the permissions of the file and its folder, then save again.</source>
        <translation>无法保存 %1：%2。请释放一些空间，或检查该文件及其文件夹的权限，然后再次保存。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是文件夹。</translation>
    </message>
    <message>
        <source>%1 is too large to be opened here (%2).</source>
        <translation>%1 过大（%2），无法在此打开。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>文件为只读</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1 could not be renamed: %2.</source>
        <translation>无法重命名 %1：%2。</translation>
    </message>
    <message>
        <source>%1 could not be deleted.</source>
        <translation>无法删除 %1。</translation>
    </message>
</context>
<context>
    <name>HandlerCheck</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>No function %1 is to be seen in %2.</source>
        <translation>在 %2 中未找到函数 %1。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>A handler is FILE.FUNCTION, such as app.handler.</source>
        <translation>处理程序的格式为“文件.函数”，例如 app.handler。</translation>
    </message>
    <message>
        <source>There is no %1 in %2.</source>
        <translation>%2 中没有 %1。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>已节流</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>REST API</source>
        <translation>REST API</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>HTTP API</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>函数 URL</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时计划</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度器</translation>
    </message>
    <message>
        <source>EventBridge rule</source>
        <translation>EventBridge 规则</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 存储桶</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS 队列</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS 主题</translation>
    </message>
    <message>
        <source>DynamoDB stream</source>
        <translation>DynamoDB 流</translation>
    </message>
    <message>
        <source>Kinesis stream</source>
        <translation>Kinesis 流</translation>
    </message>
    <message>
        <source>MSK cluster</source>
        <translation>MSK 集群</translation>
    </message>
    <message>
        <source>MQ broker</source>
        <translation>MQ 代理</translation>
    </message>
    <message>
        <source>Kafka cluster</source>
        <translation>Kafka 集群</translation>
    </message>
    <message>
        <source>DocumentDB stream</source>
        <translation>DocumentDB 流</translation>
    </message>
    <message>
        <source>CloudWatch Logs</source>
        <translation>CloudWatch Logs</translation>
    </message>
    <message>
        <source>Cognito user pool</source>
        <translation>Cognito 用户池</translation>
    </message>
    <message>
        <source>IoT rule</source>
        <translation>IoT 规则</translation>
    </message>
    <message>
        <source>Alexa skill</source>
        <translation>Alexa 技能</translation>
    </message>
    <message>
        <source>State machine</source>
        <translation>状态机</translation>
    </message>
    <message>
        <source>CloudFront</source>
        <translation>CloudFront</translation>
    </message>
    <message>
        <source>Event source</source>
        <translation>事件源</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>The function needed more than its %1</source>
        <translation>函数所需内存超过了分配的 %1</translation>
    </message>
    <message>
        <source>Change the memory</source>
        <translation>更改内存</translation>
    </message>
    <message>
        <source>The process ended before it answered</source>
        <translation>进程在返回响应前已结束</translation>
    </message>
    <message>
        <source>The function could not start</source>
        <translation>函数无法启动</translation>
    </message>
    <message>
        <source>Check the handler</source>
        <translation>检查处理程序</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>The function raised an error</source>
        <translation>函数抛出错误</translation>
    </message>
    <message>
        <source>The function raised %1</source>
        <translation>函数抛出 %1</translation>
    </message>
    <message>
        <source>The function ran longer than %1</source>
        <translation>函数运行时间超过 %1</translation>
    </message>
    <message>
        <source>Change the timeout</source>
        <translation>更改超时</translation>
    </message>
    <message>
        <source>Refused: too many were running</source>
        <translation>已拒绝：同时运行的调用过多</translation>
    </message>
    <message>
        <source>Change the concurrency</source>
        <translation>更改并发数</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>It could not be run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>Check the runtime</source>
        <translation>检查运行时</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>%1 is not empty. Choose another folder.</source>
        <translation>%1 不为空。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>lathe::app::Actions</name>
    <message>
        <source>Open project...</source>
        <translation>打开项目...</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>从示例新建项目...</translation>
    </message>
    <message>
        <source>New file...</source>
        <translation>新建文件...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Go to line...</source>
        <translation>转到行...</translation>
    </message>
    <message>
        <source>Command palette...</source>
        <translation>命令面板...</translation>
    </message>
    <message>
        <source>Go to file or function...</source>
        <translation>转到文件或函数...</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Larger code</source>
        <translation>放大代码字号</translation>
    </message>
    <message>
        <source>Smaller code</source>
        <translation>缩小代码字号</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open the function&apos;s code</source>
        <translation>打开函数代码</translation>
    </message>
    <message>
        <source>Show the function in the template</source>
        <translation>在模板中显示函数</translation>
    </message>
    <message>
        <source>Restart the engine</source>
        <translation>重启引擎</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近的项目</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>面板：%1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Lathe</source>
        <translation>关于 Lathe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>lathe::app::Chooser</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>lathe::app::DockTitle</name>
    <message>
        <source>Close this panel</source>
        <translation>关闭此面板</translation>
    </message>
</context>
<context>
    <name>lathe::app::Docks</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorArea</name>
    <message>
        <source>Open files</source>
        <translation>打开的文件</translation>
    </message>
    <message>
        <source>%1 has changed on disk, and you have changes that are not saved.</source>
        <translation>%1 在磁盘上已更改，而您还有未保存的更改。</translation>
    </message>
    <message>
        <source>Take the file&apos;s version</source>
        <translation>采用磁盘上的版本</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的更改</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to %1 before closing it?</source>
        <translation>关闭前是否保存对 %1 的更改？</translation>
    </message>
</context>
<context>
    <name>lathe::app::EngineHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>引擎未运行。</translation>
    </message>
</context>
<context>
    <name>lathe::app::EngineIndicator</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation>引擎已停止</translation>
    </message>
    <message>
        <source>Engine starting</source>
        <translation>引擎正在启动</translation>
    </message>
    <message>
        <source>Engine not running</source>
        <translation>引擎未运行</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>引擎就绪</translation>
    </message>
    <message>
        <source>Engine ready, limits partly enforced</source>
        <translation>引擎就绪，仅部分限制生效</translation>
    </message>
    <message>
        <source>What the engine enforces on this machine</source>
        <translation>引擎在本机上强制执行的限制</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>AWS endpoint: %1</source>
        <translation>AWS 端点：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
</context>
<context>
    <name>lathe::app::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not every runtime of this project is installed here; the nearest one of the same language serves it: %1</source>
        <translation>本机未安装此项目的部分运行时，将由同一语言中最接近的版本代替：%1</translation>
    </message>
    <message>
        <source>Lathe</source>
        <translation>Lathe</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>行 %1，列 %2</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>No function</source>
        <translation>无函数</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n files before closing?</source>
        <translation>
            <numerusform>关闭前是否保存对 %n 个文件的更改？</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a SAM project</source>
        <translation>打开 SAM 项目</translation>
    </message>
    <message>
        <source>Folder for the new project</source>
        <translation>新项目的文件夹</translation>
    </message>
    <message>
        <source>Begin with which sample?</source>
        <translation>从哪个示例开始？</translation>
    </message>
    <message>
        <source>Path of the new file</source>
        <translation>新文件的路径</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Go to file or function</source>
        <translation>转到文件或函数</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Line, or line:column</source>
        <translation>行号，或“行号:列号”</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
</context>
<context>
    <name>lathe::app::PaneWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>部分文件无法保存，因此未运行。</translation>
    </message>
</context>
<context>
    <name>lathe::app::PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Code font size</source>
        <translation>代码字号</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>显示空格和制表符</translation>
    </message>
    <message>
        <source>Remove trailing spaces when saving</source>
        <translation>保存时删除行尾空格</translation>
    </message>
    <message>
        <source>Save all files before invoking</source>
        <translation>调用前保存所有文件</translation>
    </message>
</context>
<context>
    <name>lathe::app::ProblemsPane</name>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Mistakes in the template and troubles of the engine are listed here, each with the place and the next step.</source>
        <translation>模板中的错误和引擎的问题会列在这里，并注明所在位置和后续步骤。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>lathe::app::ProjectDocument</name>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>编辑模板</translation>
    </message>
    <message>
        <source>Take the file&apos;s content</source>
        <translation>采用文件内容</translation>
    </message>
</context>
<context>
    <name>lathe::app::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Lathe</source>
        <translation>Lathe</translation>
    </message>
    <message>
        <source>Write, run and watch Lambda functions on your own machine.</source>
        <translation>在本机上编写、运行和观察 Lambda 函数。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Open a SAM project...</source>
        <translation>打开 SAM 项目...</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>从示例新建项目...</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>lathe::cost::AlternativesModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>%1%2 %</source>
        <translation>%1%2%</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Same cost at</source>
        <translation>成本持平点</translation>
    </message>
</context>
<context>
    <name>lathe::cost::CostModel</name>
    <message>
        <source>Press F2 or double-click to give this function a rate of its own</source>
        <translation>按 F2 或双击，为此函数单独设置调用频率</translation>
    </message>
    <message>
        <source>Invoke it first: the month is reckoned from today&apos;s mean duration</source>
        <translation>请先调用：每月成本按今日平均时长估算</translation>
    </message>
    <message>
        <source>From today&apos;s mean duration, without the free allowance</source>
        <translation>按今日平均时长计算，不含免费额度</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日调用</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>计费时长</translation>
    </message>
    <message>
        <source>GB-s</source>
        <translation>GB-秒</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>每月</translation>
    </message>
</context>
<context>
    <name>lathe::cost::CostPane</name>
    <message>
        <source>Cost of each function</source>
        <translation>各函数的成本</translation>
    </message>
    <message>
        <source>No function to reckon with</source>
        <translation>没有可估算的函数</translation>
    </message>
    <message>
        <source>Add a function to the template, and its cost appears here.</source>
        <translation>在模板中添加函数后，其成本会显示在这里。</translation>
    </message>
    <message>
        <source>Each function runs</source>
        <translation>每个函数的调用次数</translation>
    </message>
    <message>
        <source>Invocations of each function</source>
        <translation>每个函数的调用次数</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>时间单位</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Free allowance</source>
        <translation>免费额度</translation>
    </message>
    <message>
        <source>1 million requests and 400,000 GB-seconds are free each month</source>
        <translation>每月免费 100 万次请求和 400,000 GB-秒</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Other settings of the function</source>
        <translation>此函数的其他配置</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>今日成本</translation>
    </message>
    <message>
        <source>Cost per month</source>
        <translation>每月成本</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Per month %1</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>All functions together: tiers and the free allowance are taken into account</source>
        <translation>所有函数合计：已计入阶梯定价和免费额度</translation>
    </message>
    <message>
        <source>All functions together: tiers are taken into account</source>
        <translation>所有函数合计：已计入阶梯定价</translation>
    </message>
    <message>
        <source>Prices of %1 from %2 (%3)</source>
        <translation>%1 的价格，日期 %2（%3）</translation>
    </message>
    <message>
        <source>Other settings for %1</source>
        <translation>%1 的其他配置</translation>
    </message>
    <message>
        <source>With today&apos;s mean of %1 billed. Durations change with memory, which brings CPU with it: &quot;Same cost at&quot; is the mean at which a setting costs what it does now.</source>
        <translation>按今日 %1 的平均计费时长计算。CPU 随内存分配，因此时长会随内存变化：“成本持平点”是指该配置的成本与当前相同时的平均时长。</translation>
    </message>
    <message>
        <source>Invoke the function first: other settings are compared by what was measured.</source>
        <translation>请先调用函数：其他配置按实测结果进行比较。</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>lathe::editor::CodeEditor</name>
    <message>
        <source>Code editor</source>
        <translation>代码编辑器</translation>
    </message>
    <message>
        <source>Toggle comment</source>
        <translation>切换注释</translation>
    </message>
    <message>
        <source>Select next occurrence</source>
        <translation>选择下一个匹配项</translation>
    </message>
    <message>
        <source>Duplicate line</source>
        <translation>复制当前行</translation>
    </message>
    <message>
        <source>Move line up</source>
        <translation>上移一行</translation>
    </message>
    <message>
        <source>Move line down</source>
        <translation>下移一行</translation>
    </message>
    <message>
        <source>Complete word</source>
        <translation>补全单词</translation>
    </message>
    <message>
        <source>Fold or unfold here</source>
        <translation>在此处折叠或展开</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>全部展开</translation>
    </message>
</context>
<context>
    <name>lathe::editor::EditorView</name>
    <message>
        <source>This is not a text file</source>
        <translation>这不是文本文件</translation>
    </message>
    <message>
        <source>%1 (%2) holds binary data. It is left as it is.</source>
        <translation>%1（%2）包含二进制数据，将保持原样。</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>%1 has changed on disk, and you have changes that are not saved.</source>
        <translation>%1 在磁盘上已更改，而您还有未保存的更改。</translation>
    </message>
    <message>
        <source>Take the file&apos;s version</source>
        <translation>采用磁盘上的版本</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的更改</translation>
    </message>
    <message>
        <source>%1 is no longer on disk. Saving writes it again.</source>
        <translation>%1 已不在磁盘上。保存将重新写入该文件。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>重新保存</translation>
    </message>
</context>
<context>
    <name>lathe::editor::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个匹配项 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个匹配项 (Enter)</translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation>关闭查找栏 (Escape)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配项</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::inspector::EnvironmentEditor</name>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of a new variable</source>
        <translation>新变量的名称</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Value of the new variable</source>
        <translation>新变量的值</translation>
    </message>
    <message>
        <source>Add the variable</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>Give this function a plain value of its own</source>
        <translation>为此函数单独设置固定值</translation>
    </message>
    <message>
        <source>Remove the variable</source>
        <translation>移除变量</translation>
    </message>
    <message>
        <source>All variables together take %1 bytes; Lambda allows %2.</source>
        <translation>所有变量共占 %1 字节；Lambda 最多允许 %2 字节。</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::EnvironmentModel</name>
    <message>
        <source>A name begins with a letter and has at least two letters, digits or &quot;_&quot;.</source>
        <translation>名称须以字母开头，且至少包含两个字母、数字或“_”。</translation>
    </message>
    <message>
        <source>%1 is set by Lambda itself.</source>
        <translation>%1 由 Lambda 自身设置。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1 = %2
From %3</source>
        <translation>%1 = %2
来自 %3</translation>
    </message>
    <message>
        <source>%1 = %2
From Globals</source>
        <translation>%1 = %2
来自 Globals</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::FunctionForm</name>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Storage in /tmp</source>
        <translation>/tmp 存储空间</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Reserved concurrency</source>
        <translation>预留并发</translation>
    </message>
    <message>
        <source>none reserved</source>
        <translation>未预留</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>处理程序</translation>
    </message>
    <message>
        <source>Open the handler</source>
        <translation>打开处理程序</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>A function needs a handler.</source>
        <translation>函数必须有处理程序。</translation>
    </message>
    <message>
        <source>%1 (runs as %2)</source>
        <translation>%1（以 %2 运行）</translation>
    </message>
    <message>
        <source>Deprecated since %1</source>
        <translation>自 %1 起已弃用</translation>
    </message>
    <message>
        <source>Supported until %1</source>
        <translation>支持至 %1</translation>
    </message>
    <message>
        <source>Cannot run here. %1</source>
        <translation>无法在本机运行。%1</translation>
    </message>
    <message>
        <source>Runs here as %1.</source>
        <translation>在本机以 %1 运行。</translation>
    </message>
    <message>
        <source>Runs here as %1 (%2).</source>
        <translation>在本机以 %1（%2）运行。</translation>
    </message>
    <message>
        <source>AWS deprecated it on %1.</source>
        <translation>AWS 已于 %1 将其弃用。</translation>
    </message>
    <message>
        <source>AWS supports it until %1.</source>
        <translation>AWS 支持至 %1。</translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <translation>%1 vCPU</translation>
    </message>
    <message>
        <source>%1 per ms</source>
        <translation>每毫秒 %1</translation>
    </message>
    <message>
        <source>%1 per GB-s</source>
        <translation>每 GB-秒 %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (not on this machine)</source>
        <translation>%1（不在本机上）</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::InspectorPane</name>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>Select a function or another resource to see its settings.</source>
        <translation>选择函数或其他资源以查看其设置。</translation>
    </message>
    <message>
        <source>Go to it in the template</source>
        <translation>在模板中转到此处</translation>
    </message>
    <message>
        <source>%1, of a nested application</source>
        <translation>%1，属于嵌套应用程序</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::MemoryEditor</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Memory in MB</source>
        <translation>内存 (MB)</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyRow</name>
    <message>
        <source>Take this value out of the template</source>
        <translation>从模板中移除此值</translation>
    </message>
    <message>
        <source>from Globals</source>
        <translation>来自 Globals</translation>
    </message>
    <message>
        <source>%1 in Globals</source>
        <translation>Globals 中的 %1</translation>
    </message>
    <message>
        <source>%1. Click to give this function a value of its own.</source>
        <translation>%1。点击可为此函数单独设置值。</translation>
    </message>
    <message>
        <source>%1. Click to put a plain value in its place.</source>
        <translation>%1。点击可将其替换为固定值。</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ResourceView</name>
    <message>
        <source>Properties of the resource</source>
        <translation>资源属性</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::EventEditor</name>
    <message>
        <source>Test event</source>
        <translation>测试事件</translation>
    </message>
    <message>
        <source>Save the event in events/</source>
        <translation>将事件保存到 events/</translation>
    </message>
    <message>
        <source>Sample event of an AWS service</source>
        <translation>AWS 服务的示例事件</translation>
    </message>
    <message>
        <source>Format the JSON</source>
        <translation>格式化 JSON</translation>
    </message>
    <message>
        <source>More about the event</source>
        <translation>更多事件操作</translation>
    </message>
    <message>
        <source>Event (JSON)</source>
        <translation>事件 (JSON)</translation>
    </message>
    <message>
        <source>Go to the problem</source>
        <translation>转到问题处</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>重命名...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>删除...</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新事件</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已修改）</translation>
    </message>
    <message>
        <source>Save in events/ as</source>
        <translation>在 events/ 中另存为</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete events/%1.json?</source>
        <translation>是否删除 events/%1.json？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON 有效，%1</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::EventGenerator</name>
    <message>
        <source>Sample event</source>
        <translation>示例事件</translation>
    </message>
    <message>
        <source>Sample event of an AWS service</source>
        <translation>AWS 服务的示例事件</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Use this event</source>
        <translation>使用此事件</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::HistoryModel</name>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::HistoryView</name>
    <message>
        <source>History of invocations</source>
        <translation>调用历史记录</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>尚无运行记录</translation>
    </message>
    <message>
        <source>Every invocation is listed here, also after a restart.</source>
        <translation>每次调用都会列在这里，重启后依然保留。</translation>
    </message>
    <message>
        <source>Only this function</source>
        <translation>仅此函数</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Invoke again</source>
        <translation>再次调用</translation>
    </message>
    <message>
        <source>Show its log</source>
        <translation>显示日志</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::InvokePane</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Invocation type</source>
        <translation>调用类型</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>RequestResponse: wait for the answer</source>
        <translation>RequestResponse：等待响应</translation>
    </message>
    <message>
        <source>Event: accepted at once, runs in the background, is retried</source>
        <translation>Event：立即接受，在后台运行，失败时重试</translation>
    </message>
    <message>
        <source>DryRun: only checks that it could run</source>
        <translation>DryRun：仅检查能否运行</translation>
    </message>
    <message>
        <source>Invocation type: RequestResponse, Event or DryRun</source>
        <translation>调用类型：RequestResponse、Event 或 DryRun</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Run the function with this event (Ctrl+Enter)</source>
        <translation>使用此事件运行函数 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop the invocation</source>
        <translation>停止调用</translation>
    </message>
    <message>
        <source>It would run</source>
        <translation>可以运行</translation>
    </message>
    <message>
        <source>The dry run found nothing against it.</source>
        <translation>试运行未发现问题。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>It runs in the background; History shows how it ends.</source>
        <translation>正在后台运行；可在“历史记录”中查看结果。</translation>
    </message>
    <message>
        <source>The project has no function yet</source>
        <translation>项目中尚无函数</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::NamePopover</name>
    <message>
        <source>The event needs a name.</source>
        <translation>事件需要名称。</translation>
    </message>
    <message>
        <source>A name has no slashes: it becomes a file name.</source>
        <translation>名称将用作文件名，不能包含斜杠。</translation>
    </message>
    <message>
        <source>A name does not begin with a dot.</source>
        <translation>名称不能以点开头。</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::ResultView</name>
    <message>
        <source>Nothing invoked yet</source>
        <translation>尚未调用</translation>
    </message>
    <message>
        <source>Write an event and press Invoke (Ctrl+Enter).</source>
        <translation>编写事件，然后按“调用”(Ctrl+Enter)。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Copy the response</source>
        <translation>复制响应</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>计费时长</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Show the log of %1</source>
        <translation>显示 %1 的日志</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 正在运行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Duration and cold start, rounded up to the millisecond</source>
        <translation>时长与冷启动之和，向上取整到毫秒</translation>
    </message>
    <message>
        <source>The most it used, and what it is given</source>
        <translation>最大使用量 / 分配量</translation>
    </message>
    <message>
        <source>Cold, %1</source>
        <translation>冷启动，%1</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>热启动</translation>
    </message>
    <message>
        <source>A new environment was made first</source>
        <translation>先创建了新的执行环境</translation>
    </message>
    <message>
        <source>At first-tier prices, without free allowance</source>
        <translation>按第一阶梯价格计算，不含免费额度</translation>
    </message>
    <message>
        <source>The request was refused</source>
        <translation>请求被拒绝</translation>
    </message>
    <message>
        <source>The first %1 of %2. Copy takes all of it.</source>
        <translation>仅显示 %2 中的前 %1。“复制”可复制全部内容。</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogDelegate</name>
    <message numerus="yes">
        <source>... and %n more characters. Copy takes all of them.</source>
        <translation>
            <numerusform>... 还有 %n 个字符。“复制”可复制全部内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogFilterBar</name>
    <message>
        <source>Filter lines</source>
        <translation>筛选日志行</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低级别</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>Debug and up</source>
        <translation>调试及以上</translation>
    </message>
    <message>
        <source>Info and up</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and up</source>
        <translation>警告及以上</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>All functions</source>
        <translation>所有函数</translation>
    </message>
    <message>
        <source>Show every invocation again</source>
        <translation>重新显示所有调用</translation>
    </message>
    <message>
        <source>START, END and REPORT lines</source>
        <translation>START、END 和 REPORT 行</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>跟随新日志行</translation>
    </message>
    <message>
        <source>Clear the view (the journal keeps all)</source>
        <translation>清空视图（日志存档仍全部保留）</translation>
    </message>
    <message>
        <source>Only invocation %1. Click to show every invocation again.</source>
        <translation>仅显示调用 %1。点击可重新显示所有调用。</translation>
    </message>
    <message>
        <source>%1 (at character %2). The filter before stays in force.</source>
        <translation>%1（第 %2 个字符处）。之前的筛选条件仍然有效。</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogView</name>
    <message>
        <source>Log lines</source>
        <translation>日志行</translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation>
            <numerusform>%n 行新日志</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogsPane</name>
    <message>
        <source>No log lines yet</source>
        <translation>尚无日志</translation>
    </message>
    <message>
        <source>Invoke a function: what it prints appears here as it is printed.</source>
        <translation>调用函数后，其输出会实时显示在这里。</translation>
    </message>
    <message>
        <source>No line passes the filter</source>
        <translation>没有符合筛选条件的日志行</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are hidden by it.</source>
        <translation>
            <numerusform>已隐藏 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show every function</source>
        <translation>显示所有函数</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines</source>
        <translation>
            <numerusform>显示 %1 行，共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines came too fast and are not shown here; the journal has them. Click a request id to see all of its lines.</source>
        <translation>
            <numerusform>有 %n 行到达过快，未在此显示，但已保留在日志存档中。点击请求 ID 可查看该请求的所有日志行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1, line %2</source>
        <translation>打开 %1，第 %2 行</translation>
    </message>
    <message>
        <source>Show only this invocation</source>
        <translation>仅显示此次调用</translation>
    </message>
    <message>
        <source>Collapse the line</source>
        <translation>折叠此行</translation>
    </message>
    <message>
        <source>Expand the line</source>
        <translation>展开此行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with time and request id</source>
        <translation>连同时间和请求 ID 一起复制</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::MetricsPane</name>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>All functions</source>
        <translation>所有函数</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>The last %n minutes</source>
        <translation>
            <numerusform>最近 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>调用次数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>ran</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>已节流</translation>
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
        <translation>已使用</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已分配</translation>
    </message>
    <message numerus="yes">
        <source>Nothing ran in the last %n minutes</source>
        <translation>
            <numerusform>最近 %n 分钟内没有运行记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoke a function, and its invocations, durations and memory are drawn here.</source>
        <translation>调用函数后，其调用次数、时长和内存会绘制在这里。</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2%)</translation>
    </message>
    <message>
        <source>%1 failed, %2 throttled</source>
        <translation>%1 次失败，%2 次节流</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Invocations per second</source>
        <translation>每秒调用次数</translation>
    </message>
    <message>
        <source>Invocations per %1 s</source>
        <translation>每 %1 秒调用次数</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Running at once</source>
        <translation>并发运行数</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::TimeChart</name>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectDelegate</name>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个正在运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectModel</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>lathe::project::ProjectPane</name>
    <message>
        <source>Filter functions and files</source>
        <translation>筛选函数和文件</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Open code</source>
        <translation>打开代码</translation>
    </message>
    <message>
        <source>Show in template</source>
        <translation>在模板中显示</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>lathe::ui</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>lathe::ui::Json</name>
    <message>
        <source>Nothing is here yet. The smallest event is {}.</source>
        <translation>此处尚无内容。最小的事件是 {}。</translation>
    </message>
    <message>
        <source>The event ends before this: remove what follows.</source>
        <translation>事件在此之前已结束：请删除后面的内容。</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>嵌套层数过多。</translation>
    </message>
    <message>
        <source>A value is missing at the end.</source>
        <translation>末尾缺少值。</translation>
    </message>
    <message>
        <source>Strings need double quotes.</source>
        <translation>字符串须使用双引号。</translation>
    </message>
    <message>
        <source>A value is missing before &quot;%1&quot;.</source>
        <translation>“%1”之前缺少值。</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON 不支持注释。</translation>
    </message>
    <message>
        <source>This is Python; JSON has true, false and null.</source>
        <translation>这是 Python 写法；JSON 使用 true、false 和 null。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value: strings need double quotes.</source>
        <translation>“%1”不是有效的值：字符串须使用双引号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not closed: &quot;%2&quot; is missing.</source>
        <translation>“%1”未闭合：缺少“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is expected here.</source>
        <translation>此处应为“%1”。</translation>
    </message>
    <message>
        <source>A comma is missing before this.</source>
        <translation>此处之前缺少逗号。</translation>
    </message>
    <message>
        <source>Nothing follows this comma: remove it.</source>
        <translation>此逗号后没有内容：请将其删除。</translation>
    </message>
    <message>
        <source>A name is missing at the end.</source>
        <translation>末尾缺少名称。</translation>
    </message>
    <message>
        <source>Names need double quotes.</source>
        <translation>名称须使用双引号。</translation>
    </message>
    <message>
        <source>A colon is missing after the name.</source>
        <translation>名称后缺少冒号。</translation>
    </message>
    <message>
        <source>Control characters are written as \u00XX.</source>
        <translation>控制字符须写作 \u00XX。</translation>
    </message>
    <message>
        <source>This string is not closed.</source>
        <translation>此字符串未闭合。</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits.</source>
        <translation>\u 后须有四位十六进制数字。</translation>
    </message>
    <message>
        <source>JSON has no such escape; a backslash is written \\.</source>
        <translation>JSON 没有这种转义；反斜杠须写作 \\。</translation>
    </message>
    <message>
        <source>Numbers do not begin with 0.</source>
        <translation>数字不能以 0 开头。</translation>
    </message>
    <message>
        <source>This number is not complete.</source>
        <translation>此数字不完整。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for AWS-Lambda-style functions.</source>
        <translation>AWS Lambda 风格函数的工作台。</translation>
    </message>
    <message>
        <source>Folder or template of the project; without it, the project that was open last.</source>
        <translation>项目的文件夹或模板；省略时打开上次的项目。</translation>
    </message>
</context>
</TS>
