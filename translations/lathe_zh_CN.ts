<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CanvasCommands</name>
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
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>顶部对齐</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>底部对齐</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>水平分布</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>垂直分布</translation>
    </message>
    <message>
        <source>Group in a frame</source>
        <translation>组合到框中</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>框的标题</translation>
    </message>
</context>
<context>
    <name>CardItem</name>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/分钟</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>not invoked yet</source>
        <translation>尚未调用</translation>
    </message>
</context>
<context>
    <name>ChangeMarks</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>%1: now %2, not set before</source>
        <translation>%1：现为 %2，之前未设置</translation>
    </message>
    <message>
        <source>%1: no longer set, was %2</source>
        <translation>%1：不再设置，原为 %2</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation>文件类型已变</translation>
    </message>
    <message>
        <source>Not tracked by git yet</source>
        <translation>尚未被 Git 跟踪</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
</context>
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
    <name>DroppedCode</name>
    <message>
        <source>%1 is too large for a function&apos;s code: more than %2 files or %3.</source>
        <translation>%1 太大，不适合作为函数代码：超过 %2 个文件或 %3。</translation>
    </message>
    <message>
        <source>%1 has no handler to make a function of, as def handler(event, context) in Python or export const handler in JavaScript.</source>
        <translation>%1 没有可用来创建函数的处理程序，例如 Python 中的 def handler(event, context) 或 JavaScript 中的 export const handler。</translation>
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
    <message>
        <source>Own ports for extensions</source>
        <translation>扩展的独立端口</translation>
    </message>
</context>
<context>
    <name>FileMarks</name>
    <message>
        <source>Holds files in conflict</source>
        <translation>包含有冲突的文件</translation>
    </message>
    <message>
        <source>Holds changes</source>
        <translation>包含更改</translation>
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
    <message>
        <source>%1 cannot be moved to the trash.</source>
        <translation>无法将 %1 移到回收站。</translation>
    </message>
    <message>
        <source>%1 could not be saved: its folder is no longer there. It may have been moved, renamed or deleted. Save as puts the file elsewhere.</source>
        <translation>无法保存 %1：所在的文件夹已不存在，可能被移动、重命名或删除了。可以用“另存为”把文件保存到别处。</translation>
    </message>
</context>
<context>
    <name>FrameItem</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
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
    <name>LaneBook</name>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>热态</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
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
    <name>MapWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 requests, %2 on average</source>
        <translation>%1 个请求，平均 %2</translation>
    </message>
    <message>
        <source>median %1, p95 %2, p99 %3</source>
        <translation>中位数 %1，p95 %2，p99 %3</translation>
    </message>
    <message>
        <source>%1 faults (%2)</source>
        <translation>%1 次故障（%2）</translation>
    </message>
    <message>
        <source>%1 errors (%2)</source>
        <translation>%1 次错误（%2）</translation>
    </message>
    <message>
        <source>%1 throttled (%2)</source>
        <translation>%1 次节流（%2）</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远程</translation>
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
    <message>
        <source>The code has a syntax error</source>
        <translation>代码有语法错误</translation>
    </message>
    <message>
        <source>The handler was not found</source>
        <translation>未找到处理程序</translation>
    </message>
    <message>
        <source>The code could not be imported</source>
        <translation>无法导入代码</translation>
    </message>
    <message>
        <source>What it returned is not JSON</source>
        <translation>返回的内容不是 JSON</translation>
    </message>
    <message>
        <source>The response is larger than 6 MB</source>
        <translation>响应超过 6 MB</translation>
    </message>
    <message>
        <source>Change the storage</source>
        <translation>更改存储</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>This window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>Lambda API</source>
        <translation>Lambda API</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>调试器</translation>
    </message>
    <message>
        <source>Tuning run</source>
        <translation>调优运行</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
</context>
<context>
    <name>RemoteQuestions</name>
    <message>
        <source>Unknown host</source>
        <translation>未知主机</translation>
    </message>
    <message>
        <source>%1 is not known on this machine.</source>
        <translation>本机不认识 %1。</translation>
    </message>
    <message>
        <source>It shows the %1 key
%2

Compare it with what its owner publishes. If you trust it, it is kept in known_hosts, as ssh does.</source>
        <translation>它出示了 %1 密钥
%2

请与其所有者公布的内容比较。如果您信任它，它会像 ssh 那样保存在 known_hosts 中。</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>信任它</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>正在连接...</translation>
    </message>
    <message>
        <source>Receiving %1 of %2 objects, %3</source>
        <translation>正在接收 %1 / %2 个对象，%3</translation>
    </message>
    <message>
        <source>Working out %1 of %2 differences</source>
        <translation>正在计算 %1 / %2 个差异</translation>
    </message>
    <message>
        <source>Writing %1 of %2 files</source>
        <translation>正在写入 %1 / %2 个文件</translation>
    </message>
    <message>
        <source>Sending %1 of %2 objects</source>
        <translation>正在发送 %1 / %2 个对象</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>%1 is not empty. Choose another folder.</source>
        <translation>%1 不为空。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose a folder that you may write to, on a disk with room.</source>
        <translation>无法写入 %1。请选择一个可以写入、磁盘有剩余空间的文件夹。</translation>
    </message>
    <message>
        <source>%1 is there already. Open it, or choose another folder.</source>
        <translation>%1 已存在。请打开它，或选择另一个文件夹。</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>每 %1 分钟</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>每 %1 小时</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>每 %1 天</translation>
    </message>
    <message>
        <source>every weekday</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>每%1</translation>
    </message>
    <message>
        <source>on the last day of each month</source>
        <translation>每月最后一天</translation>
    </message>
    <message>
        <source>on day %1 of each month</source>
        <translation>每月 %1 日</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>every hour at minute %1</source>
        <translation>每小时的第 %1 分钟</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>once, on %1 at %2</source>
        <translation>一次，%1 %2</translation>
    </message>
</context>
<context>
    <name>SpanText</name>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>起始偏移</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>关键路径</translation>
    </message>
    <message>
        <source>Invocation</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>请求方</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
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
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>用户代理</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Linked traces</source>
        <translation>链接的跟踪</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父级</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>made of the call that led to it</source>
        <translation>由引起它的调用生成</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Further members</source>
        <translation>其他成员</translation>
    </message>
</context>
<context>
    <name>SpanWords</name>
    <message>
        <source>Lambda service</source>
        <translation>Lambda 服务</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Environment start</source>
        <translation>环境启动</translation>
    </message>
    <message>
        <source>Init</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>处理程序</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Extensions, overhead</source>
        <translation>扩展、开销</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>AWS service</source>
        <translation>AWS 服务</translation>
    </message>
    <message>
        <source>Remote call</source>
        <translation>远程调用</translation>
    </message>
    <message>
        <source>Queue wait</source>
        <translation>排队等待</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>已节流</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1 (%2 by itself)</source>
        <translation>%1（自身 %2）</translation>
    </message>
    <message>
        <source>begins after %1</source>
        <translation>%1 后开始</translation>
    </message>
    <message>
        <source>on the critical path for %1</source>
        <translation>在关键路径上 %1</translation>
    </message>
</context>
<context>
    <name>Starters</name>
    <message>
        <source>Hello</source>
        <translation>你好</translation>
    </message>
    <message>
        <source>Greets whoever invokes it.</source>
        <translation>向调用者问好。</translation>
    </message>
    <message>
        <source>HTTP route</source>
        <translation>HTTP 路由</translation>
    </message>
    <message>
        <source>Answers requests of an API in JSON, with its parameters, query and body read.</source>
        <translation>以 JSON 响应 API 请求，并已读取其参数、查询和正文。</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>The HTTP API that SAM makes by itself</source>
        <translation>SAM 自动创建的 HTTP API</translation>
    </message>
    <message>
        <source>Object created in S3</source>
        <translation>S3 中创建了对象</translation>
    </message>
    <message>
        <source>Takes each object that lands in a bucket.</source>
        <translation>处理进入存储桶的每个对象。</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>存储桶</translation>
    </message>
    <message>
        <source>A new bucket</source>
        <translation>新的存储桶</translation>
    </message>
    <message>
        <source>Messages of an SQS queue</source>
        <translation>SQS 队列的消息</translation>
    </message>
    <message>
        <source>Takes batches of messages; only those that fail come again.</source>
        <translation>成批处理消息；只有失败的消息会再次到来。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>A new queue</source>
        <translation>新的队列</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Runs by the clock.</source>
        <translation>按时间运行。</translation>
    </message>
    <message>
        <source>Records of a Kinesis stream</source>
        <translation>Kinesis 流的记录</translation>
    </message>
    <message>
        <source>Takes records in their order; after a failure the stream goes on from the one that failed.</source>
        <translation>按顺序处理记录；失败后，流从失败的那条记录继续。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>A new stream</source>
        <translation>新的流</translation>
    </message>
    <message>
        <source>Changes of a DynamoDB table</source>
        <translation>DynamoDB 表的更改</translation>
    </message>
    <message>
        <source>Takes the items that are added, changed and removed, in their order.</source>
        <translation>按顺序处理被添加、更改和移除的项目。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>A new table</source>
        <translation>新的表</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>A handler that logs its event, and nothing else.</source>
        <translation>只记录事件的处理程序。</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Changes of files are not noticed (inotify is not available)</source>
        <translation>无法察觉文件的更改（inotify 不可用）</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is neither text nor an object.</source>
        <translation>&quot;{}&quot; 既不是文本也不是对象。</translation>
    </message>
    <message>
        <source>The value of &quot;{}&quot; in &quot;{}&quot; is not text.</source>
        <translation>&quot;{1}&quot; 中 &quot;{0}&quot; 的值不是文本。</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>Cannot write {}. Make the folder writable or choose another with --state</source>
        <translation>无法写入 {}。请将该文件夹设为可写，或用 --state 另选一个</translation>
    </message>
    <message>
        <source>Another Lathe (process {}) has this project open. Use that window, close it, or choose another state directory with --state.</source>
        <translation>另一个 Lathe（进程 {}）已打开此项目。请使用那个窗口，或将其关闭，或用 --state 另选状态目录。</translation>
    </message>
    <message>
        <source>Another Lathe has this project open. Use that window, close it, or choose another state directory with --state.</source>
        <translation>另一个 Lathe 已打开此项目。请使用那个窗口，或将其关闭，或用 --state 另选状态目录。</translation>
    </message>
    <message>
        <source>The code has more folders than the system lets Lathe watch: a change may go unnoticed. Raise fs.inotify.max_user_watches, or keep tools out of CodeUri.</source>
        <translation>代码的文件夹数量超过了系统允许监视的上限，更改可能不会被察觉。请调高 fs.inotify.max_user_watches，或不要把工具放在 CodeUri 中。</translation>
    </message>
    <message>
        <source>price &apos;{}&apos; has more than twelve decimals</source>
        <translation>价格 &apos;{}&apos; 的小数位超过十二位</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a price in dollars</source>
        <translation>&apos;{}&apos; 不是以美元计的价格</translation>
    </message>
    <message>
        <source>cannot read {}</source>
        <translation>无法读取 {}</translation>
    </message>
    <message>
        <source>{} has no prices of us-east-1</source>
        <translation>{} 中没有 us-east-1 的价格</translation>
    </message>
    <message>
        <source>Cannot unpack {}: {}. Build the package again.</source>
        <translation>无法解压 {}：{}。请重新构建该软件包。</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>未知格式</translation>
    </message>
    <message>
        <source>Cannot write to {}: {}</source>
        <translation>无法写入 {}：{}</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>未知原因</translation>
    </message>
    <message>
        <source>Cannot make {}</source>
        <translation>无法创建 {}</translation>
    </message>
    <message>
        <source>Cannot write {}: is the disk full?</source>
        <translation>无法写入 {}：磁盘是否已满？</translation>
    </message>
    <message>
        <source>The code of {} ({}) is not on this machine. Point CodeUri to a local folder or archive.</source>
        <translation>{} 的代码 ({}) 不在本机上。请将 CodeUri 指向本地文件夹或归档文件。</translation>
    </message>
    <message>
        <source>no CodeUri</source>
        <translation>没有 CodeUri</translation>
    </message>
    <message>
        <source>The code of {} is missing: there is no {}. Create it, build the function, or correct CodeUri ({}).</source>
        <translation>缺少 {} 的代码：{} 不存在。请创建它、构建该函数，或更正 CodeUri ({})。</translation>
    </message>
    <message>
        <source>The layer {} of {} is missing: there is no {}. Create it or correct the layer&apos;s ContentUri.</source>
        <translation>缺少 {1} 的层 {0}：{2} 不存在。请创建它，或更正该层的 ContentUri。</translation>
    </message>
    <message>
        <source>Cannot merge the layer {}</source>
        <translation>无法合并层 {}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>needs title, fields and event</source>
        <translation>需要 title、fields 和 event</translation>
    </message>
    <message>
        <source>a field is no object</source>
        <translation>有字段不是对象</translation>
    </message>
    <message>
        <source>no service is called &apos;{}&apos;; there are: {}</source>
        <translation>没有名为 &apos;{}&apos; 的服务；现有：{}</translation>
    </message>
    <message>
        <source>{} has no event &apos;{}&apos;; it has: {}</source>
        <translation>{} 没有事件 &apos;{}&apos;；现有：{}</translation>
    </message>
    <message>
        <source>{} {} has no field &apos;{}&apos;; it has: {}</source>
        <translation>{} {} 没有字段 &apos;{}&apos;；现有：{}</translation>
    </message>
    <message>
        <source>no encoding is called &apos;{}&apos;</source>
        <translation>没有名为 &apos;{}&apos; 的编码</translation>
    </message>
    <message>
        <source>no field is called &apos;{}&apos;</source>
        <translation>没有名为 &apos;{}&apos; 的字段</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>--{} must be {}, not &apos;{}&apos;</source>
        <translation>--{} 必须是 {}，而不是 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>{} is not an address of this machine.</source>
        <translation>{} 不是本机的地址。</translation>
    </message>
    <message>
        <source>{}:{} did not answer within {} ms.</source>
        <translation>{}:{} 在 {} 毫秒内没有应答。</translation>
    </message>
    <message>
        <source>{}:{} cannot be reached: {}.</source>
        <translation>无法连接 {}:{}：{}。</translation>
    </message>
    <message>
        <source>Port {} of 127.0.0.1 is taken by another program: choose another, or 0 for a free one.</source>
        <translation>127.0.0.1 的端口 {} 已被其他程序占用：请另选一个，或用 0 选取空闲端口。</translation>
    </message>
    <message>
        <source>Port {} of 127.0.0.1 cannot be used: {}.</source>
        <translation>无法使用 127.0.0.1 的端口 {}：{}。</translation>
    </message>
    <message>
        <source>/var/task/bootstrap is not executable: run chmod +x on it.</source>
        <translation>/var/task/bootstrap 不可执行：请对它运行 chmod +x。</translation>
    </message>
    <message>
        <source>Couldn&apos;t find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]. Build the function, so that its code folder holds an executable named bootstrap.</source>
        <translation>找不到有效的 bootstrap：[/var/task/bootstrap /opt/bootstrap]。请构建该函数，使其代码文件夹中有名为 bootstrap 的可执行文件。</translation>
    </message>
    <message>
        <source>No Python 3.6 or newer was found for {}: install one with &quot;apt install python3&quot; or pyenv.</source>
        <translation>没有找到可用于 {} 的 Python 3.6 或更高版本：请用 &quot;apt install python3&quot; 或 pyenv 安装。</translation>
    </message>
    <message>
        <source>No Node.js 14 or newer was found for {}: install one with &quot;apt install nodejs&quot; or nvm.</source>
        <translation>没有找到可用于 {} 的 Node.js 14 或更高版本：请用 &quot;apt install nodejs&quot; 或 nvm 安装。</translation>
    </message>
    <message>
        <source>this kind</source>
        <translation>这一类</translation>
    </message>
    <message>
        <source>No control groups are mounted at /sys/fs/cgroup.</source>
        <translation>/sys/fs/cgroup 未挂载控制组。</translation>
    </message>
    <message>
        <source>The control groups (version 1) belong to root: boot with systemd.unified_cgroup_hierarchy=1, or run as root.</source>
        <translation>控制组（版本 1）属于 root：请用 systemd.unified_cgroup_hierarchy=1 启动，或以 root 身份运行。</translation>
    </message>
    <message>
        <source>No control group with a memory controller may be changed from here: log in through systemd (systemctl --user must answer), or give the container a writable /sys/fs/cgroup.</source>
        <translation>在此无法更改任何带内存控制器的控制组：请通过 systemd 登录（systemctl --user 必须有应答），或为容器提供可写的 /sys/fs/cgroup。</translation>
    </message>
    <message>
        <source>{} does not exist, which functions should see as {}.</source>
        <translation>{} 不存在，而函数应以 {} 看到它。</translation>
    </message>
    <message>
        <source>No private folder for /tmp could be made below {}.</source>
        <translation>无法在 {} 下为 /tmp 创建私有文件夹。</translation>
    </message>
    <message>
        <source>{} could not be made</source>
        <translation>无法创建 {}</translation>
    </message>
    <message>
        <source>no socket for the environment</source>
        <translation>没有用于执行环境的套接字</translation>
    </message>
    <message>
        <source>The extensions of all functions share the ports of this machine.</source>
        <translation>所有函数的扩展共用本机的端口。</translation>
    </message>
    <message>
        <source>network namespace</source>
        <translation>网络命名空间</translation>
    </message>
    <message>
        <source>Functions with extensions have no way out to the internet: sudo apt install passt</source>
        <translation>带有扩展的函数无法访问互联网：sudo apt install passt</translation>
    </message>
    <message>
        <source>lathe-init was not found beside this program: the installation is incomplete.</source>
        <translation>在本程序旁找不到 lathe-init：安装不完整。</translation>
    </message>
    <message>
        <source>no socket for lathe-init</source>
        <translation>没有用于 lathe-init 的套接字</translation>
    </message>
    <message>
        <source>lathe-init could not be started</source>
        <translation>无法启动 lathe-init</translation>
    </message>
    <message>
        <source>lathe-init does not take orders</source>
        <translation>lathe-init 不接受指令</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{}{}</translation>
    </message>
    <message>
        <source>Functions see the real paths in place of /var/task and /opt; /tmp by that name is closed to them, their language&apos;s temporary folder (tempfile, os.tmpdir()) is not.</source>
        <translation>函数看到的是真实路径，而不是 /var/task 和 /opt；它们不能使用名为 /tmp 的文件夹，但可以使用其语言的临时文件夹（tempfile、os.tmpdir()）。</translation>
    </message>
    <message>
        <source>Functions can read and write what you can.</source>
        <translation>函数可以读写您能读写的一切。</translation>
    </message>
    <message>
        <source>As root their number is not limited: run Lathe as yourself.</source>
        <translation>以 root 身份运行时，其数量不受限制：请以您自己的用户运行 Lathe。</translation>
    </message>
    <message>
        <source>process tree</source>
        <translation>进程树</translation>
    </message>
    <message>
        <source>Functions can see your processes.</source>
        <translation>函数可以看到您的进程。</translation>
    </message>
    <message>
        <source>Functions can see and signal your processes.</source>
        <translation>函数可以看到您的进程并向其发送信号。</translation>
    </message>
    <message>
        <source>PID namespace</source>
        <translation>PID 命名空间</translation>
    </message>
    <message>
        <source>PID namespace, {}</source>
        <translation>PID 命名空间，{}</translation>
    </message>
    <message>
        <source>sampled every 2 to 25 ms</source>
        <translation>每 2 到 25 毫秒采样一次</translation>
    </message>
    <message>
        <source>Files in memory (memfd_create) do not count.</source>
        <translation>内存中的文件 (memfd_create) 不计入。</translation>
    </message>
    <message>
        <source>Functions run with all of the CPU.</source>
        <translation>函数可使用全部 CPU。</translation>
    </message>
    <message>
        <source>The cpu controller is not delegated to you: sudo systemctl edit user@.service, add [Service] Delegate=cpu memory pids</source>
        <translation>CPU 控制器未委派给您：sudo systemctl edit user@.service，添加 [Service] Delegate=cpu memory pids</translation>
    </message>
    <message>
        <source>a private folder</source>
        <translation>私有文件夹</translation>
    </message>
    <message>
        <source>Its size is not limited.</source>
        <translation>其大小不受限制。</translation>
    </message>
    <message>
        <source>A process can notice that it was stopped.</source>
        <translation>进程可以察觉自己曾被暂停。</translation>
    </message>
    <message>
        <source>A hostile function can end its guardian.</source>
        <translation>恶意函数可以终止其守护进程。</translation>
    </message>
    <message>
        <source>Functions cannot use Unix sockets: they would reach those of your desktop.</source>
        <translation>函数不能使用 Unix 套接字：否则会访问到您桌面的套接字。</translation>
    </message>
    <message>
        <source>Functions reach sockets of your desktop that have no file (X11, D-Bus): Linux 6.12 or newer prevents that.</source>
        <translation>函数可以访问您桌面上没有文件的套接字（X11、D-Bus）：Linux 6.12 或更高版本可阻止这一点。</translation>
    </message>
    <message>
        <source>LATHE_SANDBOX_WITHOUT takes control groups away.</source>
        <translation>LATHE_SANDBOX_WITHOUT 停用了控制组。</translation>
    </message>
    <message>
        <source>{} could not be started</source>
        <translation>无法启动 {}</translation>
    </message>
    <message>
        <source>AppArmor keeps bubblewrap from making namespaces: install apparmor-profiles and copy /usr/share/apparmor/extra-profiles/bwrap-userns-restrict to /etc/apparmor.d, then run: sudo systemctl reload apparmor</source>
        <translation>AppArmor 阻止 bubblewrap 创建命名空间：请安装 apparmor-profiles，将 /usr/share/apparmor/extra-profiles/bwrap-userns-restrict 复制到 /etc/apparmor.d，然后运行：sudo systemctl reload apparmor</translation>
    </message>
    <message>
        <source>Unprivileged namespaces are switched off: sudo sysctl kernel.unprivileged_userns_clone=1</source>
        <translation>非特权命名空间已关闭：sudo sysctl kernel.unprivileged_userns_clone=1</translation>
    </message>
    <message>
        <source>User namespaces are switched off: sudo sysctl user.max_user_namespaces=10000</source>
        <translation>用户命名空间已关闭：sudo sysctl user.max_user_namespaces=10000</translation>
    </message>
    <message>
        <source>bubblewrap cannot make namespaces here ({}); a container must be started with the right to.</source>
        <translation>bubblewrap 无法在此创建命名空间 ({})；容器启动时必须被授予此权限。</translation>
    </message>
    <message>
        <source>LATHE_SANDBOX_WITHOUT takes namespaces away.</source>
        <translation>LATHE_SANDBOX_WITHOUT 停用了命名空间。</translation>
    </message>
    <message>
        <source>Install bubblewrap (sudo apt install bubblewrap).</source>
        <translation>请安装 bubblewrap (sudo apt install bubblewrap)。</translation>
    </message>
    <message>
        <source>cannot make the state directory {}: {}; choose another with --state</source>
        <translation>无法创建状态目录 {}：{}；请用 --state 另选一个</translation>
    </message>
    <message>
        <source>cannot write {}: {}; free space or choose another folder with --state</source>
        <translation>无法写入 {}：{}；请释放空间，或用 --state 另选文件夹</translation>
    </message>
    <message>
        <source>{} was written by a newer Lathe; use that one, or another folder with --state</source>
        <translation>{} 由更新版本的 Lathe 写入；请使用那个版本，或用 --state 另选文件夹</translation>
    </message>
    <message>
        <source>the journal {} is damaged ({}); move it away, and a new one is begun</source>
        <translation>日志存档 {} 已损坏 ({})；请将其移走，之后会新建一个</translation>
    </message>
    <message>
        <source>cannot read the journal {}: {}</source>
        <translation>无法读取日志存档 {}：{}</translation>
    </message>
    <message>
        <source>cannot write {}: {}; make room or make it writable: what is not written waits in memory and is tried again each second</source>
        <translation>无法写入 {}：{}；请腾出空间或将其设为可写：尚未写入的内容保留在内存中，每秒重试一次</translation>
    </message>
    <message>
        <source>the event was not accepted: {}</source>
        <translation>未接受该事件：{}</translation>
    </message>
    <message>
        <source>the journal cannot be written; log lines that could not be kept: {}</source>
        <translation>无法写入日志存档；未能保留的日志行数：{}</translation>
    </message>
    <message>
        <source>&apos;DependsOn&apos; names &apos;{}&apos;, which is no resource of the template.</source>
        <translation>&apos;DependsOn&apos; 指定了 &apos;{}&apos;，它不是模板中的资源。</translation>
    </message>
    <message>
        <source>Correct the logical id, or remove it.</source>
        <translation>请更正该逻辑 ID，或将其移除。</translation>
    </message>
    <message>
        <source>The condition &apos;{}&apos; is not defined under &apos;Conditions&apos;.</source>
        <translation>条件 &apos;{}&apos; 未在 &apos;Conditions&apos; 下定义。</translation>
    </message>
    <message>
        <source>Define it, or correct its name.</source>
        <translation>请定义它，或更正其名称。</translation>
    </message>
    <message>
        <source>{} refers to &apos;{}&apos;, which is neither a resource nor a parameter of the template.</source>
        <translation>{} 引用了 &apos;{}&apos;，它既不是模板的资源，也不是模板的参数。</translation>
    </message>
    <message>
        <source>Correct the name, or add what it refers to.</source>
        <translation>请更正名称，或添加被引用的内容。</translation>
    </message>
    <message>
        <source>The mapping &apos;{}&apos; is not defined under &apos;Mappings&apos;.</source>
        <translation>映射 &apos;{}&apos; 未在 &apos;Mappings&apos; 下定义。</translation>
    </message>
    <message>
        <source>The mapping &apos;{}&apos; has no key &apos;{}&apos;.</source>
        <translation>映射 &apos;{}&apos; 没有键 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Add the key, or correct its name.</source>
        <translation>请添加该键，或更正其名称。</translation>
    </message>
    <message>
        <source>The key &apos;{}&apos; of the mapping &apos;{}&apos; has no &apos;{}&apos;.</source>
        <translation>映射 &apos;{1}&apos; 的键 &apos;{0}&apos; 没有 &apos;{2}&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a whole number, but is {}.</source>
        <translation>&apos;{}&apos; 应为整数，但实际为{}。</translation>
    </message>
    <message>
        <source>Write a number of {} from {} to {}.</source>
        <translation>请写入 {1} 到 {2} 之间的数字（单位：{0}）。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}, but must be from {} to {} {}.</source>
        <translation>&apos;{}&apos; 为 {}，但必须在 {} 到 {} {} 之间。</translation>
    </message>
    <message>
        <source>Write a number from {} to {}.</source>
        <translation>请写入 {} 到 {} 之间的数字。</translation>
    </message>
    <message>
        <source>Name a newer version of the language before the next deployment.</source>
        <translation>请在下次部署前指定该语言的较新版本。</translation>
    </message>
    <message>
        <source>The handler {} needs a file {}, which is not in {}.</source>
        <translation>处理程序 {} 需要文件 {}，但 {} 中没有该文件。</translation>
    </message>
    <message>
        <source>Correct Handler, or add the file.</source>
        <translation>请更正 Handler，或添加该文件。</translation>
    </message>
    <message>
        <source>The code of {} lies in {}, not on this machine.</source>
        <translation>{} 的代码位于 {}，不在本机上。</translation>
    </message>
    <message>
        <source>Name a folder of the project to run the function here.</source>
        <translation>请指定项目中的文件夹，以便在此运行该函数。</translation>
    </message>
    <message>
        <source>The code of {} is not here: {}.</source>
        <translation>{} 的代码不在此处：{}。</translation>
    </message>
    <message>
        <source>Create the folder, or name one that exists.</source>
        <translation>请创建该文件夹，或指定一个已有的文件夹。</translation>
    </message>
    <message>
        <source>Lambda refuses this function: {}</source>
        <translation>Lambda 拒绝此函数：{}</translation>
    </message>
    <message>
        <source>Remove SnapStart, or what does not go together with it.</source>
        <translation>请移除 SnapStart，或移除与其不兼容的设置。</translation>
    </message>
    <message>
        <source>Lambda sets these environment variables itself and refuses a deployment that names them: {}.</source>
        <translation>Lambda 会自行设置这些环境变量，并拒绝指定了它们的部署：{}。</translation>
    </message>
    <message>
        <source>Give them other names; here they have Lambda&apos;s values.</source>
        <translation>请改用其他名称；在此它们取 Lambda 的值。</translation>
    </message>
    <message>
        <source>The environment variables have {} bytes; Lambda takes {}.</source>
        <translation>环境变量共 {} 字节；Lambda 最多接受 {} 字节。</translation>
    </message>
    <message>
        <source>Shorten them, or keep the values in a file beside the code.</source>
        <translation>请缩短它们，或将值保存在代码旁的文件中。</translation>
    </message>
    <message>
        <source>Give it a delimiter and a list: !Join [&quot;,&quot;, [a, b]].</source>
        <translation>请提供分隔符和列表：!Join [&quot;,&quot;, [a, b]]。</translation>
    </message>
    <message>
        <source>Give it an index from 0 and a list that is long enough: !Select [0, [a, b]].</source>
        <translation>请提供从 0 开始的索引和足够长的列表：!Select [0, [a, b]]。</translation>
    </message>
    <message>
        <source>Give it a delimiter and a text: !Split [&quot;,&quot;, &quot;a,b&quot;].</source>
        <translation>请提供分隔符和文本：!Split [&quot;,&quot;, &quot;a,b&quot;]。</translation>
    </message>
    <message>
        <source>Give it a text: !Base64 hello.</source>
        <translation>请提供文本：!Base64 hello。</translation>
    </message>
    <message>
        <source>Give it a block, the number of blocks that fit into it (at most 256) and their host bits: !Cidr [10.0.0.0/16, 4, 8].</source>
        <translation>请提供地址块、其中可容纳的块数（最多 256）及其主机位数：!Cidr [10.0.0.0/16, 4, 8]。</translation>
    </message>
    <message>
        <source>Give it a list.</source>
        <translation>请提供列表。</translation>
    </message>
    <message>
        <source>Give it two values: !Equals [!Ref Stage, prod].</source>
        <translation>请提供两个值：!Equals [!Ref Stage, prod]。</translation>
    </message>
    <message>
        <source>Give it a list with one condition: !Not [!Condition IsProd].</source>
        <translation>请提供包含一个条件的列表：!Not [!Condition IsProd]。</translation>
    </message>
    <message>
        <source>{} is not [identifier, collection, {{key: value}}].</source>
        <translation>{} 不是 [identifier, collection, {{key: value}}] 的形式。</translation>
    </message>
    <message>
        <source>Write the three parts of the loop.</source>
        <translation>请写出循环的三个部分。</translation>
    </message>
    <message>
        <source>{} loops over a collection that is not known here.</source>
        <translation>{} 所遍历的集合在此未知。</translation>
    </message>
    <message>
        <source>Give the parameter that it names a default.</source>
        <translation>请为其指定的参数提供默认值。</translation>
    </message>
    <message>
        <source>{} makes too much.</source>
        <translation>{} 生成的内容过多。</translation>
    </message>
    <message>
        <source>Loop over fewer members.</source>
        <translation>请遍历较少的成员。</translation>
    </message>
    <message>
        <source>{} is shorter than its MinLength of {}.</source>
        <translation>{} 短于其 MinLength ({})。</translation>
    </message>
    <message>
        <source>{} is longer than its MaxLength of {}.</source>
        <translation>{} 长于其 MaxLength ({})。</translation>
    </message>
    <message>
        <source>{} is below its MinValue of {}.</source>
        <translation>{} 小于其 MinValue ({})。</translation>
    </message>
    <message>
        <source>{} is above its MaxValue of {}.</source>
        <translation>{} 大于其 MaxValue ({})。</translation>
    </message>
    <message>
        <source>{} is not a number.</source>
        <translation>{} 不是数字。</translation>
    </message>
    <message>
        <source>{} is not a list of numbers.</source>
        <translation>{} 不是数字列表。</translation>
    </message>
    <message>
        <source>{} is not one of its AllowedValues ({}).</source>
        <translation>{} 不在其 AllowedValues 之中 ({})。</translation>
    </message>
    <message>
        <source>{} does not match its AllowedPattern ({}).</source>
        <translation>{} 不符合其 AllowedPattern ({})。</translation>
    </message>
    <message>
        <source>The value &quot;{}&quot; of parameter {}</source>
        <translation>参数 {1} 的值 &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>The default &quot;{}&quot; of parameter {}</source>
        <translation>参数 {1} 的默认值 &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>Give another value in --parameter-overrides or samconfig.toml.</source>
        <translation>请在 --parameter-overrides 或 samconfig.toml 中提供其他值。</translation>
    </message>
    <message>
        <source>Change the default, or what the parameter allows.</source>
        <translation>请更改默认值，或更改该参数允许的值。</translation>
    </message>
    <message>
        <source>A value is given for {}, which the template does not have among its Parameters.</source>
        <translation>为 {} 提供了值，但模板没有此参数。</translation>
    </message>
    <message>
        <source>Correct the name in --parameter-overrides, samconfig.toml or the parent&apos;s Parameters, or declare the parameter.</source>
        <translation>请在 --parameter-overrides、samconfig.toml 或上级模板的 Parameters 中更正名称，或声明该参数。</translation>
    </message>
    <message>
        <source>Parameter {} has neither a default nor a value.</source>
        <translation>参数 {} 既没有默认值也没有值。</translation>
    </message>
    <message>
        <source>Pass --parameter-overrides {}=VALUE, set it in samconfig.toml, or give it a Default.</source>
        <translation>请传入 --parameter-overrides {}=值，在 samconfig.toml 中设置，或为其提供 Default。</translation>
    </message>
    <message>
        <source>{} lies outside the project; move it into {}.</source>
        <translation>{} 位于项目之外；请将其移入 {}。</translation>
    </message>
    <message>
        <source>{} is not there; check the name.</source>
        <translation>{} 不存在；请检查名称。</translation>
    </message>
    <message>
        <source>{} is larger than 16 MB; name a smaller file.</source>
        <translation>{} 大于 16 MB；请指定较小的文件。</translation>
    </message>
    <message>
        <source>{} cannot be read; check its permissions</source>
        <translation>无法读取 {}；请检查其权限</translation>
    </message>
    <message>
        <source>Open a folder that has a template.yaml.</source>
        <translation>请打开包含 template.yaml 的文件夹。</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} 不存在。</translation>
    </message>
    <message>
        <source>There is no template.yaml, template.yml or template.json in {} or above it; name the project&apos;s folder or its template.</source>
        <translation>{} 及其上级文件夹中没有 template.yaml、template.yml 或 template.json；请指定项目的文件夹或其模板。</translation>
    </message>
    <message>
        <source>{} cannot be resolved with what it is given.</source>
        <translation>无法用所提供的内容解析 {}。</translation>
    </message>
    <message>
        <source>Mappings has no value {}.{}.{}.</source>
        <translation>Mappings 中没有值 {}.{}.{}。</translation>
    </message>
    <message>
        <source>Add it to Mappings, or give FindInMap a DefaultValue.</source>
        <translation>请将其添加到 Mappings，或为 FindInMap 提供 DefaultValue。</translation>
    </message>
    <message>
        <source>Correct the Location; until then nothing is included here.</source>
        <translation>请更正 Location；在此之前这里不会包含任何内容。</translation>
    </message>
    <message>
        <source>{} names &quot;{}&quot;, which the template does not have.</source>
        <translation>{} 指定了 &quot;{}&quot;，但模板中没有。</translation>
    </message>
    <message>
        <source>Define it under Conditions, or correct the name.</source>
        <translation>请在 Conditions 下定义它，或更正名称。</translation>
    </message>
    <message>
        <source>Correct the name, or add the resource or parameter.</source>
        <translation>请更正名称，或添加该资源或参数。</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: {}</source>
        <translation>事件 &apos;{}&apos;：{}</translation>
    </message>
    <message>
        <source>the event type {} (&apos;{}&apos;)</source>
        <translation>事件类型 {} (&apos;{}&apos;)</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a string, but is {}.</source>
        <translation>&apos;{}&apos; 应为字符串，但实际为{}。</translation>
    </message>
    <message>
        <source>Write &apos;{}&apos; as text.</source>
        <translation>请将 &apos;{}&apos; 写为文本。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is required.</source>
        <translation>必须提供 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos;.</source>
        <translation>请添加 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a string or a Ref, but is {}.</source>
        <translation>&apos;{}&apos; 应为字符串或 Ref，但实际为{}。</translation>
    </message>
    <message>
        <source>Write !Ref and the logical id of an {}.</source>
        <translation>请写 !Ref 和一个 {} 的逻辑 ID。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must refer to an {} of the same template.</source>
        <translation>&apos;{}&apos; 必须引用同一模板中的一个 {}。</translation>
    </message>
    <message>
        <source>Correct the logical id, or add an {}.</source>
        <translation>请更正该逻辑 ID，或添加一个 {}。</translation>
    </message>
    <message>
        <source>StageName cannot be empty.</source>
        <translation>StageName 不能为空。</translation>
    </message>
    <message>
        <source>Name the stage, such as Prod.</source>
        <translation>请为阶段命名，例如 Prod。</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>&apos;Auth&apos; requires an Authorizer, or a DefaultAuthorizer on the API.</source>
        <translation>&apos;Auth&apos; 需要 Authorizer，或 API 上的 DefaultAuthorizer。</translation>
    </message>
    <message>
        <source>Add Authorizer here, or DefaultAuthorizer to the API.</source>
        <translation>请在此添加 Authorizer，或在 API 上添加 DefaultAuthorizer。</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}: &apos;NONE&apos; is valid only where the API has a DefaultAuthorizer.</source>
        <translation>无法在 {1} 上设置 Authorizer &apos;{0}&apos;：&apos;NONE&apos; 仅在 API 有 DefaultAuthorizer 时有效。</translation>
    </message>
    <message>
        <source>Remove it, or add a DefaultAuthorizer to the API.</source>
        <translation>请将其移除，或为 API 添加 DefaultAuthorizer。</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}, because the API does not define any Authorizers.</source>
        <translation>无法在 {1} 上设置 Authorizer &apos;{0}&apos;，因为该 API 未定义任何 Authorizers。</translation>
    </message>
    <message>
        <source>Define it under Auth/Authorizers of the API.</source>
        <translation>请在 API 的 Auth/Authorizers 下定义它。</translation>
    </message>
    <message>
        <source>the Authorizer on {} must be a string that names one of the API&apos;s Authorizers.</source>
        <translation>{} 的 Authorizer 必须是字符串，指定该 API 的 Authorizers 之一。</translation>
    </message>
    <message>
        <source>Write the name of an authorizer.</source>
        <translation>请写出授权方的名称。</translation>
    </message>
    <message>
        <source>the Authorizer &apos;{}&apos; cannot be set on {}, because it is not defined in the API&apos;s Authorizers.</source>
        <translation>无法在 {1} 上设置 Authorizer &apos;{0}&apos;，因为它未在该 API 的 Authorizers 中定义。</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Auth/Authorizers of the API.</source>
        <translation>请更正名称，或在 API 的 Auth/Authorizers 下定义它。</translation>
    </message>
    <message>
        <source>&apos;Auth.AuthorizationScopes&apos; must be a list of strings.</source>
        <translation>&apos;Auth.AuthorizationScopes&apos; 必须是字符串列表。</translation>
    </message>
    <message>
        <source>Write a list.</source>
        <translation>请写成列表。</translation>
    </message>
    <message>
        <source>AuthorizationScopes works only where Authorizer is set.</source>
        <translation>AuthorizationScopes 仅在设置了 Authorizer 时有效。</translation>
    </message>
    <message>
        <source>Add Authorizer.</source>
        <translation>请添加 Authorizer。</translation>
    </message>
    <message>
        <source>ApiKeyRequired cannot be false on {}, because the API does not require keys.</source>
        <translation>{} 的 ApiKeyRequired 不能为 false，因为该 API 不要求密钥。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请将其移除。</translation>
    </message>
    <message>
        <source>OverrideApiAuth requires one of Authorizer, ApiKeyRequired and ResourcePolicy.</source>
        <translation>OverrideApiAuth 需要 Authorizer、ApiKeyRequired 和 ResourcePolicy 之一。</translation>
    </message>
    <message>
        <source>Add one of them.</source>
        <translation>请添加其中之一。</translation>
    </message>
    <message>
        <source>&apos;Auth.ResourcePolicy&apos; should be a map.</source>
        <translation>&apos;Auth.ResourcePolicy&apos; 应为映射。</translation>
    </message>
    <message>
        <source>Write a map.</source>
        <translation>请写成映射。</translation>
    </message>
    <message>
        <source>{} must be a list of strings; for intrinsic functions there is {}.</source>
        <translation>{} 必须是字符串列表；内部函数请使用 {}。</translation>
    </message>
    <message>
        <source>Write a list of strings.</source>
        <translation>请写成字符串列表。</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because the API does not define any Models.</source>
        <translation>无法在 {1} 上设置 RequestModel &apos;{0}&apos;，因为该 API 未定义任何 Models。</translation>
    </message>
    <message>
        <source>Define it under Models of the API.</source>
        <translation>请在 API 的 Models 下定义它。</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because the Models of the API are no map.</source>
        <translation>无法在 {1} 上设置 RequestModel &apos;{0}&apos;，因为该 API 的 Models 不是映射。</translation>
    </message>
    <message>
        <source>Correct the Models of the API.</source>
        <translation>请更正 API 的 Models。</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because it should be the name of one of the API&apos;s Models.</source>
        <translation>无法在 {1} 上设置 RequestModel &apos;{0}&apos;，因为它应为该 API 的 Models 之一的名称。</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>请写出名称。</translation>
    </message>
    <message>
        <source>the RequestModel &apos;{}&apos; cannot be set on {}, because it is not defined in the API&apos;s Models.</source>
        <translation>无法在 {1} 上设置 RequestModel &apos;{0}&apos;，因为它未在该 API 的 Models 中定义。</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Models of the API.</source>
        <translation>请更正名称，或在 API 的 Models 下定义它。</translation>
    </message>
    <message>
        <source>{} of the RequestModel &apos;{}&apos; must be a boolean; strings and intrinsic functions are not supported.</source>
        <translation>RequestModel &apos;{1}&apos; 的 {0} 必须是布尔值；不支持字符串和内部函数。</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>请写 true 或 false。</translation>
    </message>
    <message>
        <source>each of &apos;RequestParameters&apos; must be a string or a map.</source>
        <translation>&apos;RequestParameters&apos; 的每一项必须是字符串或映射。</translation>
    </message>
    <message>
        <source>Write method.request.header.NAME, or that as a key with Required and Caching.</source>
        <translation>请写 method.request.header.NAME，或以它为键并带有 Required 和 Caching。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in &apos;RequestParameters&apos; should have the form method.request.querystring|path|header.NAME.</source>
        <translation>&apos;RequestParameters&apos; 中的 &apos;{}&apos; 应采用 method.request.querystring|path|header.NAME 的形式。</translation>
    </message>
    <message>
        <source>Write, for example, method.request.header.Authorization.</source>
        <translation>请写成例如 method.request.header.Authorization。</translation>
    </message>
    <message>
        <source>the value of &apos;{}&apos; in &apos;RequestParameters&apos; should be a map of Required and Caching.</source>
        <translation>&apos;RequestParameters&apos; 中 &apos;{}&apos; 的值应为包含 Required 和 Caching 的映射。</translation>
    </message>
    <message>
        <source>Write, for example, {{Required: true, Caching: false}}.</source>
        <translation>请写成例如 {{Required: true, Caching: false}}。</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: the API method &apos;{}&apos; is defined more than once for the path &apos;{}&apos;.</source>
        <translation>事件 &apos;{}&apos;：API 方法 &apos;{}&apos; 在路径 &apos;{}&apos; 上定义了多次。</translation>
    </message>
    <message>
        <source>Give one of the two another path or method.</source>
        <translation>请为两者之一改用其他路径或方法。</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos;: the Cognito trigger &apos;{}&apos; is defined more than once.</source>
        <translation>事件 &apos;{}&apos;：Cognito 触发器 &apos;{}&apos; 定义了多次。</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>请只保留两者之一。</translation>
    </message>
    <message>
        <source>{} works only with swagger written in &apos;DefinitionBody&apos;.</source>
        <translation>{} 仅适用于写在 &apos;DefinitionBody&apos; 中的 swagger。</translation>
    </message>
    <message>
        <source>Move the definition from DefinitionUri to DefinitionBody.</source>
        <translation>请将定义从 DefinitionUri 移到 DefinitionBody。</translation>
    </message>
    <message>
        <source>{} cannot be added, because &apos;DefinitionBody&apos; is not a valid swagger definition.</source>
        <translation>无法添加 {}，因为 &apos;DefinitionBody&apos; 不是有效的 swagger 定义。</translation>
    </message>
    <message>
        <source>Give DefinitionBody &apos;swagger&apos; or &apos;openapi&apos;, and &apos;paths&apos;.</source>
        <translation>请为 DefinitionBody 提供 &apos;swagger&apos; 或 &apos;openapi&apos;，以及 &apos;paths&apos;。</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>The OpenApiVersion should have the form 3.0.0, but is &apos;{}&apos;.</source>
        <translation>OpenApiVersion 应采用 3.0.0 的形式，但实际为 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Write, for example, 3.0.1.</source>
        <translation>请写成例如 3.0.1。</translation>
    </message>
    <message>
        <source>Only one of &apos;DefinitionUri&apos; and &apos;DefinitionBody&apos; can be set.</source>
        <translation>&apos;DefinitionUri&apos; 和 &apos;DefinitionBody&apos; 只能设置其中之一。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>请移除两者之一。</translation>
    </message>
    <message>
        <source>&apos;MergeDefinitions&apos; cannot be true together with &apos;DefinitionUri&apos;.</source>
        <translation>&apos;MergeDefinitions&apos; 为 true 时不能同时设置 &apos;DefinitionUri&apos;。</translation>
    </message>
    <message>
        <source>Write the definition in DefinitionBody.</source>
        <translation>请将定义写在 DefinitionBody 中。</translation>
    </message>
    <message>
        <source>DisableExecuteApiEndpoint works only with &apos;DefinitionBody&apos;.</source>
        <translation>DisableExecuteApiEndpoint 仅适用于 &apos;DefinitionBody&apos;。</translation>
    </message>
    <message>
        <source>The swagger document is invalid, or is not written in &apos;DefinitionBody&apos; itself, so that DisableExecuteApiEndpoint cannot be added.</source>
        <translation>swagger 文档无效，或未直接写在 &apos;DefinitionBody&apos; 中，因此无法添加 DisableExecuteApiEndpoint。</translation>
    </message>
    <message>
        <source>Write the document in DefinitionBody.</source>
        <translation>请将文档写在 DefinitionBody 中。</translation>
    </message>
    <message>
        <source>&apos;VPCEndpointIds&apos; and &apos;VpcEndpointIds&apos; cannot be used together in EndpointConfiguration.</source>
        <translation>EndpointConfiguration 中不能同时使用 &apos;VPCEndpointIds&apos; 和 &apos;VpcEndpointIds&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of Cors.</source>
        <translation>&apos;{}&apos; 不是 Cors 的属性。</translation>
    </message>
    <message>
        <source>Use AllowMethods, AllowHeaders, AllowOrigin, MaxAge or AllowCredentials.</source>
        <translation>请使用 AllowMethods、AllowHeaders、AllowOrigin、MaxAge 或 AllowCredentials。</translation>
    </message>
    <message>
        <source>&apos;AllowCredentials&apos; cannot be true when &apos;AllowOrigin&apos; is &quot;&apos;*&apos;&quot; or not set.</source>
        <translation>当 &apos;AllowOrigin&apos; 为 &quot;&apos;*&apos;&quot; 或未设置时，&apos;AllowCredentials&apos; 不能为 true。</translation>
    </message>
    <message>
        <source>Name the origin that may send credentials.</source>
        <translation>请指定可以发送凭证的来源。</translation>
    </message>
    <message>
        <source>A value is required for the allowed origins of Cors.</source>
        <translation>必须为 Cors 允许的来源提供值。</translation>
    </message>
    <message>
        <source>Write an origin in quotes, such as &quot;&apos;https://example.com&apos;&quot;.</source>
        <translation>请将来源写在引号内，例如 &quot;&apos;https://example.com&apos;&quot;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of Domain.MutualTlsAuthentication.</source>
        <translation>&apos;{}&apos; 不是 Domain.MutualTlsAuthentication 的属性。</translation>
    </message>
    <message>
        <source>Use TruststoreUri and TruststoreVersion.</source>
        <translation>请使用 TruststoreUri 和 TruststoreVersion。</translation>
    </message>
    <message>
        <source>HostedZoneId or HostedZoneName is required for Route53 on a custom domain.</source>
        <translation>自定义域的 Route53 需要 HostedZoneId 或 HostedZoneName。</translation>
    </message>
    <message>
        <source>Add one of the two.</source>
        <translation>请添加两者之一。</translation>
    </message>
    <message>
        <source>EndpointConfiguration of a custom domain must be one of EDGE, REGIONAL and PRIVATE.</source>
        <translation>自定义域的 EndpointConfiguration 必须是 EDGE、REGIONAL 或 PRIVATE。</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>请更正该值。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a gateway response parameter.</source>
        <translation>&apos;{}&apos; 不是网关响应的参数。</translation>
    </message>
    <message>
        <source>Use Headers, Paths or QueryStrings.</source>
        <translation>请使用 Headers、Paths 或 QueryStrings。</translation>
    </message>
    <message>
        <source>The gateway response &apos;{}&apos; should be a map, but is {}.</source>
        <translation>网关响应 &apos;{}&apos; 应为映射，但实际为{}。</translation>
    </message>
    <message>
        <source>Give it ResponseParameters, ResponseTemplates or StatusCode.</source>
        <translation>请为其提供 ResponseParameters、ResponseTemplates 或 StatusCode。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of the gateway response &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; 不是网关响应 &apos;{}&apos; 的属性。</translation>
    </message>
    <message>
        <source>Use ResponseParameters, ResponseTemplates or StatusCode.</source>
        <translation>请使用 ResponseParameters、ResponseTemplates 或 StatusCode。</translation>
    </message>
    <message>
        <source>&apos;StatusCode&apos; must be numeric.</source>
        <translation>&apos;StatusCode&apos; 必须是数字。</translation>
    </message>
    <message>
        <source>Write, for example, 401.</source>
        <translation>请写成例如 401。</translation>
    </message>
    <message>
        <source>The model &apos;{}&apos; in &apos;Models&apos; should be a map.</source>
        <translation>&apos;Models&apos; 中的模型 &apos;{}&apos; 应为映射。</translation>
    </message>
    <message>
        <source>Write a JSON schema.</source>
        <translation>请写出 JSON 架构。</translation>
    </message>
    <message>
        <source>The model &apos;{}&apos; has no &apos;type&apos;.</source>
        <translation>模型 &apos;{}&apos; 没有 &apos;type&apos;。</translation>
    </message>
    <message>
        <source>Add its type, such as object.</source>
        <translation>请添加其类型，例如 object。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of &apos;UsagePlan&apos;.</source>
        <translation>&apos;{}&apos; 不是 &apos;UsagePlan&apos; 的属性。</translation>
    </message>
    <message>
        <source>Remove it, or correct its name.</source>
        <translation>请将其移除，或更正其名称。</translation>
    </message>
    <message>
        <source>&apos;CreateUsagePlan&apos; is required for &apos;UsagePlan&apos;.</source>
        <translation>&apos;UsagePlan&apos; 必须提供 &apos;CreateUsagePlan&apos;。</translation>
    </message>
    <message>
        <source>Add CreateUsagePlan: PER_API, SHARED or NONE.</source>
        <translation>请添加 CreateUsagePlan：PER_API、SHARED 或 NONE。</translation>
    </message>
    <message>
        <source>&apos;CreateUsagePlan&apos; must be one of SHARED, PER_API and NONE.</source>
        <translation>&apos;CreateUsagePlan&apos; 必须是 SHARED、PER_API 或 NONE。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of &apos;Auth&apos;.</source>
        <translation>&apos;{}&apos; 不是 &apos;Auth&apos; 的属性。</translation>
    </message>
    <message>
        <source>The authorizer &apos;{}&apos; must have an Identity with at least one of Headers, QueryStrings, StageVariables and Context.</source>
        <translation>授权方 &apos;{}&apos; 的 Identity 必须至少包含 Headers、QueryStrings、StageVariables 和 Context 之一。</translation>
    </message>
    <message>
        <source>Name what identifies the caller, such as Headers: [Authorization].</source>
        <translation>请指定用于识别调用方的内容，例如 Headers: [Authorization]。</translation>
    </message>
    <message>
        <source>The authorizer &apos;{}&apos; has an invalid FunctionPayloadType: &apos;{}&apos;.</source>
        <translation>授权方 &apos;{}&apos; 的 FunctionPayloadType 无效：&apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Write TOKEN or REQUEST.</source>
        <translation>请写 TOKEN 或 REQUEST。</translation>
    </message>
    <message>
        <source>The DefaultAuthorizer &apos;{}&apos; is not defined in &apos;Authorizers&apos;.</source>
        <translation>DefaultAuthorizer &apos;{}&apos; 未在 &apos;Authorizers&apos; 中定义。</translation>
    </message>
    <message>
        <source>Correct the name, or define it under Authorizers.</source>
        <translation>请更正名称，或在 Authorizers 下定义它。</translation>
    </message>
    <message>
        <source>{} of the authorizer &apos;{}&apos; is supported only for {} authorizers.</source>
        <translation>授权方 &apos;{1}&apos; 的 {0} 仅适用于 {2} 授权方。</translation>
    </message>
    <message>
        <source>The Lambda authorizer &apos;{}&apos; must define &apos;{}&apos;.</source>
        <translation>Lambda 授权方 &apos;{}&apos; 必须定义 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Add {}.</source>
        <translation>请添加 {}。</translation>
    </message>
    <message>
        <source>The OAuth2 authorizer &apos;{}&apos; must define &apos;IdentitySource&apos;.</source>
        <translation>OAuth2 授权方 &apos;{}&apos; 必须定义 &apos;IdentitySource&apos;。</translation>
    </message>
    <message>
        <source>Add IdentitySource, such as $request.header.Authorization.</source>
        <translation>请添加 IdentitySource，例如 $request.header.Authorization。</translation>
    </message>
    <message>
        <source>&apos;OpenIdConnectUrl&apos; is no longer supported for the authorizer &apos;{}&apos;.</source>
        <translation>授权方 &apos;{}&apos; 不再支持 &apos;OpenIdConnectUrl&apos;。</translation>
    </message>
    <message>
        <source>Use JwtConfiguration with issuer and audience.</source>
        <translation>请使用带有 issuer 和 audience 的 JwtConfiguration。</translation>
    </message>
    <message>
        <source>This is not valid TOML: {}.</source>
        <translation>这不是有效的 TOML：{}。</translation>
    </message>
    <message>
        <source>Correct the line; until then the file&apos;s settings are left out.</source>
        <translation>请更正该行；在此之前将忽略此文件的设置。</translation>
    </message>
    <message>
        <source>&apos;Destination&apos; is an empty list.</source>
        <translation>&apos;Destination&apos; 是空列表。</translation>
    </message>
    <message>
        <source>Name at least one destination.</source>
        <translation>请至少指定一个目标。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must have an Id (with or without Qualifier), or other properties that describe the resource, and not both.</source>
        <translation>&apos;{}&apos; 必须有 Id（可带 Qualifier），或有描述该资源的其他属性，但不能两者兼有。</translation>
    </message>
    <message>
        <source>Give the logical id as Id.</source>
        <translation>请以 Id 提供逻辑 ID。</translation>
    </message>
    <message>
        <source>The &apos;Type&apos; of &apos;{}&apos; is missing or not a string.</source>
        <translation>&apos;{}&apos; 的 &apos;Type&apos; 缺失或不是字符串。</translation>
    </message>
    <message>
        <source>Add its Type.</source>
        <translation>请添加其 Type。</translation>
    </message>
    <message>
        <source>The &apos;Id&apos; of &apos;{}&apos; is missing or not a string.</source>
        <translation>&apos;{}&apos; 的 &apos;Id&apos; 缺失或不是字符串。</translation>
    </message>
    <message>
        <source>Write a logical id.</source>
        <translation>请写出逻辑 ID。</translation>
    </message>
    <message>
        <source>There is no resource with the logical id &apos;{}&apos;.</source>
        <translation>没有逻辑 ID 为 &apos;{}&apos; 的资源。</translation>
    </message>
    <message>
        <source>Correct the logical id.</source>
        <translation>请更正该逻辑 ID。</translation>
    </message>
    <message>
        <source>The &apos;Type&apos; of the resource &apos;{}&apos; is missing or not a string.</source>
        <translation>资源 &apos;{}&apos; 的 &apos;Type&apos; 缺失或不是字符串。</translation>
    </message>
    <message>
        <source>A connector from {} to {} is not supported.</source>
        <translation>不支持从 {} 到 {} 的连接器。</translation>
    </message>
    <message>
        <source>Write the permissions by hand, or correct the types.</source>
        <translation>请手动编写权限，或更正类型。</translation>
    </message>
    <message>
        <source>&apos;Permissions&apos; cannot be empty; the values are {}.</source>
        <translation>&apos;Permissions&apos; 不能为空；可用的值为 {}。</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>请至少指定一个。</translation>
    </message>
    <message>
        <source>The permission &apos;{}&apos; is not supported for a connector from {} to {}; the values are {}.</source>
        <translation>从 {1} 到 {2} 的连接器不支持权限 &apos;{0}&apos;；可用的值为 {3}。</translation>
    </message>
    <message>
        <source>Correct the permission.</source>
        <translation>请更正该权限。</translation>
    </message>
    <message>
        <source>A connector from {} to {} takes only these permissions together: {}.</source>
        <translation>从 {} 到 {} 的连接器只能同时使用以下权限：{}。</translation>
    </message>
    <message>
        <source>Correct the permissions.</source>
        <translation>请更正这些权限。</translation>
    </message>
    <message>
        <source>The name of the IAM role cannot be told from &apos;{}&apos;.</source>
        <translation>无法从 &apos;{}&apos; 得知 IAM 角色的名称。</translation>
    </message>
    <message>
        <source>Give the resource a role of this template, or describe it with RoleName.</source>
        <translation>请为该资源指定此模板中的角色，或用 RoleName 描述它。</translation>
    </message>
    <message>
        <source>&apos;Source.Arn&apos; is missing.</source>
        <translation>缺少 &apos;Source.Arn&apos;。</translation>
    </message>
    <message>
        <source>Add Arn.</source>
        <translation>请添加 Arn。</translation>
    </message>
    <message>
        <source>&apos;Destination.Arn&apos; is missing.</source>
        <translation>缺少 &apos;Destination.Arn&apos;。</translation>
    </message>
    <message>
        <source>The URL of the queue cannot be told from &apos;{}&apos;.</source>
        <translation>无法从 &apos;{}&apos; 得知队列的 URL。</translation>
    </message>
    <message>
        <source>Add QueueUrl.</source>
        <translation>请添加 QueueUrl。</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; of the connector is required.</source>
        <translation>连接器必须提供属性 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>&apos;Id&apos; should not be set in &apos;SourceReference&apos;.</source>
        <translation>&apos;SourceReference&apos; 中不应设置 &apos;Id&apos;。</translation>
    </message>
    <message>
        <source>The connector would become a resource &apos;{}{}&apos;, which the template has already.</source>
        <translation>该连接器会成为资源 &apos;{}{}&apos;，但模板中已有此资源。</translation>
    </message>
    <message>
        <source>Rename one of the two.</source>
        <translation>请重命名两者之一。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be {}, but is {}.</source>
        <translation>&apos;{}&apos; 应为{}，但实际为{}。</translation>
    </message>
    <message>
        <source>Give &apos;{}&apos; the form of {}.</source>
        <translation>&apos;{}&apos; 应采用的形式：{}。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a boolean (true or false)</source>
        <translation>布尔值（true 或 false）</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>the intrinsic function {}</source>
        <translation>内部函数 {}</translation>
    </message>
    <message>
        <source>the boolean {}</source>
        <translation>布尔值 {}</translation>
    </message>
    <message>
        <source>the number {}</source>
        <translation>数字 {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}、{}</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{}或{}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{}和{}</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; sets both State and Enabled.</source>
        <translation>事件 &apos;{}&apos; 同时设置了 State 和 Enabled。</translation>
    </message>
    <message>
        <source>Keep State, and remove Enabled.</source>
        <translation>请保留 State，移除 Enabled。</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; sets a Name although OmitName is true.</source>
        <translation>事件 &apos;{}&apos; 设置了 Name，但 OmitName 为 true。</translation>
    </message>
    <message>
        <source>The Ref in &apos;{}&apos; of the event &apos;{}&apos; should be a string.</source>
        <translation>事件 &apos;{1}&apos; 的 &apos;{0}&apos; 中的 Ref 应为字符串。</translation>
    </message>
    <message>
        <source>Refer to {} by its logical id.</source>
        <translation>请用逻辑 ID 引用{}。</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; must refer to {} of the same template.</source>
        <translation>事件 &apos;{}&apos; 必须引用同一模板中的{}。</translation>
    </message>
    <message>
        <source>Write !Ref and the logical id of {}.</source>
        <translation>请写 !Ref 和{}的逻辑 ID。</translation>
    </message>
    <message>
        <source>an S3 bucket</source>
        <translation>S3 存储桶</translation>
    </message>
    <message>
        <source>The &apos;DependsOn&apos; of the bucket &apos;{}&apos; should be a string or a list of strings.</source>
        <translation>存储桶 &apos;{}&apos; 的 &apos;DependsOn&apos; 应为字符串或字符串列表。</translation>
    </message>
    <message>
        <source>Name the logical ids of resources.</source>
        <translation>请指定资源的逻辑 ID。</translation>
    </message>
    <message>
        <source>The SqsSubscription of the event &apos;{}&apos; requires QueueArn and QueueUrl.</source>
        <translation>事件 &apos;{}&apos; 的 SqsSubscription 需要 QueueArn 和 QueueUrl。</translation>
    </message>
    <message>
        <source>Give both, or write true to have SAM make the queue.</source>
        <translation>请同时提供两者，或写 true 让 SAM 创建队列。</translation>
    </message>
    <message>
        <source>a Cognito user pool</source>
        <translation>Cognito 用户池</translation>
    </message>
    <message>
        <source>The event &apos;{}&apos; refers to the topic &apos;{}&apos;, which the template does not have.</source>
        <translation>事件 &apos;{}&apos; 引用了主题 &apos;{}&apos;，但模板中没有。</translation>
    </message>
    <message>
        <source>Correct the logical id, or add the topic.</source>
        <translation>请更正该逻辑 ID，或添加该主题。</translation>
    </message>
    <message>
        <source>The Type of the event &apos;{}&apos; is missing or invalid: {}.</source>
        <translation>事件 &apos;{}&apos; 的 Type 缺失或无效：{}。</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>没有提供</translation>
    </message>
    <message>
        <source>Use one of {}.</source>
        <translation>请使用{}之一。</translation>
    </message>
    <message>
        <source>The Properties of the event &apos;{}&apos; should be a map, but are {}.</source>
        <translation>事件 &apos;{}&apos; 的 Properties 应为映射，但实际为{}。</translation>
    </message>
    <message>
        <source>Indent the properties below &apos;Properties&apos;.</source>
        <translation>请将这些属性缩进到 &apos;Properties&apos; 之下。</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; can have either Arn or Type, not both.</source>
        <translation>事件 &apos;{}&apos; 的 DeadLetterConfig 只能有 Arn 或 Type，不能两者兼有。</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; has the Type &apos;{}&apos;; the only one is SQS.</source>
        <translation>事件 &apos;{}&apos; 的 DeadLetterConfig 的 Type 为 &apos;{}&apos;；只能是 SQS。</translation>
    </message>
    <message>
        <source>Write SQS.</source>
        <translation>请写 SQS。</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; requires either Arn or Type.</source>
        <translation>事件 &apos;{}&apos; 的 DeadLetterConfig 需要 Arn 或 Type。</translation>
    </message>
    <message>
        <source>Give the ARN of a queue, or Type: SQS to have SAM make one.</source>
        <translation>请提供队列的 ARN，或写 Type: SQS 让 SAM 创建一个。</translation>
    </message>
    <message>
        <source>The DeadLetterConfig of the event &apos;{}&apos; has a QueueLogicalId that is no string.</source>
        <translation>事件 &apos;{}&apos; 的 DeadLetterConfig 的 QueueLogicalId 不是字符串。</translation>
    </message>
    <message>
        <source>Write the logical id of the queue.</source>
        <translation>请写出队列的逻辑 ID。</translation>
    </message>
    <message>
        <source>PackageType should be Zip or Image, but is &apos;{}&apos;.</source>
        <translation>PackageType 应为 Zip 或 Image，但实际为 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Write Zip or Image.</source>
        <translation>请写 Zip 或 Image。</translation>
    </message>
    <message>
        <source>{} cannot be set when PackageType is Image.</source>
        <translation>PackageType 为 Image 时不能设置 {}。</translation>
    </message>
    <message>
        <source>Remove it; the image brings its own.</source>
        <translation>请将其移除；镜像自带该设置。</translation>
    </message>
    <message>
        <source>{} is required when PackageType is Zip.</source>
        <translation>PackageType 为 Zip 时必须提供 {}。</translation>
    </message>
    <message>
        <source>Add {}, or set PackageType to Image.</source>
        <translation>请添加 {}，或将 PackageType 设为 Image。</translation>
    </message>
    <message>
        <source>{} cannot be set when PackageType is Zip.</source>
        <translation>PackageType 为 Zip 时不能设置 {}。</translation>
    </message>
    <message>
        <source>Set PackageType to Image, or remove it.</source>
        <translation>请将 PackageType 设为 Image，或将其移除。</translation>
    </message>
    <message>
        <source>&apos;ImageUri&apos; must be set for a function of PackageType Image.</source>
        <translation>PackageType 为 Image 的函数必须设置 &apos;ImageUri&apos;。</translation>
    </message>
    <message>
        <source>Add ImageUri, or Metadata with a Dockerfile to build it from.</source>
        <translation>请添加 ImageUri，或添加带有 Dockerfile 的 Metadata 以构建镜像。</translation>
    </message>
    <message>
        <source>One of &apos;InlineCode&apos; and &apos;CodeUri&apos; must be set.</source>
        <translation>必须设置 &apos;InlineCode&apos; 和 &apos;CodeUri&apos; 之一。</translation>
    </message>
    <message>
        <source>Set CodeUri to the folder that holds the code.</source>
        <translation>请将 CodeUri 设为存放代码的文件夹。</translation>
    </message>
    <message>
        <source>&apos;DeadLetterQueue&apos; requires Type and TargetArn.</source>
        <translation>&apos;DeadLetterQueue&apos; 需要 Type 和 TargetArn。</translation>
    </message>
    <message>
        <source>Give both: Type (SQS or SNS) and the ARN of the target.</source>
        <translation>请同时提供：Type（SQS 或 SNS）和目标的 ARN。</translation>
    </message>
    <message>
        <source>The Type of &apos;DeadLetterQueue&apos; should be SQS or SNS.</source>
        <translation>&apos;DeadLetterQueue&apos; 的 Type 应为 SQS 或 SNS。</translation>
    </message>
    <message>
        <source>Write SQS or SNS.</source>
        <translation>请写 SQS 或 SNS。</translation>
    </message>
    <message>
        <source>ProvisionedConcurrencyConfig requires AutoPublishAlias on the function.</source>
        <translation>ProvisionedConcurrencyConfig 要求函数设置 AutoPublishAlias。</translation>
    </message>
    <message>
        <source>Add AutoPublishAlias, such as live.</source>
        <translation>请添加 AutoPublishAlias，例如 live。</translation>
    </message>
    <message>
        <source>&apos;AutoPublishAlias&apos; must be a string or a Ref to a parameter of the template.</source>
        <translation>&apos;AutoPublishAlias&apos; 必须是字符串，或对模板参数的 Ref。</translation>
    </message>
    <message>
        <source>Write the alias itself, such as live.</source>
        <translation>请直接写出别名，例如 live。</translation>
    </message>
    <message>
        <source>An alias needs a name; the value of &apos;AutoPublishAlias&apos; is empty.</source>
        <translation>别名需要名称；&apos;AutoPublishAlias&apos; 的值为空。</translation>
    </message>
    <message>
        <source>Give the parameter a value, or write the alias itself.</source>
        <translation>请为该参数提供值，或直接写出别名。</translation>
    </message>
    <message>
        <source>The name of AutoPublishAlias, &apos;{}&apos;, may hold only letters, digits, hyphens and underscores, and not digits alone.</source>
        <translation>AutoPublishAlias 的名称 &apos;{}&apos; 只能包含字母、数字、连字符和下划线，且不能全为数字。</translation>
    </message>
    <message>
        <source>Rename the alias.</source>
        <translation>请重命名该别名。</translation>
    </message>
    <message>
        <source>The only intrinsic functions supported for PassthroughCondition are FindInMap and Ref.</source>
        <translation>PassthroughCondition 仅支持内部函数 FindInMap 和 Ref。</translation>
    </message>
    <message>
        <source>PassthroughCondition should be true or false.</source>
        <translation>PassthroughCondition 应为 true 或 false。</translation>
    </message>
    <message>
        <source>&apos;DeploymentPreference&apos; requires AutoPublishAlias.</source>
        <translation>&apos;DeploymentPreference&apos; 需要 AutoPublishAlias。</translation>
    </message>
    <message>
        <source>&apos;DeploymentPreference&apos; requires Type.</source>
        <translation>&apos;DeploymentPreference&apos; 需要 Type。</translation>
    </message>
    <message>
        <source>Add Type, such as AllAtOnce or Linear10PercentEvery1Minute.</source>
        <translation>请添加 Type，例如 AllAtOnce 或 Linear10PercentEvery1Minute。</translation>
    </message>
    <message>
        <source>The Type of {} is &apos;{}&apos;; it must be one of SQS, SNS, EventBridge, Lambda and S3Bucket.</source>
        <translation>{} 的 Type 为 &apos;{}&apos;；必须是 SQS、SNS、EventBridge、Lambda 或 S3Bucket。</translation>
    </message>
    <message>
        <source>Correct the Type.</source>
        <translation>请更正 Type。</translation>
    </message>
    <message>
        <source>{} requires a Destination, for its Type is neither SQS nor SNS.</source>
        <translation>{} 需要 Destination，因为其 Type 既不是 SQS 也不是 SNS。</translation>
    </message>
    <message>
        <source>Add the ARN of the destination.</source>
        <translation>请添加目标的 ARN。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of FunctionUrlConfig.Cors.</source>
        <translation>&apos;{}&apos; 不是 FunctionUrlConfig.Cors 的属性。</translation>
    </message>
    <message>
        <source>FunctionUrlConfig requires AuthType: AWS_IAM or NONE.</source>
        <translation>FunctionUrlConfig 需要 AuthType：AWS_IAM 或 NONE。</translation>
    </message>
    <message>
        <source>Add AuthType, AWS_IAM or NONE.</source>
        <translation>请添加 AuthType，即 AWS_IAM 或 NONE。</translation>
    </message>
    <message>
        <source>{} is not supported for functions with TenancyConfig.</source>
        <translation>带有 TenancyConfig 的函数不支持 {}。</translation>
    </message>
    <message>
        <source>The event source &apos;{}&apos; is not supported for functions with TenancyConfig; only Api and HttpApi are.</source>
        <translation>带有 TenancyConfig 的函数不支持事件源 &apos;{}&apos;；仅支持 Api 和 HttpApi。</translation>
    </message>
    <message>
        <source>Move the event to a function without TenancyConfig.</source>
        <translation>请将该事件移到没有 TenancyConfig 的函数。</translation>
    </message>
    <message>
        <source>&apos;CapacityProviderConfig&apos; and &apos;{}&apos; cannot be set together.</source>
        <translation>不能同时设置 &apos;CapacityProviderConfig&apos; 和 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; 需要 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>&apos;CapacityProviderConfig.Arn&apos; is required.</source>
        <translation>必须提供 &apos;CapacityProviderConfig.Arn&apos;。</translation>
    </message>
    <message>
        <source>Add &apos;Arn&apos;.</source>
        <translation>请添加 &apos;Arn&apos;。</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; is malformed: Fn::If requires 3 arguments.</source>
        <translation>&apos;{}&apos; 的值格式错误：Fn::If 需要 3 个参数。</translation>
    </message>
    <message>
        <source>Write a condition, the value if it holds, and the value if not.</source>
        <translation>请写出条件、条件成立时的值和不成立时的值。</translation>
    </message>
    <message>
        <source>&apos;lambda:createdBy&apos; is a tag that SAM reserves for itself.</source>
        <translation>&apos;lambda:createdBy&apos; 是 SAM 保留的标签。</translation>
    </message>
    <message>
        <source>Rename the tag.</source>
        <translation>请重命名该标签。</translation>
    </message>
    <message>
        <source>The Globals section does not support &apos;{}&apos;.</source>
        <translation>Globals 部分不支持 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in Globals should be a map, but is {}.</source>
        <translation>Globals 中的 &apos;{}&apos; 应为映射，但实际为{}。</translation>
    </message>
    <message>
        <source>Indent its properties below it.</source>
        <translation>请将其属性缩进到其下。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property that Globals can set for &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; 不是 Globals 可为 &apos;{}&apos; 设置的属性。</translation>
    </message>
    <message>
        <source>Set it in each resource. Globals takes {}.</source>
        <translation>请在每个资源中设置它。Globals 可接受{}。</translation>
    </message>
    <message>
        <source>&apos;IgnoreGlobals&apos; of &apos;{}&apos; should be &apos;*&apos; or a list of properties.</source>
        <translation>&apos;{}&apos; 的 &apos;IgnoreGlobals&apos; 应为 &apos;*&apos; 或属性列表。</translation>
    </message>
    <message>
        <source>Name the properties of Globals that this resource should not take.</source>
        <translation>请指定此资源不应采用的 Globals 属性。</translation>
    </message>
    <message>
        <source>&apos;IgnoreGlobals&apos; of &apos;{}&apos; names &apos;{}&apos;, which Globals does not set.</source>
        <translation>&apos;{}&apos; 的 &apos;IgnoreGlobals&apos; 指定了 &apos;{}&apos;，但 Globals 未设置它。</translation>
    </message>
    <message>
        <source>Remove the item, or correct its name.</source>
        <translation>请移除该项，或更正其名称。</translation>
    </message>
    <message>
        <source>&apos;Globals&apos; should be a map that is not empty, but is {}.</source>
        <translation>&apos;Globals&apos; 应为非空映射，但实际为{}。</translation>
    </message>
    <message>
        <source>Fill the section, or remove it.</source>
        <translation>请填写该部分，或将其移除。</translation>
    </message>
    <message>
        <source>&apos;{}.Type&apos; is invalid: &apos;{}&apos;.</source>
        <translation>&apos;{}.Type&apos; 无效：&apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Use AWS_IAM, API_KEY, AWS_LAMBDA, OPENID_CONNECT or AMAZON_COGNITO_USER_POOLS.</source>
        <translation>请使用 AWS_IAM、API_KEY、AWS_LAMBDA、OPENID_CONNECT 或 AMAZON_COGNITO_USER_POOLS。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has more than one authentication configuration.</source>
        <translation>&apos;{}&apos; 有多个身份验证配置。</translation>
    </message>
    <message>
        <source>Keep the one that belongs to Type.</source>
        <translation>请只保留与 Type 对应的那个。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must be defined if the Type of &apos;{}&apos; is {}.</source>
        <translation>&apos;{1}&apos; 的 Type 为 {2} 时必须定义 &apos;{0}&apos;。</translation>
    </message>
    <message>
        <source>&apos;InlineCode&apos; and &apos;CodeUri&apos; of &apos;{}&apos; cannot both be set.</source>
        <translation>&apos;{}&apos; 的 &apos;InlineCode&apos; 和 &apos;CodeUri&apos; 不能同时设置。</translation>
    </message>
    <message>
        <source>One of &apos;InlineCode&apos; and &apos;CodeUri&apos; of &apos;{}&apos; must be set.</source>
        <translation>&apos;{}&apos; 必须设置 &apos;InlineCode&apos; 和 &apos;CodeUri&apos; 之一。</translation>
    </message>
    <message>
        <source>&apos;Runtime&apos; must be set in &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; 中必须设置 &apos;Runtime&apos;。</translation>
    </message>
    <message>
        <source>Add Runtime with Name and Version.</source>
        <translation>请添加带有 Name 和 Version 的 Runtime。</translation>
    </message>
    <message>
        <source>&apos;Id&apos; cannot be set with other properties in the function &apos;{}&apos;.</source>
        <translation>函数 &apos;{}&apos; 中的 &apos;Id&apos; 不能与其他属性同时设置。</translation>
    </message>
    <message>
        <source>Keep Id alone.</source>
        <translation>请只保留 Id。</translation>
    </message>
    <message>
        <source>&apos;DataSource&apos; must be set in the function &apos;{}&apos;.</source>
        <translation>函数 &apos;{}&apos; 中必须设置 &apos;DataSource&apos;。</translation>
    </message>
    <message>
        <source>Name one of DataSources, or write NONE.</source>
        <translation>请指定 DataSources 之一，或写 NONE。</translation>
    </message>
    <message>
        <source>The data source &apos;{}&apos; is not defined in &apos;DataSources&apos;.</source>
        <translation>数据源 &apos;{}&apos; 未在 &apos;DataSources&apos; 中定义。</translation>
    </message>
    <message>
        <source>Define it, or refer to one outside of this API by an intrinsic function.</source>
        <translation>请定义它，或用内部函数引用此 API 之外的数据源。</translation>
    </message>
    <message>
        <source>The resolver &apos;{}&apos; must have a Pipeline; unit resolvers are not supported.</source>
        <translation>解析程序 &apos;{}&apos; 必须有 Pipeline；不支持单元解析程序。</translation>
    </message>
    <message>
        <source>Add Pipeline, or write an AWS::AppSync::Resolver.</source>
        <translation>请添加 Pipeline，或写成 AWS::AppSync::Resolver。</translation>
    </message>
    <message>
        <source>The function &apos;{}&apos; does not exist in &apos;Functions&apos;.</source>
        <translation>&apos;Functions&apos; 中不存在函数 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Correct the name, or add the function.</source>
        <translation>请更正名称，或添加该函数。</translation>
    </message>
    <message>
        <source>&apos;SchemaInline&apos; and &apos;SchemaUri&apos; cannot both be set.</source>
        <translation>&apos;SchemaInline&apos; 和 &apos;SchemaUri&apos; 不能同时设置。</translation>
    </message>
    <message>
        <source>One of &apos;SchemaInline&apos; and &apos;SchemaUri&apos; must be set.</source>
        <translation>必须设置 &apos;SchemaInline&apos; 和 &apos;SchemaUri&apos; 之一。</translation>
    </message>
    <message>
        <source>&apos;Logging.{}&apos; is not a property.</source>
        <translation>&apos;Logging.{}&apos; 不是属性。</translation>
    </message>
    <message>
        <source>{} works only with OpenAPI written in &apos;DefinitionBody&apos;.</source>
        <translation>{} 仅适用于写在 &apos;DefinitionBody&apos; 中的 OpenAPI。</translation>
    </message>
    <message>
        <source>{} cannot be added, because &apos;DefinitionBody&apos; is not a valid OpenAPI definition.</source>
        <translation>无法添加 {}，因为 &apos;DefinitionBody&apos; 不是有效的 OpenAPI 定义。</translation>
    </message>
    <message>
        <source>Give DefinitionBody &apos;openapi&apos; (3.x) and &apos;paths&apos;.</source>
        <translation>请为 DefinitionBody 提供 &apos;openapi&apos; (3.x) 和 &apos;paths&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of CorsConfiguration.</source>
        <translation>&apos;{}&apos; 不是 CorsConfiguration 的属性。</translation>
    </message>
    <message>
        <source>Write AllowOrigins.</source>
        <translation>请写 AllowOrigins。</translation>
    </message>
    <message>
        <source>&apos;AllowCredentials&apos; cannot be true when &apos;AllowOrigins&apos; is &quot;&apos;*&apos;&quot;.</source>
        <translation>当 &apos;AllowOrigins&apos; 为 &quot;&apos;*&apos;&quot; 时，&apos;AllowCredentials&apos; 不能为 true。</translation>
    </message>
    <message>
        <source>Name the origins that may send credentials.</source>
        <translation>请指定可以发送凭证的来源。</translation>
    </message>
    <message>
        <source>{} is already set in the OpenAPI definition of &apos;DefinitionBody&apos;.</source>
        <translation>{} 已在 &apos;DefinitionBody&apos; 的 OpenAPI 定义中设置。</translation>
    </message>
    <message>
        <source>The OpenAPI document is invalid: &apos;openapi&apos; or &apos;paths&apos; in &apos;DefinitionBody&apos; is missing or has a wrong value.</source>
        <translation>OpenAPI 文档无效：&apos;DefinitionBody&apos; 中的 &apos;openapi&apos; 或 &apos;paths&apos; 缺失或值不正确。</translation>
    </message>
    <message>
        <source>A WebSocket API must have at least one route.</source>
        <translation>WebSocket API 必须至少有一个路由。</translation>
    </message>
    <message>
        <source>Add a route, such as $default.</source>
        <translation>请添加路由，例如 $default。</translation>
    </message>
    <message>
        <source>The route key &apos;{}&apos; must consist of letters and digits; the only special routes are $connect, $disconnect and $default.</source>
        <translation>路由键 &apos;{}&apos; 必须由字母和数字组成；特殊路由只有 $connect、$disconnect 和 $default。</translation>
    </message>
    <message>
        <source>Rename the route.</source>
        <translation>请重命名该路由。</translation>
    </message>
    <message>
        <source>The route &apos;{}&apos; must have a function.</source>
        <translation>路由 &apos;{}&apos; 必须有函数。</translation>
    </message>
    <message>
        <source>Add FunctionArn.</source>
        <translation>请添加 FunctionArn。</translation>
    </message>
    <message>
        <source>RequestParameters are supported only for the route $connect.</source>
        <translation>仅路由 $connect 支持 RequestParameters。</translation>
    </message>
    <message>
        <source>Remove them.</source>
        <translation>请将它们移除。</translation>
    </message>
    <message>
        <source>Authorization needs a route $connect.</source>
        <translation>授权需要路由 $connect。</translation>
    </message>
    <message>
        <source>Add the route $connect.</source>
        <translation>请添加路由 $connect。</translation>
    </message>
    <message>
        <source>AuthType is required for further settings of Auth.</source>
        <translation>Auth 的其他设置需要 AuthType。</translation>
    </message>
    <message>
        <source>Add AuthType: AWS_IAM, CUSTOM or NONE.</source>
        <translation>请添加 AuthType：AWS_IAM、CUSTOM 或 NONE。</translation>
    </message>
    <message>
        <source>AuthType must be one of AWS_IAM, CUSTOM and NONE.</source>
        <translation>AuthType 必须是 AWS_IAM、CUSTOM 或 NONE。</translation>
    </message>
    <message>
        <source>AuthArn is required when AuthType is CUSTOM.</source>
        <translation>AuthType 为 CUSTOM 时必须提供 AuthArn。</translation>
    </message>
    <message>
        <source>Add AuthArn.</source>
        <translation>请添加 AuthArn。</translation>
    </message>
    <message>
        <source>AuthType {} takes no further settings such as &apos;{}&apos;.</source>
        <translation>AuthType {} 不接受 &apos;{}&apos; 等其他设置。</translation>
    </message>
    <message>
        <source>Remove it, or set AuthType to CUSTOM.</source>
        <translation>请将其移除，或将 AuthType 设为 CUSTOM。</translation>
    </message>
    <message>
        <source>MutualTlsAuthentication must be a map with TruststoreUri, TruststoreVersion or both.</source>
        <translation>MutualTlsAuthentication 必须是包含 TruststoreUri、TruststoreVersion 或两者的映射。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property of MutualTlsAuthentication.</source>
        <translation>&apos;{}&apos; 不是 MutualTlsAuthentication 的属性。</translation>
    </message>
    <message>
        <source>The base path &apos;{}&apos; may hold only letters, digits, &apos;/&apos;, &apos;-&apos; and &apos;_&apos;.</source>
        <translation>基本路径 &apos;{}&apos; 只能包含字母、数字、&apos;/&apos;、&apos;-&apos; 和 &apos;_&apos;。</translation>
    </message>
    <message>
        <source>Correct the path.</source>
        <translation>请更正该路径。</translation>
    </message>
    <message>
        <source>&apos;Domain.{}&apos; is required: a custom domain needs DomainName and CertificateArn.</source>
        <translation>必须提供 &apos;Domain.{}&apos;：自定义域需要 DomainName 和 CertificateArn。</translation>
    </message>
    <message>
        <source>EndpointConfiguration of a custom domain must be REGIONAL.</source>
        <translation>自定义域的 EndpointConfiguration 必须是 REGIONAL。</translation>
    </message>
    <message>
        <source>Write REGIONAL.</source>
        <translation>请写 REGIONAL。</translation>
    </message>
    <message>
        <source>Mutual TLS is not supported for the domain of a WebSocket API.</source>
        <translation>WebSocket API 的域不支持双向 TLS。</translation>
    </message>
    <message>
        <source>The stage of a WebSocket API cannot be named $default.</source>
        <translation>WebSocket API 的阶段不能命名为 $default。</translation>
    </message>
    <message>
        <source>Rename the stage.</source>
        <translation>请重命名该阶段。</translation>
    </message>
    <message>
        <source>IpAddressType must be ipv4 or dualstack.</source>
        <translation>IpAddressType 必须是 ipv4 或 dualstack。</translation>
    </message>
    <message>
        <source>FindInMap takes a list of 3 values.</source>
        <translation>FindInMap 接受包含 3 个值的列表。</translation>
    </message>
    <message>
        <source>Write the mapping, the key and the key below it.</source>
        <translation>请写出映射、键和其下一级的键。</translation>
    </message>
    <message>
        <source>FindInMap cannot be used with the mapping &apos;{}&apos;, which has no two levels of keys.</source>
        <translation>FindInMap 不能使用映射 &apos;{}&apos;，因为它没有两级键。</translation>
    </message>
    <message>
        <source>Give the mapping two levels of keys.</source>
        <translation>请为该映射提供两级键。</translation>
    </message>
    <message>
        <source>Fn::Sub uses &apos;{}&apos;, whose default is {}; it takes strings only.</source>
        <translation>Fn::Sub 使用了 &apos;{}&apos;，其默认值为{}；它只接受字符串。</translation>
    </message>
    <message>
        <source>Give the parameter a string as default.</source>
        <translation>请为该参数提供字符串默认值。</translation>
    </message>
    <message>
        <source>SAM makes a resource &apos;{}&apos; for &apos;{}&apos;, but the template has one of that name.</source>
        <translation>SAM 会为 &apos;{1}&apos; 创建资源 &apos;{0}&apos;，但模板中已有同名资源。</translation>
    </message>
    <message>
        <source>Rename the resource &apos;{}&apos;.</source>
        <translation>请重命名资源 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires Bucket and Key.</source>
        <translation>&apos;{}&apos; 需要 Bucket 和 Key。</translation>
    </message>
    <message>
        <source>Give both, or write a path or an S3 URI instead.</source>
        <translation>请同时提供两者，或改写为路径或 S3 URI。</translation>
    </message>
    <message>
        <source>a map or a string</source>
        <translation>映射或字符串</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a valid S3 URI: &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; 不是有效的 S3 URI：&apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Write a path of this machine, or s3://bucket/key with an optional versionId.</source>
        <translation>请写本机的路径，或 s3://bucket/key，可带 versionId。</translation>
    </message>
    <message>
        <source>The value of Fn::If must be a list.</source>
        <translation>Fn::If 的值必须是列表。</translation>
    </message>
    <message>
        <source>The security of the method {} for the path {} must be a list.</source>
        <translation>路径 {1} 的方法 {0} 的 security 必须是列表。</translation>
    </message>
    <message>
        <source>Write a list of maps.</source>
        <translation>请写成映射的列表。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in the security of the method {} for the path {} is no map.</source>
        <translation>路径 {2} 的方法 {1} 的 security 中的 &apos;{0}&apos; 不是映射。</translation>
    </message>
    <message>
        <source>Write the name of the authorizer as a key with a list of scopes.</source>
        <translation>请以授权方的名称为键，以作用域列表为值。</translation>
    </message>
    <message>
        <source>The responses of the options method for the path {} should be a map.</source>
        <translation>路径 {} 的 options 方法的 responses 应为映射。</translation>
    </message>
    <message>
        <source>Write a map of status codes.</source>
        <translation>请写成状态码的映射。</translation>
    </message>
    <message>
        <source>The headers in the responses of the options method for the path {} must be a map.</source>
        <translation>路径 {} 的 options 方法的 responses 中的 headers 必须是映射。</translation>
    </message>
    <message>
        <source>Write a map of headers.</source>
        <translation>请写成标头的映射。</translation>
    </message>
    <message>
        <source>The path {} of &apos;DefinitionBody&apos; has no method {}.</source>
        <translation>&apos;DefinitionBody&apos; 的路径 {} 没有方法 {}。</translation>
    </message>
    <message>
        <source>Write &apos;{}&apos; instead of &apos;{}&apos;.</source>
        <translation>请写 &apos;{}&apos;，而不是 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>The definition of the method &apos;{}&apos; for the path &apos;{}&apos; should be a map.</source>
        <translation>路径 &apos;{1}&apos; 的方法 &apos;{0}&apos; 的定义应为映射。</translation>
    </message>
    <message>
        <source>Write the method&apos;s definition below it.</source>
        <translation>请将该方法的定义写在其下。</translation>
    </message>
    <message>
        <source>The value of &apos;{}&apos; in {} should be a map.</source>
        <translation>{1}中 &apos;{0}&apos; 的值应为映射。</translation>
    </message>
    <message>
        <source>the definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>The value of the path &apos;{}&apos; must be a map.</source>
        <translation>路径 &apos;{}&apos; 的值必须是映射。</translation>
    </message>
    <message>
        <source>Write the path&apos;s methods below it.</source>
        <translation>请将该路径的方法写在其下。</translation>
    </message>
    <message>
        <source>The security definitions must be a map.</source>
        <translation>安全定义必须是映射。</translation>
    </message>
    <message>
        <source>The tags of an OpenAPI definition must be a list, but are {}.</source>
        <translation>OpenAPI 定义的 tags 必须是列表，但实际为{}。</translation>
    </message>
    <message>
        <source>Write a list of {{name: ...}}.</source>
        <translation>请写成 {{name: ...}} 的列表。</translation>
    </message>
    <message>
        <source>The parameters of the policy template &apos;{}&apos; should be a map, but are {}.</source>
        <translation>策略模板 &apos;{}&apos; 的参数应为映射，但实际为{}。</translation>
    </message>
    <message>
        <source>Write {{}} where a template takes no parameters.</source>
        <translation>模板不接受参数时请写 {{}}。</translation>
    </message>
    <message>
        <source>It takes: {}.</source>
        <translation>它接受：{}。</translation>
    </message>
    <message>
        <source>The policy template &apos;{}&apos; needs a value for its parameter &apos;{}&apos;.</source>
        <translation>策略模板 &apos;{}&apos; 的参数 &apos;{}&apos; 需要值。</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos; below &apos;{}&apos;.</source>
        <translation>请在 &apos;{1}&apos; 下添加 &apos;{0}&apos;。</translation>
    </message>
    <message>
        <source>Fn::If requires 3 arguments.</source>
        <translation>Fn::If 需要 3 个参数。</translation>
    </message>
    <message>
        <source>The policy at index {} is not valid: SAM has no policy template &apos;{}&apos;.</source>
        <translation>索引为 {} 的策略无效：SAM 没有策略模板 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>The policy at index {} in &apos;Policies&apos; is not valid.</source>
        <translation>&apos;Policies&apos; 中索引为 {} 的策略无效。</translation>
    </message>
    <message>
        <source>Give the name or ARN of a managed policy, a SAM policy template, or a policy with a &apos;Statement&apos;.</source>
        <translation>请提供托管策略的名称或 ARN、SAM 策略模板，或带有 &apos;Statement&apos; 的策略。</translation>
    </message>
    <message>
        <source>FilterCriteria has a wrong format; it takes &apos;Filters&apos; and nothing else.</source>
        <translation>FilterCriteria 的格式不正确；它只接受 &apos;Filters&apos;。</translation>
    </message>
    <message>
        <source>Write FilterCriteria: {{Filters: [{{Pattern: ...}}]}}.</source>
        <translation>请写 FilterCriteria: {{Filters: [{{Pattern: ...}}]}}。</translation>
    </message>
    <message>
        <source>the property {} is not defined for the event type {}.</source>
        <translation>事件类型 {1} 未定义属性 {0}。</translation>
    </message>
    <message>
        <source>Remove it; only MSK and SelfManagedKafka have it.</source>
        <translation>请将其移除；只有 MSK 和 SelfManagedKafka 有此属性。</translation>
    </message>
    <message>
        <source>SchemaRegistryConfig requires {}.</source>
        <translation>SchemaRegistryConfig 需要 {}。</translation>
    </message>
    <message>
        <source>EventRecordFormat must be JSON or SOURCE.</source>
        <translation>EventRecordFormat 必须是 JSON 或 SOURCE。</translation>
    </message>
    <message>
        <source>Write JSON or SOURCE.</source>
        <translation>请写 JSON 或 SOURCE。</translation>
    </message>
    <message>
        <source>{} in SchemaRegistryConfig must be a list.</source>
        <translation>SchemaRegistryConfig 中的 {} 必须是列表。</translation>
    </message>
    <message>
        <source>each of AccessConfigs must have Type and URI.</source>
        <translation>AccessConfigs 的每一项都必须有 Type 和 URI。</translation>
    </message>
    <message>
        <source>Add both.</source>
        <translation>请添加两者。</translation>
    </message>
    <message>
        <source>the only values for Type are SQS, SNS, S3 and Kafka.</source>
        <translation>Type 的值只能是 SQS、SNS、S3 和 Kafka。</translation>
    </message>
    <message>
        <source>it has no SourceAccessConfigurations.</source>
        <translation>它没有 SourceAccessConfigurations。</translation>
    </message>
    <message>
        <source>Add one of the type BASIC_AUTH with the URI of a secret.</source>
        <translation>请添加一个类型为 BASIC_AUTH 并带有密钥 URI 的项。</translation>
    </message>
    <message>
        <source>the Type of SourceAccessConfigurations must be {}.</source>
        <translation>SourceAccessConfigurations 的 Type 必须是{}。</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has more than one BASIC_AUTH.</source>
        <translation>SourceAccessConfigurations 中有多个 BASIC_AUTH。</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>请只保留其中之一。</translation>
    </message>
    <message>
        <source>BASIC_AUTH in SourceAccessConfigurations has no URI.</source>
        <translation>SourceAccessConfigurations 中的 BASIC_AUTH 没有 URI。</translation>
    </message>
    <message>
        <source>Add the ARN of the secret as URI.</source>
        <translation>请添加密钥的 ARN 作为 URI。</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has no BASIC_AUTH.</source>
        <translation>SourceAccessConfigurations 中没有 BASIC_AUTH。</translation>
    </message>
    <message>
        <source>Add one with the ARN of a secret as URI.</source>
        <translation>请添加一个以密钥的 ARN 作为 URI 的项。</translation>
    </message>
    <message>
        <source>it has no KafkaBootstrapServers.</source>
        <translation>它没有 KafkaBootstrapServers。</translation>
    </message>
    <message>
        <source>Add the list of host:port of the brokers.</source>
        <translation>请添加代理的 host:port 列表。</translation>
    </message>
    <message>
        <source>it has no Topics.</source>
        <translation>它没有 Topics。</translation>
    </message>
    <message>
        <source>Add a list with one topic.</source>
        <translation>请添加包含一个主题的列表。</translation>
    </message>
    <message>
        <source>Topics of a self-managed Kafka takes a single topic.</source>
        <translation>自行管理的 Kafka 的 Topics 只接受一个主题。</translation>
    </message>
    <message>
        <source>Keep one topic.</source>
        <translation>请只保留一个主题。</translation>
    </message>
    <message>
        <source>Add the authentication of the cluster, or its VPC subnets and security group.</source>
        <translation>请添加集群的身份验证，或其 VPC 子网和安全组。</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations should be a list.</source>
        <translation>SourceAccessConfigurations 应为列表。</translation>
    </message>
    <message>
        <source>SourceAccessConfigurations has more than one way to authenticate.</source>
        <translation>SourceAccessConfigurations 有多种身份验证方式。</translation>
    </message>
    <message>
        <source>VPC_SUBNET and VPC_SECURITY_GROUP in SourceAccessConfigurations must both be there.</source>
        <translation>SourceAccessConfigurations 中必须同时有 VPC_SUBNET 和 VPC_SECURITY_GROUP。</translation>
    </message>
    <message>
        <source>Add the missing one.</source>
        <translation>请添加缺少的那一项。</translation>
    </message>
    <message>
        <source>the Type of SourceAccessConfigurations is invalid for a self-managed Kafka.</source>
        <translation>SourceAccessConfigurations 的 Type 对自行管理的 Kafka 无效。</translation>
    </message>
    <message>
        <source>{} in SourceAccessConfigurations has no URI.</source>
        <translation>SourceAccessConfigurations 中的 {} 没有 URI。</translation>
    </message>
    <message>
        <source>Add its URI.</source>
        <translation>请添加其 URI。</translation>
    </message>
    <message>
        <source>the URI of {} in SourceAccessConfigurations should be a string.</source>
        <translation>SourceAccessConfigurations 中 {} 的 URI 应为字符串。</translation>
    </message>
    <message>
        <source>Write a string.</source>
        <translation>请写成字符串。</translation>
    </message>
    <message>
        <source>&apos;DefinitionUri&apos; is neither an S3 URI nor a file of this project: &apos;{}&apos;.</source>
        <translation>&apos;DefinitionUri&apos; 既不是 S3 URI，也不是此项目中的文件：&apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Correct the path, or write s3://bucket/key.</source>
        <translation>请更正路径，或写 s3://bucket/key。</translation>
    </message>
    <message>
        <source>The Serverless Application Repository does not support a dynamic reference in &apos;ApplicationId&apos;.</source>
        <translation>Serverless Application Repository 不支持在 &apos;ApplicationId&apos; 中使用动态引用。</translation>
    </message>
    <message>
        <source>Write the application&apos;s ARN.</source>
        <translation>请写出应用程序的 ARN。</translation>
    </message>
    <message>
        <source>The application &apos;{}&apos; cannot be accessed: an ApplicationId is an ARN of the Serverless Application Repository.</source>
        <translation>无法访问应用程序 &apos;{}&apos;：ApplicationId 是 Serverless Application Repository 的 ARN。</translation>
    </message>
    <message>
        <source>Write arn:aws:serverlessrepo:REGION:ACCOUNT:applications/NAME.</source>
        <translation>请写 arn:aws:serverlessrepo:REGION:ACCOUNT:applications/NAME。</translation>
    </message>
    <message>
        <source>The required property &apos;{}&apos; is missing in Location.</source>
        <translation>Location 中缺少必需的属性 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; of Location cannot be empty.</source>
        <translation>Location 的 &apos;{}&apos; 不能为空。</translation>
    </message>
    <message>
        <source>Give {} a value.</source>
        <translation>请为 {} 提供值。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; of Location cannot be resolved; only FindInMap and Ref are supported.</source>
        <translation>无法解析 Location 的 &apos;{}&apos;；仅支持 FindInMap 和 Ref。</translation>
    </message>
    <message>
        <source>Write the value itself, a Ref or a FindInMap.</source>
        <translation>请直接写出值，或使用 Ref 或 FindInMap。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a property.</source>
        <translation>&apos;{}&apos; 不是属性。</translation>
    </message>
    <message>
        <source>Only one of &apos;Definition&apos; and &apos;DefinitionUri&apos; can be set.</source>
        <translation>&apos;Definition&apos; 和 &apos;DefinitionUri&apos; 只能设置其中之一。</translation>
    </message>
    <message>
        <source>One of &apos;Definition&apos; and &apos;DefinitionUri&apos; must be set.</source>
        <translation>必须设置 &apos;Definition&apos; 和 &apos;DefinitionUri&apos; 之一。</translation>
    </message>
    <message>
        <source>Set DefinitionUri to the file of the definition.</source>
        <translation>请将 DefinitionUri 设为定义所在的文件。</translation>
    </message>
    <message>
        <source>Only one of &apos;Role&apos; and &apos;Policies&apos; can be set.</source>
        <translation>&apos;Role&apos; 和 &apos;Policies&apos; 只能设置其中之一。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; requires &apos;AutoPublishAlias&apos;.</source>
        <translation>&apos;{}&apos; 需要 &apos;AutoPublishAlias&apos;。</translation>
    </message>
    <message>
        <source>Add AutoPublishAlias.</source>
        <translation>请添加 AutoPublishAlias。</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; does not accept intrinsic functions.</source>
        <translation>&apos;RetentionPolicy&apos; 不接受内部函数。</translation>
    </message>
    <message>
        <source>Write Retain or Delete.</source>
        <translation>请写 Retain 或 Delete。</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; is no string.</source>
        <translation>&apos;RetentionPolicy&apos; 不是字符串。</translation>
    </message>
    <message>
        <source>&apos;RetentionPolicy&apos; must be Retain or Delete, but is &apos;{}&apos;.</source>
        <translation>&apos;RetentionPolicy&apos; 必须是 Retain 或 Delete，但实际为 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>CompatibleArchitectures must be a list of x86_64 or arm64, but has &apos;{}&apos;.</source>
        <translation>CompatibleArchitectures 必须是 x86_64 或 arm64 的列表，但含有 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Write x86_64 or arm64.</source>
        <translation>请写 x86_64 或 arm64。</translation>
    </message>
    <message>
        <source>The Type of the primary key is invalid: &apos;{}&apos;.</source>
        <translation>主键的 Type 无效：&apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Write String, Number or Binary.</source>
        <translation>请写 String、Number 或 Binary。</translation>
    </message>
    <message>
        <source>&apos;InstanceRequirements.AllowedTypes&apos; and &apos;InstanceRequirements.ExcludedTypes&apos; cannot be set together.</source>
        <translation>不能同时设置 &apos;InstanceRequirements.AllowedTypes&apos; 和 &apos;InstanceRequirements.ExcludedTypes&apos;。</translation>
    </message>
    <message>
        <source>a map of which every value is {}</source>
        <translation>每个值均为{}的映射</translation>
    </message>
    <message>
        <source>a list of which every item is {}</source>
        <translation>每一项均为{}的列表</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>{}之一</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>任意值</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; is required in {}.</source>
        <translation>{1} 必须提供属性 &apos;{0}&apos;。</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; should be {}, but is {}.</source>
        <translation>属性 &apos;{}&apos; 应为{}，但实际为{}。</translation>
    </message>
    <message>
        <source>Make &apos;{}&apos; {}.</source>
        <translation>&apos;{}&apos; 应为：{}。</translation>
    </message>
    <message>
        <source>The property &apos;{}&apos; is not defined for {}.</source>
        <translation>{1} 未定义属性 &apos;{0}&apos;。</translation>
    </message>
    <message>
        <source>Did you mean &apos;{}&apos;?</source>
        <translation>您是指 &apos;{}&apos; 吗？</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be a map, but is {}.</source>
        <translation>&apos;{}&apos; 应为映射，但实际为{}。</translation>
    </message>
    <message>
        <source>The logical id &apos;{}&apos; should consist of letters and digits only.</source>
        <translation>逻辑 ID &apos;{}&apos; 只能由字母和数字组成。</translation>
    </message>
    <message>
        <source>Rename the resource.</source>
        <translation>请重命名该资源。</translation>
    </message>
    <message>
        <source>The resource &apos;{}&apos; has no valid Type.</source>
        <translation>资源 &apos;{}&apos; 没有有效的 Type。</translation>
    </message>
    <message>
        <source>Add its Type, such as AWS::Serverless::Function.</source>
        <translation>请添加其 Type，例如 AWS::Serverless::Function。</translation>
    </message>
    <message>
        <source>SAM has no resource type &apos;{}&apos;.</source>
        <translation>SAM 没有资源类型 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Correct the name of the type.</source>
        <translation>请更正类型的名称。</translation>
    </message>
    <message>
        <source>&apos;Properties&apos; should be a map, but is {}.</source>
        <translation>&apos;Properties&apos; 应为映射，但实际为{}。</translation>
    </message>
    <message>
        <source>Indent the properties below &apos;Properties&apos;, or remove the key.</source>
        <translation>请将属性缩进到 &apos;Properties&apos; 之下，或移除该键。</translation>
    </message>
    <message>
        <source>A resource&apos;s Condition should be the name of a condition.</source>
        <translation>资源的 Condition 应为条件的名称。</translation>
    </message>
    <message>
        <source>Write the condition under &apos;Conditions&apos; and give its name here.</source>
        <translation>请在 &apos;Conditions&apos; 下写出条件，并在此提供其名称。</translation>
    </message>
    <message>
        <source>&apos;Resources&apos; should be a map with at least one resource.</source>
        <translation>&apos;Resources&apos; 应为至少包含一个资源的映射。</translation>
    </message>
    <message>
        <source>The section &apos;Resources&apos; is required.</source>
        <translation>必须提供 &apos;Resources&apos; 部分。</translation>
    </message>
    <message>
        <source>Add a section &apos;Resources&apos; with at least one resource.</source>
        <translation>请添加至少包含一个资源的 &apos;Resources&apos; 部分。</translation>
    </message>
    <message>
        <source>The resource &apos;{}&apos; should be a map, but is {}.</source>
        <translation>资源 &apos;{}&apos; 应为映射，但实际为{}。</translation>
    </message>
    <message>
        <source>Check the indentation of what follows.</source>
        <translation>请检查后续内容的缩进。</translation>
    </message>
    <message>
        <source>The value belongs to the anchor &quot;&amp;{}&quot;, which other places use as well. Edit it in the text of the template, where all of its uses can be seen.</source>
        <translation>该值属于锚点 &quot;&amp;{}&quot;，其他位置也使用它。请在模板文本中编辑，在那里可以看到它的所有用处。</translation>
    </message>
    <message>
        <source>The YAML parser could not be started.</source>
        <translation>无法启动 YAML 解析器。</translation>
    </message>
    <message>
        <source>line {}: {}.</source>
        <translation>第 {} 行：{}。</translation>
    </message>
    <message>
        <source>the document is incomplete.</source>
        <translation>文档不完整。</translation>
    </message>
    <message>
        <source>values are nested more than {} deep.</source>
        <translation>值的嵌套超过 {} 层。</translation>
    </message>
    <message>
        <source>no anchor &quot;&amp;{}&quot; stands above its alias.</source>
        <translation>别名之前没有锚点 &quot;&amp;{}&quot;。</translation>
    </message>
    <message>
        <source>a list is written in a way that cannot be edited.</source>
        <translation>有列表的写法无法编辑。</translation>
    </message>
    <message>
        <source>The text cannot be edited while it is not valid YAML or JSON: {} Correct it first.</source>
        <translation>文本不是有效的 YAML 或 JSON 时无法编辑：{}请先更正。</translation>
    </message>
    <message>
        <source>{} is nested in itself.</source>
        <translation>{} 嵌套在自身之中。</translation>
    </message>
    <message>
        <source>Name another template.</source>
        <translation>请指定其他模板。</translation>
    </message>
    <message>
        <source>Until then its functions are missing here.</source>
        <translation>在此之前，这里缺少它的函数。</translation>
    </message>
    <message>
        <source>A template must be a mapping (an object).</source>
        <translation>模板必须是映射（对象）。</translation>
    </message>
    <message>
        <source>Start with a mapping that has a section &quot;Resources&quot;.</source>
        <translation>请以包含 &quot;Resources&quot; 部分的映射开头。</translation>
    </message>
    <message>
        <source>the template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a plain mapping or list that {} could be set in. Edit it in the text of the template.</source>
        <translation>&quot;{}&quot; 不是可以设置 {} 的普通映射或列表。请在模板文本中编辑。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is written at another place, which {} shares with it. Edit it in the text of the template, where all of its uses can be seen.</source>
        <translation>&quot;{}&quot; 写在另一个与 {} 共用的位置。请在模板文本中编辑，在那里可以看到它的所有用处。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; comes from another place of the template. Remove it there.</source>
        <translation>&quot;{}&quot; 来自模板的另一个位置。请在那里移除。</translation>
    </message>
    <message>
        <source>The byte 0x{} is not UTF-8 text.</source>
        <translation>字节 0x{} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The control character U+{} is not allowed.</source>
        <translation>不允许使用控制字符 U+{}。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8; it is UTF-16 now.</source>
        <translation>请将文件保存为 UTF-8；它目前是 UTF-16。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>请将文件保存为 UTF-8。</translation>
    </message>
    <message>
        <source>Remove the character.</source>
        <translation>请移除该字符。</translation>
    </message>
    <message>
        <source>Indent with spaces: YAML does not allow tabs there.</source>
        <translation>请用空格缩进：YAML 在此处不允许使用制表符。</translation>
    </message>
    <message>
        <source>Close the quotation mark that opens here.</source>
        <translation>请闭合在此处开始的引号。</translation>
    </message>
    <message>
        <source>Close the bracket or brace that was opened before this place.</source>
        <translation>请闭合在此之前打开的括号。</translation>
    </message>
    <message>
        <source>Put the value in quotation marks.</source>
        <translation>请将值放在引号中。</translation>
    </message>
    <message>
        <source>Put a value that contains &quot;: &quot; in quotation marks.</source>
        <translation>请将包含 &quot;: &quot; 的值放在引号中。</translation>
    </message>
    <message>
        <source>Check the indentation of this line and the one before it.</source>
        <translation>请检查此行和上一行的缩进。</translation>
    </message>
    <message>
        <source>Align this line with its neighbours.</source>
        <translation>请将此行与相邻行对齐。</translation>
    </message>
    <message>
        <source>Check commas, quotation marks and braces around this place.</source>
        <translation>请检查此处附近的逗号、引号和大括号。</translation>
    </message>
    <message>
        <source>Check the indentation, quotation marks and brackets around this place.</source>
        <translation>请检查此处附近的缩进、引号和括号。</translation>
    </message>
    <message>
        <source>Free some memory and try again.</source>
        <translation>请释放一些内存后重试。</translation>
    </message>
    <message>
        <source>A second YAML document starts here.</source>
        <translation>第二个 YAML 文档从此处开始。</translation>
    </message>
    <message>
        <source>Keep one document in the file: remove the line &quot;---&quot; and what follows.</source>
        <translation>请在文件中只保留一个文档：移除 &quot;---&quot; 行及其后的内容。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>Values are nested more than {} levels deep.</source>
        <translation>值的嵌套超过 {} 层。</translation>
    </message>
    <message>
        <source>Check the brackets and the indentation around this place.</source>
        <translation>请检查此处附近的括号和缩进。</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>此处缺少值。</translation>
    </message>
    <message>
        <source>No anchor &quot;&amp;{}&quot; stands above.</source>
        <translation>上文没有锚点 &quot;&amp;{}&quot;。</translation>
    </message>
    <message>
        <source>Define the anchor before its first use, or correct the name.</source>
        <translation>请在首次使用前定义该锚点，或更正名称。</translation>
    </message>
    <message>
        <source>The alias &quot;*{}&quot; lies within the value that it stands for.</source>
        <translation>别名 &quot;*{}&quot; 位于它所代表的值之内。</translation>
    </message>
    <message>
        <source>Let the alias name a value that is complete above this place.</source>
        <translation>请让别名指向在此之前已完整的值。</translation>
    </message>
    <message>
        <source>With its aliases written out, the document has more than {} values.</source>
        <translation>展开别名后，文档的值超过 {} 个。</translation>
    </message>
    <message>
        <source>Use fewer aliases of values that contain aliases themselves.</source>
        <translation>请减少对本身包含别名的值使用别名。</translation>
    </message>
    <message>
        <source>The list that starts here does not end.</source>
        <translation>从此处开始的列表没有结束。</translation>
    </message>
    <message>
        <source>The mapping that starts here does not end.</source>
        <translation>从此处开始的映射没有结束。</translation>
    </message>
    <message>
        <source>A key must be plain text.</source>
        <translation>键必须是普通文本。</translation>
    </message>
    <message>
        <source>Put a key that starts with a brace, bracket or tag in quotation marks.</source>
        <translation>请将以括号或标记开头的键放在引号中。</translation>
    </message>
    <message>
        <source>The key &quot;{}&quot; stands here for the second time; the value in line {} is lost.</source>
        <translation>键 &quot;{}&quot; 在此处第二次出现；第 {} 行的值将丢失。</translation>
    </message>
    <message>
        <source>Keep one of the two: rename or remove the other.</source>
        <translation>请只保留两者之一：重命名或移除另一个。</translation>
    </message>
    <message>
        <source>Only mappings can be merged with &quot;&lt;&lt;&quot;.</source>
        <translation>只有映射可以用 &quot;&lt;&lt;&quot; 合并。</translation>
    </message>
    <message>
        <source>Let the merge key name the anchor of a mapping, or a list of such.</source>
        <translation>请让合并键指向映射的锚点，或此类锚点的列表。</translation>
    </message>
    <message>
        <source>This is not valid {}: {}.</source>
        <translation>这不是有效的 {}：{}。</translation>
    </message>
    <message>
        <source>syntax error</source>
        <translation>语法错误</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>次执行</translation>
    </message>
    <message>
        <source>Write {{&quot;Function&quot;: {{&quot;NAME&quot;: &quot;value&quot;}}}}.</source>
        <translation>请写成 {{&quot;Function&quot;: {{&quot;NAME&quot;: &quot;value&quot;}}}}。</translation>
    </message>
    <message>
        <source>This is not JSON: {}.</source>
        <translation>这不是 JSON：{}。</translation>
    </message>
    <message>
        <source>This is not a JSON object.</source>
        <translation>这不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The file with environment variables cannot be read.</source>
        <translation>无法读取环境变量文件。</translation>
    </message>
    <message>
        <source>Check that it exists and is readable.</source>
        <translation>请检查该文件是否存在且可读。</translation>
    </message>
    <message>
        <source>The conditions need each other, which CloudFormation refuses: {}.</source>
        <translation>这些条件相互依赖，CloudFormation 会拒绝：{}。</translation>
    </message>
    <message>
        <source>Write one of them without the next.</source>
        <translation>请让其中一个条件不再引用下一个。</translation>
    </message>
    <message>
        <source>The resources need each other, which CloudFormation refuses: {}.</source>
        <translation>这些资源相互依赖，CloudFormation 会拒绝：{}。</translation>
    </message>
    <message>
        <source>Remove one of the references, or move it into a resource of its own.</source>
        <translation>请删除其中一个引用，或将其移到单独的资源中。</translation>
    </message>
    <message>
        <source>A template has no section &apos;{}&apos;.</source>
        <translation>模板没有“{}”部分。</translation>
    </message>
    <message>
        <source>Move it below Metadata, or correct its name.</source>
        <translation>请将其移到 Metadata 之下，或更正名称。</translation>
    </message>
    <message>
        <source>The only AWSTemplateFormatVersion is 2010-09-09.</source>
        <translation>AWSTemplateFormatVersion 只能是 2010-09-09。</translation>
    </message>
    <message>
        <source>Write &apos;2010-09-09&apos;, or remove the line.</source>
        <translation>请写 &apos;2010-09-09&apos;，或删除该行。</translation>
    </message>
    <message>
        <source>Without its Transform, AWS does not take this for a SAM template.</source>
        <translation>缺少 Transform 时，AWS 不会将其视为 SAM 模板。</translation>
    </message>
    <message>
        <source>Add the line &quot;Transform: AWS::Serverless-2016-10-31&quot;.</source>
        <translation>请添加一行“Transform: AWS::Serverless-2016-10-31”。</translation>
    </message>
    <message>
        <source>This Lathe was built without a JDK, so Java functions do not run. Install one with &quot;apt install default-jdk-headless&quot; and build Lathe again.</source>
        <translation>此 Lathe 构建时没有 JDK，因此无法运行 Java 函数。请用 &quot;apt install default-jdk-headless&quot; 安装 JDK 并重新构建 Lathe。</translation>
    </message>
    <message>
        <source>No Java was found for {}: install one with &quot;apt install default-jre-headless&quot; or sdkman.</source>
        <translation>没有找到可用于 {} 的 Java：请用 &quot;apt install default-jre-headless&quot; 或 sdkman 安装。</translation>
    </message>
    <message>
        <source>No Ruby 3.0 or newer was found for {}: install one with &quot;apt install ruby&quot; or rbenv.</source>
        <translation>没有找到可用于 {} 的 Ruby 3.0 或更高版本：请用 &quot;apt install ruby&quot; 或 rbenv 安装。</translation>
    </message>
    <message>
        <source>No .NET was found for {}: install its runtime from https://dotnet.microsoft.com.</source>
        <translation>没有找到可用于 {} 的 .NET：请从 https://dotnet.microsoft.com 安装其运行时。</translation>
    </message>
    <message>
        <source>Functions of {} do not run here. Python, Node.js, Java, Ruby and Go functions run, and those of provided.al2023 and provided.al2 whose code has an executable named bootstrap.</source>
        <translation>{} 的函数不能在此运行。可以运行 Python、Node.js、Java、Ruby 和 Go 函数，以及代码中有名为 bootstrap 的可执行文件的 provided.al2023 和 provided.al2 函数。</translation>
    </message>
    <message>
        <source>{} is packaged as a container image ({}). Lathe runs no images: that takes a container engine, and Lathe works without one. Its code runs here as a Zip package with Runtime, Handler and CodeUri.</source>
        <translation>{0} 以容器镜像（{1}）打包。Lathe 不运行镜像：这需要容器引擎，而 Lathe 不依赖它。改为带有 Runtime、Handler 和 CodeUri 的 Zip 包后，其代码即可在此运行。</translation>
    </message>
    <message>
        <source>no ImageUri</source>
        <translation>没有 ImageUri</translation>
    </message>
    <message>
        <source>{0} is a handler in a .NET class library, which needs a host that only Lambda has. Make the function an executable assembly (with LambdaBootstrapBuilder) and Handler its name.</source>
        <translation>{0} 是 .NET 类库中的处理程序，需要只有 Lambda 才有的宿主。请将函数改为可执行程序集（使用 LambdaBootstrapBuilder），并以其名称作为 Handler。</translation>
    </message>
    <message>
        <source>/var/task/{} is not executable: run chmod +x on it.</source>
        <translation>/var/task/{} 不可执行：请对它运行 chmod +x。</translation>
    </message>
    <message>
        <source>The code of {0} holds no executable named {1}, as its handler says. Build the function, or correct Handler.</source>
        <translation>{0} 的代码中没有其处理程序所指的可执行文件 {1}。请构建该函数，或更正 Handler。</translation>
    </message>
    <message>
        <source>Cannot write to {}</source>
        <translation>无法写入 {}</translation>
    </message>
    <message>
        <source>Cannot build {0}: {1} Run &quot;lathe build {0}&quot; to see why.</source>
        <translation>无法构建 {0}：{1} 运行 &quot;lathe build {0}&quot; 可查看原因。</translation>
    </message>
    <message>
        <source>Cannot build {0}: {1}: {2}</source>
        <translation>无法构建 {0}：{1}：{2}</translation>
    </message>
    <message>
        <source>esbuild is not installed: add it to devDependencies of package.json, or run &quot;npm install --global esbuild&quot;.</source>
        <translation>未安装 esbuild：请将其加入 package.json 的 devDependencies，或运行 &quot;npm install --global esbuild&quot;。</translation>
    </message>
    <message>
        <source>esbuild needs EntryPoints in the Metadata&apos;s BuildProperties of {}.</source>
        <translation>esbuild 需要在 {} 的 Metadata 的 BuildProperties 中给出 EntryPoints。</translation>
    </message>
    <message>
        <source>Building with {}</source>
        <translation>正在使用 {} 构建</translation>
    </message>
    <message>
        <source>{0} is not installed: install it with &quot;apt install {1}&quot;, or put it on PATH.</source>
        <translation>未安装 {0}：请用 &quot;apt install {1}&quot; 安装，或将其加入 PATH。</translation>
    </message>
    <message>
        <source>{0} ended with status {1}.</source>
        <translation>{0} 以状态 {1} 结束。</translation>
    </message>
    <message>
        <source>Installing packages with {}</source>
        <translation>正在使用 {} 安装软件包</translation>
    </message>
    <message>
        <source>Lathe does not know the build method {}. A Makefile with the target build-{} and BuildMethod: makefile builds anything.</source>
        <translation>Lathe 不支持构建方法 {0}。带有目标 build-{1} 的 Makefile 配合 BuildMethod: makefile 可以构建任何内容。</translation>
    </message>
    <message>
        <source>nothing to build: used as it is</source>
        <translation>无需构建：按原样使用</translation>
    </message>
    <message>
        <source>a container image: Lathe builds and runs none</source>
        <translation>容器镜像：Lathe 既不构建也不运行镜像</translation>
    </message>
    <message>
        <source>inline code: nothing to build</source>
        <translation>内联代码：无需构建</translation>
    </message>
    <message>
        <source>its code is not on this machine ({})</source>
        <translation>其代码不在本机上（{}）</translation>
    </message>
    <message>
        <source>an archive: used as it is</source>
        <translation>归档文件：按原样使用</translation>
    </message>
    <message>
        <source>Cannot write {}</source>
        <translation>无法写入 {}</translation>
    </message>
    <message>
        <source>Cannot start {}</source>
        <translation>无法启动 {}</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>构建已取消。</translation>
    </message>
    <message>
        <source>the package {} cannot be had</source>
        <translation>无法获取软件包 {}</translation>
    </message>
    <message>
        <source>A build is under way already.</source>
        <translation>已有构建正在进行。</translation>
    </message>
    <message>
        <source>{} is an {}: only an AWS::Serverless::Function takes events here</source>
        <translation>{0} 是 {1}：此处只有 AWS::Serverless::Function 能接收事件</translation>
    </message>
    <message>
        <source>{} is a SimpleTable, which has no stream; an AWS::DynamoDB::Table has one</source>
        <translation>{0} 是 SimpleTable，没有流；AWS::DynamoDB::Table 有流</translation>
    </message>
    <message>
        <source>{} needs credentials that only you know: write its event in the template</source>
        <translation>{0} 需要只有您知道的凭证：请在模板中编写其事件</translation>
    </message>
    <message>
        <source>{} starts {} already</source>
        <translation>{0} 已经触发 {1}</translation>
    </message>
    <message>
        <source>{} is an {}: what it may do stands in its role</source>
        <translation>{0} 是 {1}：其权限由它的角色决定</translation>
    </message>
    <message>
        <source>Only functions have layers</source>
        <translation>只有函数才有层</translation>
    </message>
    <message>
        <source>{} has {} already</source>
        <translation>{0} 已经有 {1}</translation>
    </message>
    <message>
        <source>There is no policy template for {}: write a statement in the template</source>
        <translation>{0} 没有策略模板：请在模板中编写语句</translation>
    </message>
    <message>
        <source>A function has nothing to do with {}</source>
        <translation>函数与 {0} 无关</translation>
    </message>
    <message>
        <source>{} uses {} already</source>
        <translation>{0} 已经在使用 {1}</translation>
    </message>
    <message>
        <source>A wire leads from one card to another</source>
        <translation>连线从一张卡片通向另一张</translation>
    </message>
    <message>
        <source>{} is no resource of this template</source>
        <translation>{0} 不是此模板的资源</translation>
    </message>
    <message>
        <source>{} sends nothing to {}</source>
        <translation>{0} 不会向 {1} 发送任何内容</translation>
    </message>
    <message>
        <source>{} sends to {} already</source>
        <translation>{0} 已经在向 {1} 发送</translation>
    </message>
    <message>
        <source>{} is an {}: its routes are resources of their own, written in the template</source>
        <translation>{0} 是 {1}：其路由是模板中单独编写的资源</translation>
    </message>
    <message>
        <source>{} is an {}, which sends no events</source>
        <translation>{0} 是 {1}，不发送事件</translation>
    </message>
    <message>
        <source>{} uses {}: each would wait for the other to be made</source>
        <translation>{0} 使用 {1}：两者会互相等待创建</translation>
    </message>
    <message>
        <source>{} has a dead letter queue already</source>
        <translation>{0} 已经有死信队列</translation>
    </message>
    <message>
        <source>{} has not been committed yet.</source>
        <translation>{0} 尚未提交过。</translation>
    </message>
    <message>
        <source>The history of {} cannot be read</source>
        <translation>无法读取 {0} 的历史</translation>
    </message>
    <message>
        <source>There is no branch {}.</source>
        <translation>没有分支 {0}。</translation>
    </message>
    <message>
        <source>Changes that are not committed would be overwritten in {}. Commit or stash them first.</source>
        <translation>{0} 中未提交的更改会被覆盖。请先提交或暂存起来（stash）。</translation>
    </message>
    <message>
        <source>The branch cannot be checked out</source>
        <translation>无法检出该分支</translation>
    </message>
    <message>
        <source>The branch {} cannot be made</source>
        <translation>无法创建分支 {0}</translation>
    </message>
    <message>
        <source>The branches cannot be read</source>
        <translation>无法读取分支</translation>
    </message>
    <message>
        <source>{} cannot be the name of a branch.</source>
        <translation>{0} 不能作为分支名。</translation>
    </message>
    <message>
        <source>There is no commit yet that a branch could begin at.</source>
        <translation>还没有可供分支起始的提交。</translation>
    </message>
    <message>
        <source>There is a branch {} already.</source>
        <translation>已有分支 {0}。</translation>
    </message>
    <message>
        <source>{} is checked out. Check out another branch first.</source>
        <translation>{0} 当前已检出。请先检出其他分支。</translation>
    </message>
    <message>
        <source>{} has commits that the current branch has not.</source>
        <translation>{0} 有当前分支没有的提交。</translation>
    </message>
    <message>
        <source>The branch {} cannot be deleted</source>
        <translation>无法删除分支 {0}</translation>
    </message>
    <message>
        <source>There is no commit yet that could be amended.</source>
        <translation>还没有可修改的提交。</translation>
    </message>
    <message>
        <source>No branch is checked out: a commit would be lost with the next checkout. Make a branch first.</source>
        <translation>当前不在任何分支上：下次检出时提交会丢失。请先创建分支。</translation>
    </message>
    <message>
        <source>commit.gpgsign asks for signed commits, which only git makes. Commit with git commit, or turn it off for this repository.</source>
        <translation>commit.gpgsign 要求签名提交，只有 git 能做到。请用 git commit 提交，或对此仓库关闭该选项。</translation>
    </message>
    <message>
        <source>What is staged cannot be committed</source>
        <translation>无法提交已暂存的内容</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage what the commit shall hold first.</source>
        <translation>没有已暂存的内容。请先暂存要提交的内容。</translation>
    </message>
    <message>
        <source>{} cannot be written</source>
        <translation>无法写入 {0}</translation>
    </message>
    <message>
        <source>The commit cannot be made</source>
        <translation>无法创建提交</translation>
    </message>
    <message>
        <source>The commit cannot be amended</source>
        <translation>无法修改提交</translation>
    </message>
    <message>
        <source>The commit needs a message.</source>
        <translation>提交需要说明。</translation>
    </message>
    <message>
        <source>Git&apos;s configuration cannot be written</source>
        <translation>无法写入 Git 配置</translation>
    </message>
    <message>
        <source>{} cannot be read</source>
        <translation>无法读取 {0}</translation>
    </message>
    <message>
        <source>What the commit changed cannot be read</source>
        <translation>无法读取该提交的更改</translation>
    </message>
    <message>
        <source>{} cannot be kept, so that nothing was discarded</source>
        <translation>无法保留 {0}，因此未丢弃任何内容</translation>
    </message>
    <message>
        <source>The changes cannot be discarded</source>
        <translation>无法丢弃更改</translation>
    </message>
    <message>
        <source>{} is no text: it can only be taken as a whole.</source>
        <translation>{0} 不是文本：只能整体处理。</translation>
    </message>
    <message>
        <source>{} has changed meanwhile. Look at it again, then repeat this.</source>
        <translation>{0} 期间已更改。请再查看一次，然后重试。</translation>
    </message>
    <message>
        <source>{} cannot be put back</source>
        <translation>无法恢复 {0}</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Another program is changing this repository ({}). Wait for it; when none runs any more, delete the file that ends in .lock.</source>
        <translation>另一个程序正在更改此仓库（{0}）。请等待；如果已没有程序在运行，请删除以 .lock 结尾的文件。</translation>
    </message>
    <message>
        <source>The repository belongs to another user. To trust it: git config --global --add safe.directory PATH</source>
        <translation>该仓库属于另一个用户。要信任它：git config --global --add safe.directory 路径</translation>
    </message>
    <message>
        <source>Files have conflicts. Resolve and stage them first.</source>
        <translation>有文件存在冲突。请先解决并暂存。</translation>
    </message>
    <message>
        <source>Changes that are not committed would be overwritten. Commit or stash them first.</source>
        <translation>未提交的更改会被覆盖。请先提交或暂存起来（stash）。</translation>
    </message>
    <message>
        <source>There is no commit yet.</source>
        <translation>还没有提交。</translation>
    </message>
    <message>
        <source>The branch has moved meanwhile. Look at it again, then repeat this.</source>
        <translation>该分支期间已移动。请再查看一次，然后重试。</translation>
    </message>
    <message>
        <source>The hook {} has refused this and did not say why.</source>
        <translation>钩子 {0} 拒绝了此操作，且未说明原因。</translation>
    </message>
    <message>
        <source>The hook {} has refused this: {}</source>
        <translation>钩子 {0} 拒绝了此操作：{1}</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>无法读取历史</translation>
    </message>
    <message>
        <source>What is staged cannot be read</source>
        <translation>无法读取已暂存的内容</translation>
    </message>
    <message>
        <source>What is staged cannot be written</source>
        <translation>无法写入已暂存的内容</translation>
    </message>
    <message>
        <source>The last commit cannot be read</source>
        <translation>无法读取最近的提交</translation>
    </message>
    <message>
        <source>There is no commit {}.</source>
        <translation>没有提交 {0}。</translation>
    </message>
    <message>
        <source>Git does not know who you are. Set user.name and user.email: git config --global user.name &quot;Your Name&quot;; git config --global user.email you@example.org</source>
        <translation>Git 不知道您是谁。请设置 user.name 和 user.email：git config --global user.name &quot;您的姓名&quot;; git config --global user.email you@example.org</translation>
    </message>
    <message>
        <source>The git repository of {} cannot be read: {}</source>
        <translation>无法读取 {0} 的 Git 仓库：{1}</translation>
    </message>
    <message>
        <source>{} is a bare repository: it has no files to work on. Open a clone of it.</source>
        <translation>{0} 是裸仓库：没有可编辑的文件。请打开它的克隆。</translation>
    </message>
    <message>
        <source>{} is in no git repository.</source>
        <translation>{0} 不在任何 Git 仓库中。</translation>
    </message>
    <message>
        <source>{} is a git repository already.</source>
        <translation>{0} 已是 Git 仓库。</translation>
    </message>
    <message>
        <source>No git repository can be made here</source>
        <translation>无法在此处创建 Git 仓库</translation>
    </message>
    <message>
        <source>A merge is in progress. Commit it, or give it up with git merge --abort.</source>
        <translation>正在合并。请提交，或用 git merge --abort 放弃。</translation>
    </message>
    <message>
        <source>{} is in progress. Go on with --continue or give it up with --abort.</source>
        <translation>{0} 正在进行。请用 --continue 继续，或用 --abort 放弃。</translation>
    </message>
    <message>
        <source>{} goes through {}={} of .gitattributes, which only git runs. Stage it with git add.</source>
        <translation>{0} 需经过 .gitattributes 的 {1}={2}，只有 git 能执行。请用 git add 暂存。</translation>
    </message>
    <message>
        <source>{} is a git repository of its own. Add it with git submodule add, or ignore it.</source>
        <translation>{0} 本身是一个 Git 仓库。请用 git submodule add 添加，或将其忽略。</translation>
    </message>
    <message>
        <source>{} cannot be staged</source>
        <translation>无法暂存 {0}</translation>
    </message>
    <message>
        <source>{} cannot be unstaged</source>
        <translation>无法取消暂存 {0}</translation>
    </message>
    <message>
        <source>This stash is there no more.</source>
        <translation>该 stash 已不存在。</translation>
    </message>
    <message>
        <source>The stashes cannot be read</source>
        <translation>无法读取 stash</translation>
    </message>
    <message>
        <source>There is no commit yet: nothing can be put aside.</source>
        <translation>还没有提交：无法搁置任何内容。</translation>
    </message>
    <message>
        <source>Nothing has changed: there is nothing to put aside.</source>
        <translation>没有任何更改：没有可搁置的内容。</translation>
    </message>
    <message>
        <source>The changes cannot be put aside</source>
        <translation>无法搁置更改</translation>
    </message>
    <message>
        <source>Files that the stash holds have changed. Commit these changes first; the stash is still there.</source>
        <translation>stash 中的文件已更改。请先提交这些更改；stash 仍在。</translation>
    </message>
    <message>
        <source>The stash cannot be brought back</source>
        <translation>无法恢复 stash</translation>
    </message>
    <message>
        <source>The stash cannot be dropped</source>
        <translation>无法丢弃 stash</translation>
    </message>
    <message>
        <source>The state of the files cannot be read</source>
        <translation>无法读取文件状态</translation>
    </message>
    <message>
        <source>line {}, column {}</source>
        <translation>第 {0} 行，第 {1} 列</translation>
    </message>
    <message>
        <source>the pattern is not JSON: {} at {}</source>
        <translation>模式不是 JSON：{0}（{1}）</translation>
    </message>
    <message>
        <source>{}: the pattern comes down to more than {} combinations</source>
        <translation>{0}：该模式产生的组合超过 {1} 种</translation>
    </message>
    <message>
        <source>filter {}: {}</source>
        <translation>过滤器 {0}：{1}</translation>
    </message>
    <message>
        <source>the pattern has {} characters, and Lambda takes {}</source>
        <translation>模式有 {0} 个字符，Lambda 最多接受 {1} 个</translation>
    </message>
    <message>
        <source>the data of this source are JSON, so &apos;{}&apos; must be an object of their keys, not a list of values</source>
        <translation>此来源的数据是 JSON，因此“{0}”必须是由其键组成的对象，而不是值的列表</translation>
    </message>
    <message>
        <source>there are {} filters, and Lambda takes {}</source>
        <translation>有 {0} 个过滤器，Lambda 最多接受 {1} 个</translation>
    </message>
    <message>
        <source>cron has six fields and here are {}: minutes, hours, day-of-month, month, day-of-week and year, as in cron(0 12 * * ? *)</source>
        <translation>cron 有六个字段，这里有 {0} 个：分钟、小时、日、月、星期和年，例如 cron(0 12 * * ? *)</translation>
    </message>
    <message>
        <source>it is ? and so is day-of-month; write * in one of them for every day</source>
        <translation>此字段与“日”都是 ?；请在其中之一写 * 表示每天</translation>
    </message>
    <message>
        <source>it says {} and day-of-month says {}; only one of them may choose days, so write ? in the other</source>
        <translation>此处为 {0}，“日”为 {1}；只能由其中之一选择日期，请在另一个写 ?</translation>
    </message>
    <message>
        <source>&apos;{}&apos; combines {} with other values; it must stand alone</source>
        <translation>“{0}”把 {1} 与其他值组合在一起；它必须单独使用</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has a step, which this field does not take; name the days, as in MON,WED,FRI</source>
        <translation>“{0}”带有步长，此字段不接受；请列出日期，例如 MON,WED,FRI</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no number from 1 to 5 after the #; {}#1 is the first in the month</source>
        <translation>“{0}”的 # 后面没有 1 到 5 的数字；{1}#1 表示当月第一个</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{0} 到 {1}</translation>
    </message>
    <message>
        <source>{} to {} or {} to {}</source>
        <translation>{0} 到 {1} 或 {2} 到 {3}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; ends before it begins</source>
        <translation>“{0}”的结束早于开始</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no step; write a whole number from 1 after the slash, as in {}/2</source>
        <translation>“{0}”没有步长；请在斜杠后写一个不小于 1 的整数，例如 {1}/2</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>day-of-month</source>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>day-of-week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>a value is missing; values are {}</source>
        <translation>缺少一个值；可用的值为 {0}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is none of its values, which are {}</source>
        <translation>“{0}”不是可用的值；可用的值为 {1}</translation>
    </message>
    <message>
        <source>rate: &apos;{}&apos; is not a whole number from 1; write for instance rate(5 minutes)</source>
        <translation>rate：“{0}”不是不小于 1 的整数；例如写 rate(5 minutes)</translation>
    </message>
    <message>
        <source>rate: {} is too large a number</source>
        <translation>rate：数字 {0} 过大</translation>
    </message>
    <message>
        <source>rate: with {} the unit is &apos;{}&apos;, not &apos;{}&apos;</source>
        <translation>rate：数值为 {0} 时单位是“{1}”，不是“{2}”</translation>
    </message>
    <message>
        <source>rate: the unit is missing after {}; write for instance rate(5 minutes)</source>
        <translation>rate：{0} 后缺少单位；例如写 rate(5 minutes)</translation>
    </message>
    <message>
        <source>rate: &apos;{}&apos; is no unit; units are minutes, hours and days, and after 1 minute, hour and day</source>
        <translation>rate：“{0}”不是单位；单位为 minutes、hours 和 days，数值为 1 时为 minute、hour 和 day</translation>
    </message>
    <message>
        <source>at: &apos;{}&apos; is not a time in the form yyyy-mm-ddThh:mm:ss, such as 2026-01-31T09:30:00</source>
        <translation>at：“{0}”不是 yyyy-mm-ddThh:mm:ss 形式的时间，例如 2026-01-31T09:30:00</translation>
    </message>
    <message>
        <source>at: there is no day {}</source>
        <translation>at：不存在日期 {0}</translation>
    </message>
    <message>
        <source>at: the year is not one of {} to {}</source>
        <translation>at：年份不在 {0} 到 {1} 之间</translation>
    </message>
    <message>
        <source>at: there is no time {}; hours go to 23, minutes and seconds to 59</source>
        <translation>at：不存在时间 {0}；小时最大为 23，分钟和秒最大为 59</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a schedule; write rate(5 minutes), cron(0 12 * * ? *) or at(2026-01-31T09:30:00)</source>
        <translation>“{0}”不是计划表达式；请写 rate(5 minutes)、cron(0 12 * * ? *) 或 at(2026-01-31T09:30:00)</translation>
    </message>
    <message>
        <source>{}: what follows must be in parentheses, and nothing after them</source>
        <translation>{0}：后面的内容必须写在括号中，括号之后不能有其他内容</translation>
    </message>
    <message>
        <source>there is no time zone &apos;{}&apos;; names are like Europe/Berlin, or UTC</source>
        <translation>没有时区“{0}”；名称形如 Europe/Berlin 或 UTC</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is told of &apos;{}&apos;, but has no policy that lets it use that.</source>
        <translation>&apos;{}&apos; 得知了 &apos;{}&apos;，但没有允许使用它的策略。</translation>
    </message>
    <message>
        <source>Add {} to its Policies.</source>
        <translation>请将 {} 添加到其 Policies。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; should be: {}.</source>
        <translation>&apos;{}&apos; 应为：{}。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no property &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; 没有属性 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Correct its name, or remove it.</source>
        <translation>请更正其名称，或将其删除。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is missing, which {} needs.</source>
        <translation>缺少 {1} 所需的 &apos;{0}&apos;。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}, but must be from {} to {}.</source>
        <translation>&apos;{}&apos; 为 {}，但必须在 {} 到 {} 之间。</translation>
    </message>
    <message>
        <source>Lambda has no runtime &apos;{}&apos;.</source>
        <translation>Lambda 没有运行时 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>Choose one that it supports.</source>
        <translation>请选择受支持的运行时。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a value of &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; 不是 &apos;{}&apos; 的有效值。</translation>
    </message>
    <message>
        <source>Choose one of: {}.</source>
        <translation>请选择其中之一：{}。</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>supported until {}</source>
        <translation>支持至 {}</translation>
    </message>
    <message>
        <source>no longer supported since {}</source>
        <translation>自 {} 起不再支持</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>{} of type {}</source>
        <translation>{}，类型 {}</translation>
    </message>
    <message>
        <source>Defined in line {}.</source>
        <translation>定义于第 {} 行。</translation>
    </message>
    <message>
        <source>Its value here: {}</source>
        <translation>此处的值：{}</translation>
    </message>
    <message>
        <source>Ref gives here: {}</source>
        <translation>此处 Ref 的结果：{}</translation>
    </message>
    <message>
        <source>property of {}: {}</source>
        <translation>{} 的属性：{}</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必需。</translation>
    </message>
    <message>
        <source>Default: {}</source>
        <translation>默认值：{}</translation>
    </message>
    <message>
        <source>One of: {}</source>
        <translation>可选值：{}</translation>
    </message>
    <message>
        <source>CloudFormation replaces the resource when it changes.</source>
        <translation>更改时 CloudFormation 会替换该资源。</translation>
    </message>
    <message>
        <source>Deprecated.</source>
        <translation>已弃用。</translation>
    </message>
    <message>
        <source>type of resources</source>
        <translation>资源类型</translation>
    </message>
    <message>
        <source>runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>No longer supported since {}.</source>
        <translation>自 {} 起不再支持。</translation>
    </message>
    <message>
        <source>Supported until {}.</source>
        <translation>支持至 {}。</translation>
    </message>
    <message>
        <source>Change to &apos;{}&apos;</source>
        <translation>更改为 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Add the parameter &apos;{}&apos;</source>
        <translation>添加参数 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Add &apos;{}&apos;</source>
        <translation>添加 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Add the policy {} for &apos;{}&apos;</source>
        <translation>为 &apos;{1}&apos; 添加策略 {0}</translation>
    </message>
    <message>
        <source>Type the new name.</source>
        <translation>请输入新名称。</translation>
    </message>
    <message>
        <source>A name may have letters and digits only: &apos;{}&apos; has others.</source>
        <translation>名称只能包含字母和数字：&apos;{}&apos; 含有其他字符。</translation>
    </message>
    <message>
        <source>A name may have {} characters at the most.</source>
        <translation>名称最多可有 {} 个字符。</translation>
    </message>
    <message>
        <source>The template has a &apos;{}&apos; already.</source>
        <translation>模板中已有 &apos;{}&apos;。</translation>
    </message>
    <message>
        <source>There is no name to be changed here.</source>
        <translation>此处没有可更改的名称。</translation>
    </message>
    <message>
        <source>The template has a mistake in its syntax: correct that first.</source>
        <translation>模板存在语法错误：请先更正。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>map</source>
        <translation>映射表</translation>
    </message>
    <message>
        <source>{}, {} to {}</source>
        <translation>{}，{} 到 {}</translation>
    </message>
    <message>
        <source>list of {}</source>
        <translation>{} 列表</translation>
    </message>
    <message>
        <source>a parameter, or what names a resource</source>
        <translation>参数，或资源的标识</translation>
    </message>
    <message>
        <source>an attribute of a resource</source>
        <translation>资源的属性</translation>
    </message>
    <message>
        <source>text with ${{names}} filled in</source>
        <translation>填入 ${{名称}} 的文本</translation>
    </message>
    <message>
        <source>one of two values, by a condition</source>
        <translation>按条件取两个值之一</translation>
    </message>
    <message>
        <source>a value of Mappings</source>
        <translation>Mappings 中的值</translation>
    </message>
    <message>
        <source>texts, joined</source>
        <translation>拼接的文本</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>列表中的一项</translation>
    </message>
    <message>
        <source>a text as a list</source>
        <translation>拆分为列表的文本</translation>
    </message>
    <message>
        <source>what another stack exports</source>
        <translation>其他堆栈导出的值</translation>
    </message>
    <message>
        <source>a text in Base64</source>
        <translation>Base64 文本</translation>
    </message>
    <message>
        <source>blocks of addresses</source>
        <translation>地址块</translation>
    </message>
    <message>
        <source>availability zones of a region</source>
        <translation>区域的可用区</translation>
    </message>
    <message>
        <source>a value as JSON text</source>
        <translation>JSON 文本形式的值</translation>
    </message>
    <message>
        <source>how long a list is</source>
        <translation>列表的长度</translation>
    </message>
    <message>
        <source>whether two values are the same</source>
        <translation>两个值是否相同</translation>
    </message>
    <message>
        <source>whether all conditions hold</source>
        <translation>是否所有条件都成立</translation>
    </message>
    <message>
        <source>whether one condition holds</source>
        <translation>是否有条件成立</translation>
    </message>
    <message>
        <source>whether a condition does not hold</source>
        <translation>条件是否不成立</translation>
    </message>
    <message>
        <source>whether a condition holds</source>
        <translation>条件是否成立</translation>
    </message>
    <message>
        <source>what a macro makes</source>
        <translation>宏的结果</translation>
    </message>
    <message>
        <source>{} cannot be read; install Lathe again.</source>
        <translation>无法读取 {}；请重新安装 Lathe。</translation>
    </message>
    <message>
        <source>AWS has not supported the runtime {} since {}.</source>
        <translation>AWS 自 {1} 起不再支持运行时 {0}。</translation>
    </message>
    <message>
        <source>There is no code to begin with for {}</source>
        <translation>没有适用于 {0} 的起始代码</translation>
    </message>
    <message>
        <source>The template has errors: put them right first</source>
        <translation>模板有错误：请先更正</translation>
    </message>
    <message>
        <source>A function needs a name</source>
        <translation>函数必须有名称</translation>
    </message>
    <message>
        <source>Letters A to Z and digits only: it is a logical id of the template</source>
        <translation>只能使用字母 A 到 Z 和数字：它是模板的逻辑 ID</translation>
    </message>
    <message>
        <source>No more than {} letters</source>
        <translation>最多 {0} 个字母</translation>
    </message>
    <message>
        <source>The template has something called {} already</source>
        <translation>模板中已有名为 {0} 的内容</translation>
    </message>
    <message>
        <source>Its role would be called {}, as a resource of the template is</source>
        <translation>其角色将名为 {0}，与模板中的资源同名</translation>
    </message>
    <message>
        <source>The code needs a folder of its own</source>
        <translation>代码需要自己的文件夹</translation>
    </message>
    <message>
        <source>Letters A to Z, digits, and / . _ - only</source>
        <translation>只能使用字母 A 到 Z、数字以及 / . _ -</translation>
    </message>
    <message>
        <source>A folder within the project, as src/orders</source>
        <translation>项目内的文件夹，例如 src/orders</translation>
    </message>
    <message>
        <source>There is a {} already</source>
        <translation>{0} 已存在</translation>
    </message>
    <message>
        <source>A path is written as /orders or /orders/{{id}}</source>
        <translation>路径写作 /orders 或 /orders/{{id}}</translation>
    </message>
    <message>
        <source>{} answers this route already</source>
        <translation>{0} 已响应此路由</translation>
    </message>
    <message>
        <source>A rate is written as rate(1 day) or rate(5 minutes)</source>
        <translation>频率写作 rate(1 day) 或 rate(5 minutes)</translation>
    </message>
    <message>
        <source>A schedule is written as rate(1 day) or cron(0 9 ? * MON-FRI *)</source>
        <translation>计划写作 rate(1 day) 或 cron(0 9 ? * MON-FRI *)</translation>
    </message>
    <message>
        <source>These lines have not been committed yet.</source>
        <translation>这些行尚未提交。</translation>
    </message>
    <message>
        <source>Another invocation is being debugged. Stop it first.</source>
        <translation>另一次调用正在调试。请先停止它。</translation>
    </message>
    <message>
        <source>The text in the clipboard cannot be read as resources of a template. Line {}: {}</source>
        <translation>无法将剪贴板中的文本读作模板资源。第 {} 行：{}</translation>
    </message>
    <message>
        <source>The clipboard has no resources of a template: copy cards of a canvas, or text in which each resource has its Type, as AWS::SQS::Queue.</source>
        <translation>剪贴板中没有模板资源：请复制画布上的卡片，或其中每个资源都有 Type 的文本，例如 AWS::SQS::Queue。</translation>
    </message>
    <message>
        <source>The text in the clipboard is too long.</source>
        <translation>剪贴板中的文本太长。</translation>
    </message>
    <message>
        <source>{} has policies of its own: it cannot have a role besides</source>
        <translation>{} 有自己的策略：不能再有角色</translation>
    </message>
    <message>
        <source>in the test event</source>
        <translation>在测试事件中</translation>
    </message>
    <message>
        <source>in the test event {}</source>
        <translation>在测试事件 {} 中</translation>
    </message>
    <message>
        <source>What the debugger in the function said is no message of its protocol.</source>
        <translation>函数中的调试器发来的不是其协议的消息。</translation>
    </message>
    <message>
        <source>The debugger cannot do that here.</source>
        <translation>调试器无法在那里做到这一点。</translation>
    </message>
    <message>
        <source>Python functions are debugged with debugpy, which {0} does not have. Run &quot;{0} -m pip install debugpy&quot;, or for Debian&apos;s own Python &quot;apt install python3-debugpy&quot;.</source>
        <translation>Python 函数用 debugpy 调试，而 {0} 没有它。请运行“{0} -m pip install debugpy”，或对 Debian 自带的 Python 运行“apt install python3-debugpy”。</translation>
    </message>
    <message>
        <source>The entries of &quot;{}&quot; do not stand in lines of their own.</source>
        <translation>“{}”的各项没有各占一行。</translation>
    </message>
    <message>
        <source>{} cannot be cloned</source>
        <translation>无法克隆 {}</translation>
    </message>
    <message>
        <source>{} holds something already. Choose another folder.</source>
        <translation>{} 中已有内容。请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>{} cannot be merged</source>
        <translation>无法合并 {}</translation>
    </message>
    <message>
        <source>Here and on {} are commits that the other has not, and pull.ff allows no merge. Join them with git rebase or git merge.</source>
        <translation>这里和 {} 上各有对方没有的提交，而 pull.ff 不允许合并。请用 git rebase 或 git merge 将它们合到一起。</translation>
    </message>
    <message>
        <source>Here and on {} are commits that the other has not, and pull.rebase asks for a rebase, which git does: git pull.</source>
        <translation>这里和 {} 上各有对方没有的提交，而 pull.rebase 要求变基，这由 git 来做：git pull。</translation>
    </message>
    <message>
        <source>{} has no commit in common with this branch. To join them all the same: git merge --allow-unrelated-histories</source>
        <translation>{} 与此分支没有共同的提交。若仍要合并：git merge --allow-unrelated-histories</translation>
    </message>
    <message>
        <source>No branch is checked out that something could be merged into. Make a branch first.</source>
        <translation>没有检出可供合并的分支。请先创建一个分支。</translation>
    </message>
    <message>
        <source>The merge cannot be taken back</source>
        <translation>无法撤回合并</translation>
    </message>
    <message>
        <source>No branch is checked out that something could be pulled into. Check one out first.</source>
        <translation>没有检出可供拉取的分支。请先检出一个。</translation>
    </message>
    <message>
        <source>{0} follows no branch of {1} yet. Push it, or say which: git branch --set-upstream-to={1}/NAME</source>
        <translation>{0} 尚未跟踪 {1} 的任何分支。请推送它，或指明：git branch --set-upstream-to={1}/NAME</translation>
    </message>
    <message>
        <source>No merge is in progress.</source>
        <translation>没有正在进行的合并。</translation>
    </message>
    <message>
        <source>{} cannot be reached: {}. Look at the network and at the address.</source>
        <translation>无法连接 {}：{}。请检查网络和地址。</translation>
    </message>
    <message>
        <source>no name server answers</source>
        <translation>没有域名服务器应答</translation>
    </message>
    <message>
        <source>The remotes cannot be read</source>
        <translation>无法读取远程仓库</translation>
    </message>
    <message>
        <source>There is no remote {}.</source>
        <translation>没有远程仓库 {}。</translation>
    </message>
    <message>
        <source>{} does not take the branch: {}</source>
        <translation>{} 不接受此分支：{}</translation>
    </message>
    <message>
        <source>{} has commits that are not here. Pull first, then push again.</source>
        <translation>{} 有这里没有的提交。请先拉取，再推送。</translation>
    </message>
    <message>
        <source>The branch cannot be pushed</source>
        <translation>无法推送此分支</translation>
    </message>
    <message>
        <source>This repository has no remote. Add one with git remote add origin URL.</source>
        <translation>此仓库没有远程仓库。请用 git remote add origin URL 添加一个。</translation>
    </message>
    <message>
        <source>This repository has several remotes and none is called origin. Say which with git push --set-upstream REMOTE BRANCH.</source>
        <translation>此仓库有多个远程仓库，但没有一个名为 origin。请用 git push --set-upstream REMOTE BRANCH 指明。</translation>
    </message>
    <message>
        <source>{} cannot be fetched</source>
        <translation>无法获取 {}</translation>
    </message>
    <message>
        <source>No branch is checked out, so that none can be pushed. Make a branch first.</source>
        <translation>没有检出分支，因此无法推送。请先创建一个分支。</translation>
    </message>
    <message>
        <source>There is no commit yet that could be pushed.</source>
        <translation>还没有可以推送的提交。</translation>
    </message>
    <message>
        <source>The branch was pushed, but this cannot be noted here</source>
        <translation>分支已推送，但无法在此处记录</translation>
    </message>
    <message>
        <source>{} is no address of a repository. It looks like https://host/path, git@host:path or /path.</source>
        <translation>{} 不是仓库地址。地址形如 https://host/path、git@host:path 或 /path。</translation>
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation>没有文件夹 {}。</translation>
    </message>
    <message>
        <source>{} knows none of your ssh keys. Make one with ssh-keygen, add it to your account there, and to the agent with ssh-add.</source>
        <translation>{} 不认识您的任何 ssh 密钥。请用 ssh-keygen 生成一个，添加到您在那里的账户，并用 ssh-add 添加到代理。</translation>
    </message>
    <message>
        <source>The certificate of {} is not valid: somebody may pretend to be it. If it is your own, make this machine trust who has signed it.</source>
        <translation>{} 的证书无效：可能有人在冒充它。如果它是您自己的，请让本机信任其签发者。</translation>
    </message>
    <message>
        <source>{} has shown no key.</source>
        <translation>{} 没有出示密钥。</translation>
    </message>
    <message>
        <source>{} has another key than before ({}): somebody may pretend to be it. If you know that it has changed, take the old one out: ssh-keygen -R {}</source>
        <translation>{} 的密钥与以前不同（{}）：可能有人在冒充它。如果您知道它已更换，请移除旧的：ssh-keygen -R {}</translation>
    </message>
    <message>
        <source>{} is not known, so that nothing was asked of it.</source>
        <translation>不认识 {}，因此没有向它请求任何内容。</translation>
    </message>
    <message>
        <source>{} does not let you in.</source>
        <translation>{} 不允许您进入。</translation>
    </message>
    <message>
        <source>There is no git repository at {}, or you may not see it.</source>
        <translation>{} 处没有 git 仓库，或者您无权查看它。</translation>
    </message>
    <message>
        <source>{} has broken off: {}</source>
        <translation>{} 已中断：{}</translation>
    </message>
    <message>
        <source>What becomes of denied requests could not be kept in {}.</source>
        <translation>无法在 {} 中保存对被拒绝请求的处理方式。</translation>
    </message>
    <message>
        <source>{} is not the ARN of a function.</source>
        <translation>{} 不是函数的 ARN。</translation>
    </message>
    <message>
        <source>Nothing on this machine receives what is sent to {}.</source>
        <translation>本机没有任何服务接收发往 {} 的内容。</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>无法读取 {}。</translation>
    </message>
    <message>
        <source>The template has no role {}: whoever is in it may do everything.</source>
        <translation>模板中没有角色 {}：使用该角色者可执行任何操作。</translation>
    </message>
    <message>
        <source>What the policy {} allows is not known here: roles that have it may do everything.</source>
        <translation>此处不知道策略 {} 允许什么：拥有该策略的角色可执行任何操作。</translation>
    </message>
    <message>
        <source>A policy of the role {} counts for nothing, since it is malformed: {}</source>
        <translation>角色 {} 的一条策略格式有误，不予采用：{}</translation>
    </message>
    <message>
        <source>{} was refused {} on {}.</source>
        <translation>{0} 对 {2} 的 {1} 操作被拒绝。</translation>
    </message>
    <message>
        <source>{} may not do {} on {}; it was allowed all the same.</source>
        <translation>{0} 无权对 {2} 执行 {1}；此次仍予放行。</translation>
    </message>
    <message>
        <source>A policy denies it: {}.</source>
        <translation>有策略明确拒绝：{}。</translation>
    </message>
    <message>
        <source>What is missing: {}</source>
        <translation>缺少：{}</translation>
    </message>
    <message>
        <source>Lathe does not verify signatures of {}; sign with {}.</source>
        <translation>Lathe 不验证 {} 签名；请使用 {} 签名。</translation>
    </message>
    <message>
        <source>A message of a topic did not reach {}: {}</source>
        <translation>主题的一条消息未送达 {}：{}</translation>
    </message>
    <message>
        <source>The endpoint answered with status {}.</source>
        <translation>端点返回的状态码为 {}。</translation>
    </message>
    <message>
        <source>{} is no URL.</source>
        <translation>{} 不是 URL。</translation>
    </message>
    <message>
        <source>cannot keep the key that signs messages in {}</source>
        <translation>无法在 {} 中保存用于签名消息的密钥</translation>
    </message>
    <message>
        <source>A subscription of the template to {} is not as Amazon SNS takes it: {}</source>
        <translation>模板中对 {} 的订阅不符合 Amazon SNS 的要求：{}</translation>
    </message>
    <message>
        <source>Topics cannot be kept on disk: {}</source>
        <translation>无法将主题保存到磁盘：{}</translation>
    </message>
    <message>
        <source>The queues cannot be written to disk: {}</source>
        <translation>无法将队列写入磁盘：{}</translation>
    </message>
    <message>
        <source>The queue {} of the template is not made: {}</source>
        <translation>未创建模板中的队列 {}：{}</translation>
    </message>
    <message>
        <source>Port {} is taken: {} listens on another one.</source>
        <translation>端口 {} 已被占用：{} 改为监听其他端口。</translation>
    </message>
    <message>
        <source>{} is no schedule.</source>
        <translation>{} 不是计划。</translation>
    </message>
    <message>
        <source>The template has no place for what {} is to be allowed; write it where its policies are.</source>
        <translation>模板中没有可写入 {} 所需权限的位置；请写在其策略所在之处。</translation>
    </message>
    <message>
        <source>An event did not reach {} and is lost, since no dead-letter queue is named: {}</source>
        <translation>一个事件未送达 {} 且已丢失，因为未指定死信队列：{}</translation>
    </message>
    <message>
        <source>The function {} has been invoked {} times by what one event led to, which is a loop: it stops here. Where that is wanted, set RecursiveLoop to Allow.</source>
        <translation>函数 {} 已因同一事件的后续影响被调用 {} 次，形成循环，到此停止。如需如此，请将 RecursiveLoop 设为 Allow。</translation>
    </message>
    <message>
        <source>{} does not answer: {}</source>
        <translation>{} 无响应：{}</translation>
    </message>
    <message>
        <source>{} is not an address of http or https.</source>
        <translation>{} 不是 http 或 https 地址。</translation>
    </message>
    <message>
        <source>The event buses cannot be kept: see the engine&apos;s troubles.</source>
        <translation>无法保存事件总线：请查看引擎的问题。</translation>
    </message>
    <message>
        <source>An event has come through {} event buses and is dropped: the rules of {} send it in a circle.</source>
        <translation>一个事件已经过 {} 个事件总线，现予丢弃：{} 的规则使其循环。</translation>
    </message>
    <message>
        <source>Files that other programs put into buckets are not noticed</source>
        <translation>无法察觉其他程序放入存储桶的文件</translation>
    </message>
    <message>
        <source>Files that other programs put into buckets are not all noticed</source>
        <translation>无法察觉其他程序放入存储桶的全部文件</translation>
    </message>
    <message>
        <source>An event of a bucket did not reach {}: {}</source>
        <translation>存储桶的一个事件未送达 {}：{}</translation>
    </message>
    <message>
        <source>{} could not be written</source>
        <translation>无法写入 {}</translation>
    </message>
    <message>
        <source>Amazon S3&apos;s local database was not written: {}</source>
        <translation>未写入 Amazon S3 的本地数据库：{}</translation>
    </message>
    <message>
        <source>Schedule {} sends nothing: {}</source>
        <translation>计划 {} 未发送任何内容：{}</translation>
    </message>
    <message>
        <source>The schedules cannot be kept: see the engine&apos;s troubles.</source>
        <translation>无法保存计划：请查看引擎的问题。</translation>
    </message>
    <message>
        <source>{} is not a service that runs here.</source>
        <translation>{} 不是在此运行的服务。</translation>
    </message>
    <message>
        <source>AWS would not map the queue {} to {}: {}</source>
        <translation>AWS 不会将队列 {} 映射到 {}：{}</translation>
    </message>
    <message>
        <source>Installing the AWS SDK, which Lambda&apos;s runtime has in it</source>
        <translation>正在安装 AWS SDK（Lambda 运行时自带）</translation>
    </message>
    <message>
        <source>The certificate for HTTPS cannot be kept in {}.</source>
        <translation>无法将 HTTPS 证书保存在 {} 中。</translation>
    </message>
    <message>
        <source>The certificate {} cannot be used: {}.</source>
        <translation>无法使用证书 {}：{}。</translation>
    </message>
    <message>
        <source>The secrets cannot be kept: see the engine&apos;s troubles.</source>
        <translation>无法保存密钥：请查看引擎的故障信息。</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of Secrets Manager.</source>
        <translation>Lathe 不提供 Secrets Manager 的操作 {}。</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of Systems Manager.</source>
        <translation>Lathe 不提供 Systems Manager 的操作 {}。</translation>
    </message>
    <message>
        <source>The pipe {0} is enriched by {1}, which does not run here; its messages stay in their queue.</source>
        <translation>管道 {0} 由 {1} 补充数据，而后者不在此处运行；其消息保留在队列中。</translation>
    </message>
    <message>
        <source>The pipe {0} did not reach {1}: {2}</source>
        <translation>管道 {0} 未能送达 {1}：{2}</translation>
    </message>
    <message>
        <source>The template of commit {} cannot be shown: {}</source>
        <translation>无法显示提交 {} 的模板：{}</translation>
    </message>
    <message>
        <source>npm cannot install it. Connect to the network and invoke again, or run &quot;npm install {}&quot; in the folder of the code.</source>
        <translation>npm 无法安装它。请连接网络后重新调用，或在代码所在的文件夹中运行“npm install {}”。</translation>
    </message>
    <message>
        <source>Cannot copy {}</source>
        <translation>无法复制 {}</translation>
    </message>
    <message>
        <source>{} has changed meanwhile.</source>
        <translation>{} 在此期间已更改。</translation>
    </message>
    <message>
        <source>Installing {}, which Lambda&apos;s runtime has in it. The function starts when that is done.</source>
        <translation>正在安装 {}（Lambda 的运行时自带它）。安装完成后函数即启动。</translation>
    </message>
    <message>
        <source>Cannot find {0}, which Lambda&apos;s runtime has in it: {1}</source>
        <translation>找不到 Lambda 运行时自带的 {0}：{1}</translation>
    </message>
    <message>
        <source>Remove files from /tmp that are done with, or raise EphemeralStorage.</source>
        <translation>从 /tmp 中删除不再需要的文件，或提高 EphemeralStorage。</translation>
    </message>
    <message>
        <source>An environment has 1,024 processes and threads: start fewer, and wait for those that have been started.</source>
        <translation>一个环境有 1,024 个进程和线程：请少启动一些，并等待已启动的结束。</translation>
    </message>
    <message>
        <source>An environment has 1,024 open files: close those that are done with.</source>
        <translation>一个环境有 1,024 个打开的文件：请关闭不再需要的。</translation>
    </message>
    <message>
        <source>Raise MemorySize, or hold less in memory at once.</source>
        <translation>提高 MemorySize，或减少同时占用的内存。</translation>
    </message>
    <message>
        <source>Define the function that Handler names after its last dot, or correct Handler.</source>
        <translation>定义 Handler 最后一个点之后所指的函数，或更正 Handler。</translation>
    </message>
    <message>
        <source>Write Handler as FILE.FUNCTION, such as app.handler.</source>
        <translation>将 Handler 写成“文件.函数”，例如 app.handler。</translation>
    </message>
    <message>
        <source>Check that Handler names a file below CodeUri, and build the function so that what it imports lies beside it.</source>
        <translation>检查 Handler 是否指向 CodeUri 下的文件，并构建函数，使其导入的内容位于旁边。</translation>
    </message>
    <message>
        <source>Correct the line that the error names, and invoke again.</source>
        <translation>更正错误所指的行，然后重新调用。</translation>
    </message>
    <message>
        <source>Let the handler return instead of ending its process; what it printed last is in the log.</source>
        <translation>让处理程序返回，而不是结束其进程；它最后输出的内容在日志中。</translation>
    </message>
    <message>
        <source>Return what JSON can hold: objects, lists, strings, numbers, true, false and null.</source>
        <translation>返回 JSON 能表示的内容：对象、列表、字符串、数字、true、false 和 null。</translation>
    </message>
    <message>
        <source>Return less than 6 MB: put the data into a bucket and return its key, or stream the response.</source>
        <translation>返回少于 6 MB：将数据放入存储桶并返回其键，或以流式返回响应。</translation>
    </message>
    <message>
        <source>See in the log what the extension printed last.</source>
        <translation>在日志中查看扩展最后输出的内容。</translation>
    </message>
    <message>
        <source>See in the log how far the function came before it failed to start.</source>
        <translation>在日志中查看函数启动失败之前进行到哪里。</translation>
    </message>
    <message>
        <source>See in the stack trace and the log what led to it.</source>
        <translation>在堆栈跟踪和日志中查看原因。</translation>
    </message>
    <message>
        <source>Build the function, or correct its CodeUri.</source>
        <translation>构建函数，或更正其 CodeUri。</translation>
    </message>
    <message>
        <source>Install what the message names, or choose another runtime.</source>
        <translation>安装消息中所指的内容，或选择其他运行时。</translation>
    </message>
    <message>
        <source>Raise Timeout, or see in the log what it waited for.</source>
        <translation>提高 Timeout，或在日志中查看它在等待什么。</translation>
    </message>
    <message>
        <source>Try again when fewer are running, or raise ReservedConcurrentExecutions.</source>
        <translation>等运行数减少后重试，或提高 ReservedConcurrentExecutions。</translation>
    </message>
    <message>
        <source>The handler {} names no file and function.</source>
        <translation>处理程序 {} 未指明文件和函数。</translation>
    </message>
    <message>
        <source>Write it as FILE.FUNCTION, such as app.handler.</source>
        <translation>写成“文件.函数”，例如 app.handler。</translation>
    </message>
    <message>
        <source>The handler {} is not to be seen in {}.</source>
        <translation>在 {1} 中看不到处理程序 {0}。</translation>
    </message>
    <message>
        <source>Correct Handler, or define the function.</source>
        <translation>更正 Handler，或定义该函数。</translation>
    </message>
    <message>
        <source>The layer {} is not on this machine: the function runs without it.</source>
        <translation>层 {} 不在本机上：函数在没有它的情况下运行。</translation>
    </message>
    <message>
        <source>Put its content there as {}; `aws lambda get-layer-version-by-arn` says where it can be had.</source>
        <translation>请将其内容放置为 {}；`aws lambda get-layer-version-by-arn` 会说明从何处获取。</translation>
    </message>
    <message>
        <source>{}, line {}</source>
        <translation>{}，第 {} 行</translation>
    </message>
    <message>
        <source>No function {} is to be seen in {}.</source>
        <translation>在 {1} 中看不到函数 {0}。</translation>
    </message>
    <message>
        <source>A handler is FILE.FUNCTION, such as app.handler.</source>
        <translation>处理程序的形式为“文件.函数”，例如 app.handler。</translation>
    </message>
    <message>
        <source>There is no {} in {}.</source>
        <translation>{1} 中没有 {0}。</translation>
    </message>
    <message>
        <source>{} is a folder; name the file in it.</source>
        <translation>{} 是文件夹；请指明其中的文件。</translation>
    </message>
    <message>
        <source>The files of commit {} cannot be read</source>
        <translation>无法读取提交 {} 的文件</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>一个 JSON 对象</translation>
    </message>
    <message>
        <source>the journal is damaged ({0}); it was set aside as {1} and a new one begun. To look for what is left: sqlite3 {1} .recover</source>
        <translation>日志库已损坏（{0}）；已另存为 {1}，并新建了一个。要查看剩余内容：sqlite3 {1} .recover</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); it was set aside as {2} and a new one begun. To look for what is left: sqlite3 {2} .recover</source>
        <translation>{0} 已损坏（{1}）；已另存为 {2}，并新建了一个。要查看剩余内容：sqlite3 {2} .recover</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); it was set aside as {2} and a new one begun with what could still be read (rows: {3}). To look for more: sqlite3 {2} .recover</source>
        <translation>{0} 已损坏（{1}）；已另存为 {2}，并用仍可读取的内容新建了一个（行数：{3}）。要查找更多内容：sqlite3 {2} .recover</translation>
    </message>
    <message>
        <source>{} is damaged ({}); lathe serve or the window sets it aside and keeps what can still be read</source>
        <translation>{} 已损坏（{}）；lathe serve 或窗口会将其另存，并保留仍可读取的内容</translation>
    </message>
    <message>
        <source>{} is damaged ({}); start again: it is set aside then, and what can still be read is kept</source>
        <translation>{} 已损坏（{}）；请重新启动：届时会将其另存，并保留仍可读取的内容</translation>
    </message>
    <message>
        <source>This is no JSON: the text ends too early.</source>
        <translation>这不是 JSON：文本过早结束。</translation>
    </message>
    <message>
        <source>This is no JSON: &quot;{}&quot; cannot stand here.</source>
        <translation>这不是 JSON：“{}”不能出现在此处。</translation>
    </message>
    <message>
        <source>A file named .json has no comments, no comma before a closing bracket, and double quotes around keys and texts; what only YAML allows goes into a .yaml file.</source>
        <translation>名为 .json 的文件没有注释，右括号前没有逗号，键和文本使用双引号；仅 YAML 允许的写法应放入 .yaml 文件。</translation>
    </message>
    <message>
        <source>no price is known for {}: costs are reckoned as in {}</source>
        <translation>{} 的价格未知：费用按 {} 计算</translation>
    </message>
    <message>
        <source>{} is not created: its condition {} is false</source>
        <translation>{} 未创建：其条件 {} 为假</translation>
    </message>
    <message>
        <source>This Lathe was built without a JDK of version {} or newer, so Java functions are not debugged. Install one with &quot;apt install default-jdk-headless&quot; and build Lathe again.</source>
        <translation>此 Lathe 构建时没有 {} 或更高版本的 JDK，因此无法调试 Java 函数。请用 &quot;apt install default-jdk-headless&quot; 安装后重新构建 Lathe。</translation>
    </message>
    <message>
        <source>Java functions are debugged with the Java Debug Interface (the module jdk.jdi), which {0} does not have. A JDK of version {1} or newer brings it: run &quot;apt install default-jdk-headless&quot;.</source>
        <translation>调试 Java 函数需要 Java 调试接口（模块 jdk.jdi），而 {0} 没有它。{1} 或更高版本的 JDK 自带该模块：请运行 &quot;apt install default-jdk-headless&quot;。</translation>
    </message>
    <message>
        <source>Functions in Python, Node.js and Java can be debugged; {} cannot yet.</source>
        <translation>可以调试 Python、Node.js 和 Java 函数；{} 暂时还不行。</translation>
    </message>
    <message>
        <source>The secret {0} is not rotated: its function failed in the step {1}: {2}</source>
        <translation>密钥 {0} 未轮换：其函数在步骤 {1} 失败：{2}</translation>
    </message>
    <message>
        <source>{} is not installed, without which there is no git here. Install it by packaging/run, then start Lathe again.</source>
        <translation>未安装 {}，因此这里无法使用 git。请用 packaging/run 安装它，然后重新启动 Lathe。</translation>
    </message>
    <message>
        <source>{} is not the ARN of an API&apos;s method.</source>
        <translation>{} 不是 API 方法的 ARN。</translation>
    </message>
    <message>
        <source>the average of a field&apos;s numbers</source>
        <translation>字段数值的平均值</translation>
    </message>
    <message>
        <source>how many events there are, or how many of them have the field</source>
        <translation>事件的数量，或其中具有该字段的事件数量</translation>
    </message>
    <message>
        <source>how many different values a field has; of very many, about how many</source>
        <translation>字段有多少个不同的值；数量很大时为近似值</translation>
    </message>
    <message>
        <source>the largest of a field&apos;s values</source>
        <translation>字段的最大值</translation>
    </message>
    <message>
        <source>the smallest of a field&apos;s values</source>
        <translation>字段的最小值</translation>
    </message>
    <message>
        <source>the number that so many percent of a field&apos;s numbers do not exceed</source>
        <translation>百分位数：字段中有指定百分比的数值不超过它</translation>
    </message>
    <message>
        <source>the standard deviation of a field&apos;s numbers</source>
        <translation>字段数值的标准差</translation>
    </message>
    <message>
        <source>the sum of a field&apos;s numbers</source>
        <translation>字段数值的总和</translation>
    </message>
    <message>
        <source>the field&apos;s value in the earliest event</source>
        <translation>字段在最早事件中的值</translation>
    </message>
    <message>
        <source>the field&apos;s value in the latest event</source>
        <translation>字段在最晚事件中的值</translation>
    </message>
    <message>
        <source>the field&apos;s value that sorts first</source>
        <translation>排序后位于最前的字段值</translation>
    </message>
    <message>
        <source>the field&apos;s value that sorts last</source>
        <translation>排序后位于最后的字段值</translation>
    </message>
    <message>
        <source>{} (line {}, column {})</source>
        <translation>{0}（第 {1} 行，第 {2} 列）</translation>
    </message>
    <message>
        <source>1 if the text is an IPv4 or IPv6 address, otherwise 0</source>
        <translation>文本是 IPv4 或 IPv6 地址时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the text is an IPv4 address, otherwise 0</source>
        <translation>文本是 IPv4 地址时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the text is an IPv6 address, otherwise 0</source>
        <translation>文本是 IPv6 地址时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the address is in a network such as 192.0.2.0/24, otherwise 0</source>
        <translation>地址位于指定网络（例如 192.0.2.0/24）中时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the IPv4 address is in a network such as 192.0.2.0/24, otherwise 0</source>
        <translation>IPv4 地址位于指定网络（例如 192.0.2.0/24）中时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the IPv6 address is in a network such as 2001:db8::/32, otherwise 0</source>
        <translation>IPv6 地址位于指定网络（例如 2001:db8::/32）中时为 1，否则为 0</translation>
    </message>
    <message>
        <source>an IPv4 address as a number</source>
        <translation>以数字表示的 IPv4 地址</translation>
    </message>
    <message>
        <source>1 if the address is one of private networks, otherwise 0</source>
        <translation>地址属于专用网络时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the address can be reached in the internet, otherwise 0</source>
        <translation>地址在互联网上可达时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the address is reserved for special purposes, otherwise 0</source>
        <translation>地址保留用于特殊用途时为 1，否则为 0</translation>
    </message>
    <message>
        <source>the text as it stands in a URL</source>
        <translation>文本在 URL 中的编码形式</translation>
    </message>
    <message>
        <source>the text that stands in a URL</source>
        <translation>URL 编码所表示的文本</translation>
    </message>
    <message>
        <source>the text in base64</source>
        <translation>文本的 base64 编码</translation>
    </message>
    <message>
        <source>the text that a base64 text says</source>
        <translation>base64 编码所表示的文本</translation>
    </message>
    <message>
        <source>the text whose bytes are these hexadecimal digits</source>
        <translation>字节由这些十六进制数字给出的文本</translation>
    </message>
    <message>
        <source>the number that hexadecimal digits say</source>
        <translation>十六进制数字所表示的数</translation>
    </message>
    <message>
        <source>a whole number in hexadecimal digits</source>
        <translation>以十六进制数字表示的整数</translation>
    </message>
    <message>
        <source>1 if the event has the field, otherwise 0</source>
        <translation>事件具有该字段时为 1，否则为 0</translation>
    </message>
    <message>
        <source>the first of the values that is there</source>
        <translation>第一个存在的值</translation>
    </message>
    <message>
        <source>the value after the first condition that holds, of at most ten</source>
        <translation>第一个成立的条件之后的值，最多十个条件</translation>
    </message>
    <message>
        <source>the second value if the condition holds, otherwise the third</source>
        <translation>条件成立时为第二个值，否则为第三个值</translation>
    </message>
    <message>
        <source>1 if the value is a number, otherwise 0</source>
        <translation>值是数字时为 1，否则为 0</translation>
    </message>
    <message>
        <source>the length of a text in bytes</source>
        <translation>文本的长度（字节）</translation>
    </message>
    <message>
        <source>the value without the masks of a data protection policy</source>
        <translation>未经数据保护策略屏蔽的值</translation>
    </message>
    <message>
        <source>the map or list that a text is as JSON, whose parts are fields then</source>
        <translation>JSON 文本所表示的映射或列表，其各部分随即成为字段</translation>
    </message>
    <message>
        <source>a map or list as JSON</source>
        <translation>以 JSON 表示的映射或列表</translation>
    </message>
    <message>
        <source>how many elements a JSON list has</source>
        <translation>JSON 列表的元素个数</translation>
    </message>
    <message>
        <source>1 if a JSON list has the value, otherwise 0</source>
        <translation>JSON 列表包含该值时为 1，否则为 0</translation>
    </message>
    <message>
        <source>the absolute value</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>the number rounded up to a whole one</source>
        <translation>向上取整的数</translation>
    </message>
    <message>
        <source>the number rounded down to a whole one</source>
        <translation>向下取整的数</translation>
    </message>
    <message>
        <source>the largest of the numbers</source>
        <translation>各数中的最大值</translation>
    </message>
    <message>
        <source>the smallest of the numbers</source>
        <translation>各数中的最小值</translation>
    </message>
    <message>
        <source>the natural logarithm</source>
        <translation>自然对数</translation>
    </message>
    <message>
        <source>the number rounded to a whole one, or to so many digits after the point</source>
        <translation>四舍五入到整数或指定小数位数的数</translation>
    </message>
    <message>
        <source>the square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>the distance in kilometers between two places, given in degrees</source>
        <translation>两地之间的距离（千米），位置以度数给出</translation>
    </message>
    <message>
        <source>the number that a text is</source>
        <translation>文本所表示的数</translation>
    </message>
    <message>
        <source>the whole number of 32 bits that a value is</source>
        <translation>转换为 32 位整数的值</translation>
    </message>
    <message>
        <source>the whole number of 64 bits that a value is</source>
        <translation>转换为 64 位整数的值</translation>
    </message>
    <message>
        <source>the floating-point number that a value is</source>
        <translation>转换为浮点数的值</translation>
    </message>
    <message>
        <source>the text with every occurrence of another one replaced</source>
        <translation>将某段文本全部替换后的文本</translation>
    </message>
    <message>
        <source>the text with every match of a regular expression replaced</source>
        <translation>将正则表达式的所有匹配项替换后的文本</translation>
    </message>
    <message>
        <source>1 if the field is missing or an empty text, otherwise 0</source>
        <translation>字段缺失或为空文本时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the field is missing or has only white space, otherwise 0</source>
        <translation>字段缺失或只含空白字符时为 1，否则为 0</translation>
    </message>
    <message>
        <source>the texts, one after the other</source>
        <translation>依次连接的各文本</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at its beginning</source>
        <translation>去除开头空白或其他字符的文本</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at its end</source>
        <translation>去除末尾空白或其他字符的文本</translation>
    </message>
    <message>
        <source>the text without white space, or other characters, at both ends</source>
        <translation>去除两端空白或其他字符的文本</translation>
    </message>
    <message>
        <source>how many characters a text has</source>
        <translation>文本的字符数</translation>
    </message>
    <message>
        <source>the text in capital letters</source>
        <translation>转换为大写的文本</translation>
    </message>
    <message>
        <source>the text in small letters</source>
        <translation>转换为小写的文本</translation>
    </message>
    <message>
        <source>a part of the text, which begins at character 0</source>
        <translation>文本的一部分，字符从 0 开始计数</translation>
    </message>
    <message>
        <source>1 if the text contains the other one, otherwise 0</source>
        <translation>文本包含另一文本时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the text begins with the other one, otherwise 0</source>
        <translation>文本以另一文本开头时为 1，否则为 0</translation>
    </message>
    <message>
        <source>1 if the text ends with the other one, otherwise 0</source>
        <translation>文本以另一文本结尾时为 1，否则为 0</translation>
    </message>
    <message>
        <source>the list of texts between delimiters</source>
        <translation>由分隔符分开的文本列表</translation>
    </message>
    <message>
        <source>when the period that @timestamp lies in began, as in bin(5m)</source>
        <translation>@timestamp 所在时间段的开始时间，例如 bin(5m)</translation>
    </message>
    <message>
        <source>when the period that a time lies in began</source>
        <translation>某一时间所在时间段的开始时间</translation>
    </message>
    <message>
        <source>when the period that a time lies in ends</source>
        <translation>某一时间所在时间段的结束时间</translation>
    </message>
    <message>
        <source>the time so many milliseconds after the beginning of 1970</source>
        <translation>1970 年初之后指定毫秒数的时间</translation>
    </message>
    <message>
        <source>the milliseconds from the beginning of 1970 until a time</source>
        <translation>从 1970 年初到某一时间的毫秒数</translation>
    </message>
    <message>
        <source>when the query was started, in seconds since 1970</source>
        <translation>查询的启动时间，以 1970 年以来的秒数表示</translation>
    </message>
    <message>
        <source>the milliseconds since 1970 of a date, by a pattern such as yyyy-MM-dd</source>
        <translation>按 yyyy-MM-dd 等模式读取的日期，以 1970 年以来的毫秒数表示</translation>
    </message>
    <message>
        <source>a time as text, by a pattern such as %Y-%m-%d</source>
        <translation>按 %Y-%m-%d 等模式以文本表示的时间</translation>
    </message>
    <message>
        <source>another name of formatDate</source>
        <translation>formatDate 的别名</translation>
    </message>
    <message>
        <source>where the query&apos;s time range begins, in milliseconds since 1970</source>
        <translation>查询时间范围的开始，以 1970 年以来的毫秒数表示</translation>
    </message>
    <message>
        <source>where the query&apos;s time range ends, in milliseconds since 1970</source>
        <translation>查询时间范围的结束，以 1970 年以来的毫秒数表示</translation>
    </message>
    <message>
        <source>how long the query&apos;s time range is, in milliseconds</source>
        <translation>查询时间范围的长度（毫秒）</translation>
    </message>
    <message>
        <source>this name has no backtick at its end</source>
        <translation>此名称末尾缺少反引号</translation>
    </message>
    <message>
        <source>this text has no quotation mark at its end</source>
        <translation>此文本末尾缺少引号</translation>
    </message>
    <message>
        <source>this regular expression has no slash at its end</source>
        <translation>此正则表达式末尾缺少斜杠</translation>
    </message>
    <message>
        <source>&apos;{}&apos; means nothing here</source>
        <translation>&apos;{0}&apos; 在此处没有意义</translation>
    </message>
    <message>
        <source>the query has {} characters, and CloudWatch takes {}</source>
        <translation>查询有 {0} 个字符，CloudWatch 最多接受 {1} 个</translation>
    </message>
    <message>
        <source>&apos;|&apos; or the end of the query</source>
        <translation>&apos;|&apos; 或查询结尾</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>the command &apos;{}&apos; of CloudWatch is not there in Lathe</source>
        <translation>Lathe 中没有 CloudWatch 的命令 &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>there is no command &apos;{}&apos;</source>
        <translation>没有命令 &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>after dedup there can only be limit</source>
        <translation>dedup 之后只能是 limit</translation>
    </message>
    <message>
        <source>a query has at most two stats commands</source>
        <translation>一个查询最多有两个 stats 命令</translation>
    </message>
    <message>
        <source>sort and limit must come after the second stats command</source>
        <translation>sort 和 limit 必须位于第二个 stats 命令之后</translation>
    </message>
    <message>
        <source>a number from 1 to {}</source>
        <translation>1 到 {0} 之间的数字</translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>expand takes the name of a field</source>
        <translation>expand 需要字段名称</translation>
    </message>
    <message>
        <source>the query ends where {} is expected</source>
        <translation>查询已结束，但此处应为{0}</translation>
    </message>
    <message>
        <source>{} is expected here, not &apos;{}&apos;</source>
        <translation>此处应为{0}，而不是 &apos;{1}&apos;</translation>
    </message>
    <message>
        <source>there is no function &apos;{}&apos;</source>
        <translation>没有函数 &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>{} takes other arguments: {}</source>
        <translation>{0} 的参数应为：{1}</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>a period such as 5m or 1h is expected here</source>
        <translation>此处应为时间段，例如 5m 或 1h</translation>
    </message>
    <message>
        <source>this is no regular expression: {}</source>
        <translation>这不是正则表达式：{0}</translation>
    </message>
    <message>
        <source>this expression has too many parts</source>
        <translation>此表达式的组成部分过多</translation>
    </message>
    <message>
        <source>&apos;like&apos; or &apos;in&apos;</source>
        <translation>&apos;like&apos; 或 &apos;in&apos;</translation>
    </message>
    <message>
        <source>a text or a regular expression</source>
        <translation>文本或正则表达式</translation>
    </message>
    <message>
        <source>{} is too large a number</source>
        <translation>数字 {0} 过大</translation>
    </message>
    <message>
        <source>a field or a value</source>
        <translation>字段或值</translation>
    </message>
    <message>
        <source>this pattern has no * that stands for a field</source>
        <translation>此模式没有代表字段的 *</translation>
    </message>
    <message>
        <source>this pattern has {} * for {} names</source>
        <translation>此模式有 {0} 个 *，却有 {1} 个名称</translation>
    </message>
    <message>
        <source>logfmt needs one name after &apos;as&apos;</source>
        <translation>logfmt 需要在 &apos;as&apos; 之后有一个名称</translation>
    </message>
    <message>
        <source>csv needs names after &apos;as&apos;</source>
        <translation>csv 需要在 &apos;as&apos; 之后有名称</translation>
    </message>
    <message>
        <source>this expression has no group with a name, (?&lt;name&gt;...)</source>
        <translation>此表达式没有命名组 (?&lt;name&gt;...)</translation>
    </message>
    <message>
        <source>this expression has {} groups for {} names</source>
        <translation>此表达式有 {0} 个组，却有 {1} 个名称</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must be in a function such as max(), or come after &apos;by&apos;</source>
        <translation>&apos;{0}&apos; 必须位于 max() 等函数中，或位于 &apos;by&apos; 之后</translation>
    </message>
    <message>
        <source>the query has made a field &apos;{}&apos; already</source>
        <translation>查询已创建字段 &apos;{0}&apos;</translation>
    </message>
    <message>
        <source>{} can only be used in stats, and not inside another such function</source>
        <translation>{0} 只能用在 stats 中，且不能嵌套在另一个此类函数内</translation>
    </message>
    <message>
        <source>there is no field &apos;{}&apos; here: after stats and pattern there are only those that they make</source>
        <translation>此处没有字段 &apos;{0}&apos;：在 stats 和 pattern 之后，只有它们所创建的字段</translation>
    </message>
    <message>
        <source>shows fields of events, and computes new ones</source>
        <translation>显示事件的字段，并计算新字段</translation>
    </message>
    <message>
        <source>shows these fields alone</source>
        <translation>仅显示这些字段</translation>
    </message>
    <message>
        <source>keeps the events for which a condition holds</source>
        <translation>保留满足条件的事件</translation>
    </message>
    <message>
        <source>another name of filter</source>
        <translation>filter 的别名</translation>
    </message>
    <message>
        <source>a filter on a field that log groups have an index of</source>
        <translation>按日志组已建立索引的字段筛选</translation>
    </message>
    <message>
        <source>makes fields of parts of a text</source>
        <translation>将文本的各部分变为字段</translation>
    </message>
    <message>
        <source>puts events in order</source>
        <translation>对事件排序</translation>
    </message>
    <message>
        <source>computes statistics, by groups of events</source>
        <translation>按事件分组计算统计数据</translation>
    </message>
    <message>
        <source>keeps so many events</source>
        <translation>保留指定数量的事件</translation>
    </message>
    <message>
        <source>keeps the first of the events that have the same values</source>
        <translation>在具有相同值的事件中只保留第一个</translation>
    </message>
    <message>
        <source>finds what the texts of many events have in common</source>
        <translation>找出许多事件文本的共同之处</translation>
    </message>
    <message>
        <source>shows what a data protection policy has masked</source>
        <translation>显示被数据保护策略屏蔽的内容</translation>
    </message>
    <message>
        <source>makes an event of each item of a list</source>
        <translation>将列表的每个元素变为一个事件</translation>
    </message>
    <message>
        <source>makes an event of each item of a JSON list</source>
        <translation>将 JSON 列表的每个元素变为一个事件</translation>
    </message>
    <message>
        <source>The log groups cannot be kept: see the engine&apos;s troubles.</source>
        <translation>无法保存日志组：请查看引擎的问题。</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of CloudWatch Logs.</source>
        <translation>Lathe 不提供 CloudWatch Logs 的操作 {0}。</translation>
    </message>
    <message>
        <source>The query was stopped.</source>
        <translation>查询已停止。</translation>
    </message>
    <message>
        <source>the subscription filter {} could not send to {}: {}</source>
        <translation>订阅筛选条件 {0} 无法发送到 {1}：{2}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no statistic: take Average, Sum, Minimum, Maximum, SampleCount, or one like p99 or tm(10%:90%).</source>
        <translation>&quot;{}&quot; 不是统计数据：请使用 Average、Sum、Minimum、Maximum、SampleCount，或 p99、tm(10%:90%) 之类。</translation>
    </message>
    <message>
        <source>Another function is being measured. Wait for it or cancel it.</source>
        <translation>正在测量另一个函数。请等待其完成，或将其取消。</translation>
    </message>
    <message>
        <source>The project has no function {}.</source>
        <translation>项目中没有函数 {}。</translation>
    </message>
    <message>
        <source>no function is called &apos;{}&apos;; lathe list shows them</source>
        <translation>没有名为 &apos;{}&apos; 的函数；lathe list 可列出所有函数</translation>
    </message>
    <message>
        <source>The engine ended before the function did</source>
        <translation>引擎在函数结束之前停止了</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no path: one begins with a slash, as &apos;/{}&apos; does</source>
        <translation>&apos;{}&apos; 不是路径：路径以斜杠开头，例如 &apos;/{}&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no tolerance; 0.01 and 1% are</source>
        <translation>&apos;{}&apos; 不是容差；有效的写法例如 0.01 和 1%</translation>
    </message>
    <message>
        <source>No JSON at byte {}: {}</source>
        <translation>第 {} 字节处不是 JSON：{}</translation>
    </message>
    <message>
        <source>there is no journal {} yet</source>
        <translation>尚无日志存档 {}</translation>
    </message>
    <message>
        <source>a scalar is no result, which is a time series or several</source>
        <translation>标量不能作为结果；结果应为一个或多个时间序列</translation>
    </message>
    <message>
        <source>there is no metric or expression with the id &apos;{}&apos;</source>
        <translation>没有 ID 为 &apos;{}&apos; 的指标或表达式</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no value: {}</source>
        <translation>&apos;{}&apos; 没有值：{}</translation>
    </message>
    <message>
        <source>this expression is computed of &apos;{}&apos;, and that of it</source>
        <translation>此表达式由 &apos;{}&apos; 计算得出，而后者又由此表达式计算得出</translation>
    </message>
    <message>
        <source>a label has at most {} values, and one of them is ${{LABEL}}</source>
        <translation>一个标签最多有 {} 个值，其中只能有一个 ${{LABEL}}</translation>
    </message>
    <message>
        <source>a scalar</source>
        <translation>标量</translation>
    </message>
    <message>
        <source>a time series</source>
        <translation>时间序列</translation>
    </message>
    <message>
        <source>an array of time series</source>
        <translation>时间序列数组</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a text is no value</source>
        <translation>文本不能作为值</translation>
    </message>
    <message>
        <source>an array has time series, and no scalars</source>
        <translation>数组只包含时间序列，不包含标量</translation>
    </message>
    <message>
        <source>&apos;{}&apos; does not go with {} and {}</source>
        <translation>&apos;{}&apos; 不能用于{}和{}</translation>
    </message>
    <message>
        <source>this is more than {} time series, or than {} data points</source>
        <translation>这超过了 {} 个时间序列或 {} 个数据点</translation>
    </message>
    <message>
        <source>{} takes a whole number from 0 on</source>
        <translation>{} 需要大于或等于 0 的整数</translation>
    </message>
    <message>
        <source>an IF of nothing but scalars is no time series</source>
        <translation>只含标量的 IF 不是时间序列</translation>
    </message>
    <message>
        <source>a band is some standard deviations wide, more than 0</source>
        <translation>区间的宽度以标准差表示，必须大于 0</translation>
    </message>
    <message>
        <source>there is nothing to SEARCH in here</source>
        <translation>此处没有可供 SEARCH 搜索的内容</translation>
    </message>
    <message>
        <source>a period has at least one second</source>
        <translation>时间段至少为一秒</translation>
    </message>
    <message>
        <source>there are no functions to get data from here</source>
        <translation>此处没有可获取数据的函数</translation>
    </message>
    <message>
        <source>there are no service quotas here</source>
        <translation>此处没有服务配额</translation>
    </message>
    <message>
        <source>PERIOD takes the id of a metric</source>
        <translation>PERIOD 需要指标的 ID</translation>
    </message>
    <message>
        <source>the time range has {} periods, and CloudWatch takes {}</source>
        <translation>时间范围有 {} 个时间段，CloudWatch 最多接受 {} 个</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no number</source>
        <translation>&apos;{}&apos; 不是数字</translation>
    </message>
    <message>
        <source>an id begins with a lowercase letter</source>
        <translation>ID 以小写字母开头</translation>
    </message>
    <message>
        <source>the expression has {} characters, and CloudWatch takes {}</source>
        <translation>表达式有 {} 个字符，CloudWatch 最多接受 {} 个</translation>
    </message>
    <message>
        <source>an operator or the end of the expression</source>
        <translation>运算符或表达式结尾</translation>
    </message>
    <message>
        <source>a number that is not so large or so small</source>
        <translation>不过大或过小的数字</translation>
    </message>
    <message>
        <source>an id, a function or a number</source>
        <translation>ID、函数或数字</translation>
    </message>
    <message>
        <source>Function &apos;{}&apos; not found</source>
        <translation>找不到函数 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>{} of CloudWatch is not there in Lathe</source>
        <translation>Lathe 中没有 CloudWatch 的 {}</translation>
    </message>
    <message>
        <source>Invalid syntax: the expression ends where {} is expected</source>
        <translation>语法无效：表达式已结束，但此处应为{}</translation>
    </message>
    <message>
        <source>Invalid syntax: {} is expected, not &apos;{}&apos;</source>
        <translation>语法无效：此处应为{}，而不是 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Error in expression &apos;{}&apos;: {}</source>
        <translation>表达式 &apos;{}&apos; 有错误：{}</translation>
    </message>
    <message>
        <source>the name of a metric</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>another clause or the end of the query</source>
        <translation>另一个子句或查询结尾</translation>
    </message>
    <message>
        <source>AVG, COUNT, MAX, MIN or SUM</source>
        <translation>AVG、COUNT、MAX、MIN 或 SUM</translation>
    </message>
    <message>
        <source>a namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>the name of a dimension</source>
        <translation>维度名称</translation>
    </message>
    <message>
        <source>&apos;=&apos; or &apos;!=&apos;</source>
        <translation>&apos;=&apos; 或 &apos;!=&apos;</translation>
    </message>
    <message>
        <source>a value between single quotation marks</source>
        <translation>单引号中的值</translation>
    </message>
    <message>
        <source>the name of a label</source>
        <translation>标签 (label) 名称</translation>
    </message>
    <message>
        <source>the key of a tag</source>
        <translation>标签 (tag) 的键</translation>
    </message>
    <message>
        <source>a name between double quotation marks where it has a dot in it</source>
        <translation>名称（含有点号时须放在双引号中）</translation>
    </message>
    <message>
        <source>Invalid syntax: the query ends where {} is expected</source>
        <translation>语法无效：查询已结束，但此处应为{}</translation>
    </message>
    <message>
        <source>the search has {} characters, and CloudWatch takes {}</source>
        <translation>搜索有 {} 个字符，CloudWatch 最多接受 {} 个</translation>
    </message>
    <message>
        <source>a term or the end of the search</source>
        <translation>搜索词或搜索结尾</translation>
    </message>
    <message>
        <source>a namespace or a term</source>
        <translation>命名空间或搜索词</translation>
    </message>
    <message>
        <source>a search that lies less deep in itself</source>
        <translation>嵌套层级较少的搜索</translation>
    </message>
    <message>
        <source>a name or a term</source>
        <translation>名称或搜索词</translation>
    </message>
    <message>
        <source>There are {} metrics already: {} and further new ones are not taken. Use fewer values of dimensions.</source>
        <translation>已有 {} 个指标：不再接受 {} 和其他新指标。请使用较少的维度值。</translation>
    </message>
    <message>
        <source>Alarms and dashboards cannot be kept: see the engine&apos;s troubles.</source>
        <translation>无法保存告警和仪表板：请查看引擎的问题。</translation>
    </message>
    <message>
        <source>Lathe does not offer the operation {} of CloudWatch.</source>
        <translation>Lathe 不提供 CloudWatch 的操作 {}。</translation>
    </message>
    <message>
        <source>{} of the template was not made: {}</source>
        <translation>未创建模板中的 {}：{}</translation>
    </message>
    <message>
        <source>the journal {} is damaged: of its lines {} to {}, some or all cannot be read</source>
        <translation>日志存档 {} 已损坏：其第 {} 至 {} 行中，部分或全部无法读取</translation>
    </message>
    <message>
        <source>Keys with values belong here: {}</source>
        <translation>此处应为带值的键：{}</translation>
    </message>
    <message>
        <source>Unknown key &apos;{}&apos;</source>
        <translation>未知的键 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Known are: {}</source>
        <translation>可用的有：{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes a text</source>
        <translation>&apos;{}&apos; 需要文本</translation>
    </message>
    <message>
        <source>No regular expression: {}</source>
        <translation>不是正则表达式：{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no form</source>
        <translation>&apos;{}&apos; 不是有效的形式</translation>
    </message>
    <message>
        <source>A test names its function</source>
        <translation>测试必须指定其函数</translation>
    </message>
    <message>
        <source>Write &apos;function: &apos; and its logical id</source>
        <translation>请写 &apos;function: &apos; 和该函数的逻辑 ID</translation>
    </message>
    <message>
        <source>A test has one event: &apos;event&apos; or &apos;eventFile&apos;</source>
        <translation>一个测试只有一个事件：&apos;event&apos; 或 &apos;eventFile&apos;</translation>
    </message>
    <message>
        <source>Cannot read {}</source>
        <translation>无法读取 {}</translation>
    </message>
    <message>
        <source>It is looked for in {}</source>
        <translation>查找位置：{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes a list of paths</source>
        <translation>&apos;{}&apos; 需要路径列表</translation>
    </message>
    <message>
        <source>No such outcome</source>
        <translation>没有此结果</translation>
    </message>
    <message>
        <source>Known are: success, error, crash, timeout, throttled</source>
        <translation>可用的有：success、error、crash、timeout、throttled</translation>
    </message>
    <message>
        <source>What succeeds has neither errorType nor errorMessage</source>
        <translation>成功时既没有 errorType 也没有 errorMessage</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no limit for &apos;{}&apos;</source>
        <translation>&apos;{}&apos; 不能作为 &apos;{}&apos; 的上限</translation>
    </message>
    <message>
        <source>One is: {}</source>
        <translation>例如：{}</translation>
    </message>
    <message>
        <source>A test&apos;s name is made of letters, digits, &apos;-&apos;, &apos;_&apos;, &apos;.&apos; and, for folders, &apos;/&apos;.</source>
        <translation>测试名称由字母、数字、&apos;-&apos;、&apos;_&apos;、&apos;.&apos; 以及用于文件夹的 &apos;/&apos; 组成。</translation>
    </message>
    <message>
        <source>The response holds what a test&apos;s file cannot: write the test by hand, with what of it has to be the same.</source>
        <translation>响应中有测试文件无法容纳的内容：请手动编写测试，写入响应中必须相同的部分。</translation>
    </message>
    <message>
        <source>expected {}, got {}</source>
        <translation>预期 {}，实际为 {}</translation>
    </message>
    <message>
        <source>expected a failure, got success</source>
        <translation>预期失败，实际却成功</translation>
    </message>
    <message>
        <source>the error message lacks &quot;{}&quot;: {}</source>
        <translation>错误消息中没有 &quot;{}&quot;：{}</translation>
    </message>
    <message>
        <source>the response differs in one place</source>
        <translation>响应有一处不同</translation>
    </message>
    <message>
        <source>the response differs in {} places</source>
        <translation>响应有 {} 处不同</translation>
    </message>
    <message>
        <source>no line of the log matches &quot;{}&quot;</source>
        <translation>没有与 &quot;{}&quot; 匹配的日志行</translation>
    </message>
    <message>
        <source>no line of the log has &quot;{}&quot;</source>
        <translation>没有包含 &quot;{}&quot; 的日志行</translation>
    </message>
    <message>
        <source>&quot;{}&quot; must not be in the log: {}</source>
        <translation>&quot;{}&quot; 不得出现在日志中：{}</translation>
    </message>
    <message>
        <source>it took {}, and {} at most is expected</source>
        <translation>用时 {}，预期最多 {}</translation>
    </message>
    <message>
        <source>it used {}, and {} at most is expected</source>
        <translation>使用了 {}，预期最多 {}</translation>
    </message>
    <message>
        <source>it cost {}, and {} at most is expected</source>
        <translation>花费 {}，预期最多 {}</translation>
    </message>
    <message>
        <source>It was stopped</source>
        <translation>已被停止</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取该文件</translation>
    </message>
    <message>
        <source>There is another test called &apos;{}&apos;</source>
        <translation>已有另一个名为 &apos;{}&apos; 的测试</translation>
    </message>
    <message>
        <source>cannot use {}: {}</source>
        <translation>无法使用 {}：{}</translation>
    </message>
    <message>
        <source>traces cannot be read: see the engine&apos;s troubles</source>
        <translation>无法读取跟踪：请查看引擎的问题</translation>
    </message>
    <message>
        <source>Measured on this machine ({}, {} cores), whose cores are not Lambda&apos;s: the curve&apos;s shape carries over, its milliseconds only roughly.</source>
        <translation>在本机（{}，{} 个核心）上测量，其核心与 Lambda 的不同：曲线的形状同样适用，毫秒数仅供大致参考。</translation>
    </message>
    <message>
        <source>This machine does not hold functions to their share of the CPU: every size ran with all of it, and small sizes look far too fast.</source>
        <translation>本机未将函数限制在其 CPU 份额内：每种大小都使用了全部 CPU，较小的大小会显得过快。</translation>
    </message>
    <message>
        <source>Above {} MB Lambda gives more CPU than this machine has: larger sizes may look slower here than they are.</source>
        <translation>超过 {} MB 时，Lambda 提供的 CPU 多于本机：较大的大小在此可能显得比实际慢。</translation>
    </message>
    <message>
        <source>The function asks for {}, and ran on this machine&apos;s processor.</source>
        <translation>该函数要求 {}，但在本机的处理器上运行。</translation>
    </message>
    <message>
        <source>The price of the other processor is reckoned with the durations of this one.</source>
        <translation>另一种处理器的价格按此处理器的时长计算。</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no memory size: whole MB from {} to {}</source>
        <translation>&apos;{}&apos; 不是内存大小：应为 {} 到 {} 之间的整数 MB</translation>
    </message>
    <message>
        <source>Name at least one memory size.</source>
        <translation>请至少指定一个内存大小。</translation>
    </message>
    <message>
        <source>A function is run between 1 and {} times at each size.</source>
        <translation>每种大小下函数运行 1 到 {} 次。</translation>
    </message>
    <message>
        <source>Invalid syntax: the search ends where {} is expected</source>
        <translation>语法无效：搜索已结束，但此处应为{}</translation>
    </message>
    <message>
        <source>Invalid syntax: {} is expected before &apos;{}&apos;</source>
        <translation>语法无效：应有{}位于 &apos;{}&apos; 之前</translation>
    </message>
    <message>
        <source>There is no trace {}.</source>
        <translation>没有跟踪 {}。</translation>
    </message>
    <message>
        <source>Port {} is in use.</source>
        <translation>端口 {} 已被占用。</translation>
    </message>
    <message>
        <source>The settings of X-Ray cannot be kept: see the engine&apos;s troubles.</source>
        <translation>无法保存 X-Ray 的设置：请查看引擎的问题。</translation>
    </message>
    <message>
        <source>This is no body of a dashboard: it has to be a JSON object with a list of &quot;widgets&quot;.</source>
        <translation>这不是仪表板的正文：它必须是带有 &quot;widgets&quot; 列表的 JSON 对象。</translation>
    </message>
    <message>
        <source>Another load is running. Wait for it or stop it.</source>
        <translation>另一个负载正在运行。请等待其结束，或将其停止。</translation>
    </message>
    <message>
        <source>how much a field&apos;s number changes in a stretch of time</source>
        <translation>字段数值在一段时间内的变化量</translation>
    </message>
    <message>
        <source>how many events have the field, as with by bin(5m)</source>
        <translation>有该字段的事件数，例如与 by bin(5m) 一起使用</translation>
    </message>
    <message>
        <source>the sum of a field&apos;s numbers, as with by bin(5m)</source>
        <translation>字段数值的总和，例如与 by bin(5m) 一起使用</translation>
    </message>
    <message>
        <source>how many of a field&apos;s numbers are in each of so many ranges</source>
        <translation>将字段数值分为指定数量的区间后，各区间内的个数</translation>
    </message>
    <message>
        <source>the MD5 hash of the text</source>
        <translation>文本的 MD5 哈希值</translation>
    </message>
    <message>
        <source>the SHA-256 hash of the text</source>
        <translation>文本的 SHA-256 哈希值</translation>
    </message>
    <message>
        <source>&apos;{}&apos; must come after pattern, or before any stats</source>
        <translation>&apos;{}&apos; 必须位于 pattern 之后，或位于所有 stats 之前</translation>
    </message>
    <message>
        <source>a query can be compared with one time only</source>
        <translation>一个查询只能与一个时间段比较</translation>
    </message>
    <message>
        <source>&apos;true&apos; or &apos;false&apos;</source>
        <translation>&apos;true&apos; 或 &apos;false&apos;</translation>
    </message>
    <message>
        <source>a number from {} to {}</source>
        <translation>{} 到 {} 之间的数字</translation>
    </message>
    <message>
        <source>a duration such as 30m or 7d</source>
        <translation>30m 或 7d 这样的时长</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a part of a field, and no field</source>
        <translation>&apos;{}&apos; 是字段的一部分，而不是字段</translation>
    </message>
    <message>
        <source>addtotals needs fields: name them, or put fields before it</source>
        <translation>addtotals 需要字段：请指明字段，或在其之前使用 fields</translation>
    </message>
    <message>
        <source>fillmissing must come after stats by bin()</source>
        <translation>fillmissing 必须位于带 by bin() 的 stats 之后</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>数字或文本</translation>
    </message>
    <message>
        <source>&apos;remove&apos; or &apos;transform&apos;</source>
        <translation>&apos;remove&apos; 或 &apos;transform&apos;</translation>
    </message>
    <message>
        <source>SOURCE must come before all other commands</source>
        <translation>SOURCE 必须位于所有其他命令之前</translation>
    </message>
    <message>
        <source>the name of a log group, or logGroups()</source>
        <translation>日志组名称或 logGroups()</translation>
    </message>
    <message>
        <source>namePrefix, class or accountIdentifiers</source>
        <translation>namePrefix、class 或 accountIdentifiers</translation>
    </message>
    <message>
        <source>logGroups() takes namePrefix, class and accountIdentifiers, and not &apos;{}&apos;</source>
        <translation>logGroups() 接受 namePrefix、class 和 accountIdentifiers，而不是 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>there can be at most {} here</source>
        <translation>此处最多可有 {} 个</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>a time such as -1h, now or 2026-11-30T08:00:00Z is expected here</source>
        <translation>此处应为时间，例如 -1h、now 或 2026-11-30T08:00:00Z</translation>
    </message>
    <message>
        <source>a query in parentheses can have no other one in it</source>
        <translation>括号中的查询不能再包含其他查询</translation>
    </message>
    <message>
        <source>&apos;|&apos; or &apos;)&apos;</source>
        <translation>&apos;|&apos; 或 &apos;)&apos;</translation>
    </message>
    <message>
        <source>this query gives no field &apos;{}&apos;</source>
        <translation>此查询没有给出字段 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>a query can have one join only</source>
        <translation>一个查询只能有一个 join</translation>
    </message>
    <message>
        <source>&apos;inner&apos; or &apos;left&apos;</source>
        <translation>&apos;inner&apos; 或 &apos;left&apos;</translation>
    </message>
    <message>
        <source>a name for the fields so far</source>
        <translation>代表此前字段的名称</translation>
    </message>
    <message>
        <source>a name for the fields of the other query</source>
        <translation>代表另一查询的字段的名称</translation>
    </message>
    <message>
        <source>join needs two names, left=a right=b</source>
        <translation>join 需要两个名称，left=a right=b</translation>
    </message>
    <message>
        <source>here &apos;{}.&apos; and the name of a field are expected</source>
        <translation>此处应为 &apos;{}.&apos; 和字段名称</translation>
    </message>
    <message>
        <source>says which log groups are looked through, and when</source>
        <translation>指定要搜索的日志组和时间范围</translation>
    </message>
    <message>
        <source>compares what events have in common with those of a time before</source>
        <translation>将事件的共同之处与之前某个时间段的进行比较</translation>
    </message>
    <message>
        <source>compares what events have in common with those of so long before</source>
        <translation>将事件的共同之处与指定时长之前的进行比较</translation>
    </message>
    <message>
        <source>says what is unusual about what events have in common</source>
        <translation>指出事件的共同之处中有何异常</translation>
    </message>
    <message>
        <source>puts events of another log group beside those that have the same value</source>
        <translation>将另一日志组的事件放在具有相同值的事件旁边</translation>
    </message>
    <message>
        <source>puts the rows of another query beside the rows, in their order</source>
        <translation>将另一查询的各行按顺序放在各行旁边</translation>
    </message>
    <message>
        <source>adds up a field row by row</source>
        <translation>逐行累加一个字段</translation>
    </message>
    <message>
        <source>puts what a field was in rows before beside it</source>
        <translation>在字段旁边放上它在之前各行中的值</translation>
    </message>
    <message>
        <source>fills what is missing with what it last was</source>
        <translation>用最近一次的值填补缺失的值</translation>
    </message>
    <message>
        <source>makes rows for the periods of bin() that have none</source>
        <translation>为 bin() 中没有行的时间段补上行</translation>
    </message>
    <message>
        <source>adds up the numbers of each row, or of each field</source>
        <translation>对每行或每个字段的数值求和</translation>
    </message>
    <message>
        <source>cuts off numbers that are far from most others, or drops their rows</source>
        <translation>截去与大多数相差甚远的数值，或丢弃其所在的行</translation>
    </message>
    <message>
        <source>numbers sessions: events of the same values without a long pause</source>
        <translation>为会话编号：值相同且中间没有长时间停顿的事件</translation>
    </message>
    <message>
        <source>counts how often values occur together</source>
        <translation>统计各值同时出现的次数</translation>
    </message>
    <message>
        <source>another name of countFrequent</source>
        <translation>countFrequent 的别名</translation>
    </message>
    <message>
        <source>Traffic of more than an hour is too long.</source>
        <translation>超过 1 小时的流量过长。</translation>
    </message>
    <message>
        <source>A rate is between 0 and {} requests a second.</source>
        <translation>频率应在每秒 0 到 {} 个请求之间。</translation>
    </message>
    <message>
        <source>Name a rate: requests a second.</source>
        <translation>请给出频率：每秒请求数。</translation>
    </message>
    <message>
        <source>A load lasts an hour at most.</source>
        <translation>负载最多持续 1 小时。</translation>
    </message>
    <message>
        <source>cannot write {}: make room, or choose another place</source>
        <translation>无法写入 {}：请腾出空间，或选择其他位置</translation>
    </message>
    <message>
        <source>the export was stopped</source>
        <translation>导出已停止</translation>
    </message>
    <message>
        <source>the regular expression takes too long; a simpler one finds more</source>
        <translation>正则表达式耗时过长；更简单的表达式能找到更多</translation>
    </message>
    <message>
        <source>A query in parentheses gives {} different values, and {} are the most.</source>
        <translation>括号中的查询给出 {} 个不同的值，最多只能有 {} 个。</translation>
    </message>
    <message>
        <source>Line {} has {}, which ends a line in YAML.</source>
        <translation>第 {} 行含有 {}，它在 YAML 中表示换行。</translation>
    </message>
    <message>
        <source>The table {} of the template is not made: {}</source>
        <translation>未创建模板中的表 {}：{}</translation>
    </message>
    <message>
        <source>The tables cannot be written to disk: {}</source>
        <translation>无法将表写入磁盘：{}</translation>
    </message>
    <message>
        <source>This build of Lathe has no JSONata.</source>
        <translation>此 Lathe 构建不包含 JSONata。</translation>
    </message>
    <message>
        <source>The state machines cannot be kept: see the engine&apos;s troubles.</source>
        <translation>无法保存状态机：请查看引擎的故障。</translation>
    </message>
    <message>
        <source>The state machine {} of the template is not made: {}</source>
        <translation>未创建模板中的状态机 {0}：{1}</translation>
    </message>
</context>
<context>
    <name>TuningResults</name>
    <message>
        <source>Cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation>每批 %1</translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation>%1，已过滤</translation>
    </message>
    <message>
        <source>own statement</source>
        <translation>自有语句</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>失败时</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>成功时</translation>
    </message>
    <message>
        <source>dead letters</source>
        <translation>死信</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
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
        <source>WebSocket API</source>
        <translation>WebSocket API</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>函数 URL</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 存储桶</translation>
    </message>
    <message>
        <source>DynamoDB table</source>
        <translation>DynamoDB 表</translation>
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
        <source>Event bus</source>
        <translation>事件总线</translation>
    </message>
    <message>
        <source>EventBridge rule</source>
        <translation>EventBridge 规则</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>State machine</source>
        <translation>状态机</translation>
    </message>
    <message>
        <source>CloudFront distribution</source>
        <translation>CloudFront 分配</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>文件系统</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>User pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>日志组</translation>
    </message>
    <message>
        <source>Outside the template</source>
        <translation>模板之外</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>已过滤</translation>
    </message>
    <message>
        <source>Lathe does not run this source yet: send such an event from the Test dock.</source>
        <translation>Lathe 尚不运行此事件源：请从测试面板发送这样的事件。</translation>
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
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Code in its usual size</source>
        <translation>代码恢复默认大小</translation>
    </message>
    <message>
        <source>Filter commands and keys</source>
        <translation>筛选命令和按键</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Changes and history (git)</source>
        <translation>更改与历史（Git）</translation>
    </message>
    <message>
        <source>New function...</source>
        <translation>新建函数...</translation>
    </message>
    <message>
        <source>New empty project...</source>
        <translation>新建空项目...</translation>
    </message>
    <message>
        <source>Clone a repository...</source>
        <translation>克隆仓库...</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>单步跳过</translation>
    </message>
    <message>
        <source>Step into</source>
        <translation>单步进入</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>单步跳出</translation>
    </message>
    <message>
        <source>Set or remove a breakpoint</source>
        <translation>设置或移除断点</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>移除所有断点</translation>
    </message>
    <message>
        <source>&amp;Git</source>
        <translation>Git(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Debug</source>
        <translation>调试(&amp;D)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Publish a version of the function</source>
        <translation>发布函数的一个版本</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Run all tests</source>
        <translation>运行所有测试</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>跟踪</translation>
    </message>
</context>
<context>
    <name>lathe::app::AwsClient</name>
    <message>
        <source>The engine is not running.</source>
        <translation>引擎未运行。</translation>
    </message>
</context>
<context>
    <name>lathe::app::BatchRun</name>
    <message>
        <source>The engine ended before the function did.</source>
        <translation>引擎在函数结束之前停止了。</translation>
    </message>
</context>
<context>
    <name>lathe::app::BucketCalls</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>lathe::app::BuildPane</name>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Out of date: built again when invoked</source>
        <translation>已过期：调用时会重新构建</translation>
    </message>
    <message>
        <source>Not built: runs from its sources</source>
        <translation>未构建：直接运行源代码</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>已构建</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Building...</source>
        <translation>正在构建...</translation>
    </message>
    <message>
        <source>Built in %1: %2 new, %3 up to date</source>
        <translation>构建用时 %1：%2 个新建，%3 个已是最新</translation>
    </message>
    <message>
        <source>Failed after %1: %2 with errors</source>
        <translation>%1 后失败：%2 个有错误</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>%1 后取消</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Function or layer</source>
        <translation>函数或层</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Functions and layers</source>
        <translation>函数和层</translation>
    </message>
    <message>
        <source>Output of the build</source>
        <translation>构建输出</translation>
    </message>
    <message>
        <source>What the tools print comes here.</source>
        <translation>工具的输出会显示在这里。</translation>
    </message>
    <message>
        <source>A build is under way</source>
        <translation>正在构建</translation>
    </message>
    <message>
        <source>Nothing to build yet</source>
        <translation>还没有可构建的内容</translation>
    </message>
    <message>
        <source>Functions with a manifest (requirements.txt, package.json, pom.xml, go.mod...) are built with the tools of this machine, as sam build does.</source>
        <translation>带有清单文件（requirements.txt、package.json、pom.xml、go.mod 等）的函数会像 sam build 那样，用本机的工具构建。</translation>
    </message>
    <message numerus="yes">
        <source>%n out of date</source>
        <translation>
            <numerusform>%n 个已过期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasClipboard</name>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Duplicate to %1</source>
        <translation>创建副本到 %1</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>粘贴 %1</translation>
    </message>
    <message>
        <source>Duplicate %1 cards</source>
        <translation>为 %1 张卡片创建副本</translation>
    </message>
    <message>
        <source>Paste %1 cards</source>
        <translation>粘贴 %1 张卡片</translation>
    </message>
    <message>
        <source>%1 is not in this template, but named in %2.</source>
        <translation>%1 不在此模板中，但在 %2 中被引用。</translation>
    </message>
    <message>
        <source>%1 was left out, as %2 is taken.</source>
        <translation>%1 已略去，因为 %2 已被占用。</translation>
    </message>
    <message>
        <source>%1 is now %2, as %3 is taken.</source>
        <translation>%1 现在名为 %2，因为 %3 已被占用。</translation>
    </message>
    <message>
        <source>Written along, as Globals said it there: %1.</source>
        <translation>一并写入，因为那里的 Globals 如此规定：%1。</translation>
    </message>
    <message>
        <source>The code in %1 is shared: %2.</source>
        <translation>%1 中的代码为共用：%2。</translation>
    </message>
    <message>
        <source>%1 was here already and is used: %2.</source>
        <translation>%1 已在这里并被使用：%2。</translation>
    </message>
    <message>
        <source>%1 was copied along.</source>
        <translation>%1 已一并复制。</translation>
    </message>
    <message>
        <source>%1 is not here: put the code of %2 there.</source>
        <translation>%1 不在这里：请把 %2 的代码放到那里。</translation>
    </message>
    <message>
        <source>Not copied, as no resource of this template by itself: %1.</source>
        <translation>未复制，因为它们本身不是此模板的资源：%1。</translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasFrameWiring</name>
    <message>
        <source>Frame</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Group in a frame</source>
        <translation>组合到框中</translation>
    </message>
    <message>
        <source>Remove a frame</source>
        <translation>移除一个框</translation>
    </message>
    <message>
        <source>Remove %1 frames</source>
        <translation>移除 %1 个框</translation>
    </message>
</context>
<context>
    <name>lathe::app::CanvasWiring</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Move %1 cards</source>
        <translation>移动 %1 张卡片</translation>
    </message>
    <message>
        <source>Arrange cards</source>
        <translation>排列卡片</translation>
    </message>
    <message>
        <source>Wire %1 to %2</source>
        <translation>将 %1 连接到 %2</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>创建 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove a wire</source>
        <translation>移除连线</translation>
    </message>
    <message>
        <source>Remove %1 cards</source>
        <translation>移除 %1 张卡片</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：完成。</translation>
    </message>
    <message>
        <source>%1: with it went %2.</source>
        <translation>%1：一并移除了 %2。</translation>
    </message>
    <message>
        <source>It is still named in %1.</source>
        <translation>它仍在 %1 中被引用。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1: nothing of it stands in this template by itself.</source>
        <translation>%1：其内容没有单独写在此模板中。</translation>
    </message>
</context>
<context>
    <name>lathe::app::Chooser</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Nothing of this name</source>
        <translation>没有此名称的项目</translation>
    </message>
</context>
<context>
    <name>lathe::app::CloneDialog</name>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Clone a repository</source>
        <translation>克隆仓库</translation>
    </message>
    <message>
        <source>Address of the repository</source>
        <translation>仓库的地址</translation>
    </message>
    <message>
        <source>Folder of the clone</source>
        <translation>克隆的文件夹</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>克隆</translation>
    </message>
    <message>
        <source>Folder below which the clone is to be</source>
        <translation>克隆将放在此文件夹之下</translation>
    </message>
</context>
<context>
    <name>lathe::app::CodeWiring</name>
    <message>
        <source>A language server would know more of this file: %1</source>
        <translation>语言服务器能对此文件了解更多：%1</translation>
    </message>
    <message>
        <source>The language server %1 has ended again and again without a word. It is not started any more.</source>
        <translation>语言服务器 %1 一再无故结束。不再启动它。</translation>
    </message>
    <message>
        <source>The language server %1 has ended: %2. It is not started any more.</source>
        <translation>语言服务器 %1 已结束：%2。不再启动它。</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动它</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Uses of %1</source>
        <translation>%1 的使用处</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>There is no name here to be renamed.</source>
        <translation>这里没有可以重命名的名称。</translation>
    </message>
    <message>
        <source>Only a language server can rename in code, and none runs.</source>
        <translation>只有语言服务器能够在代码中重命名，而没有正在运行的语言服务器。</translation>
    </message>
    <message>
        <source>%1 cannot be renamed.</source>
        <translation>%1 无法重命名。</translation>
    </message>
    <message>
        <source>A name has letters, digits and _ only.</source>
        <translation>名称只能包含字母、数字和 _。</translation>
    </message>
    <message>
        <source>The language server cannot rename this to %1.</source>
        <translation>语言服务器无法将其重命名为 %1。</translation>
    </message>
    <message>
        <source>Renamed. Files that were changed and are not saved: %1</source>
        <translation>已重命名。已更改但未保存的文件：%1</translation>
    </message>
    <message>
        <source>The language server wants to do more than change texts. Nothing was changed.</source>
        <translation>语言服务器想做的不只是更改文本。未做任何更改。</translation>
    </message>
    <message>
        <source>%1 cannot format.</source>
        <translation>%1 无法格式化。</translation>
    </message>
    <message>
        <source>Only a language server can format, and none runs for this file.</source>
        <translation>只有语言服务器能够格式化，而此文件没有正在运行的语言服务器。</translation>
    </message>
</context>
<context>
    <name>lathe::app::CostHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>引擎未运行。</translation>
    </message>
</context>
<context>
    <name>lathe::app::CostWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>部分文件无法保存，因此未运行。</translation>
    </message>
    <message>
        <source>%1 is invoked by what it has led to: %2 rounds in %3. This loop costs %4 an hour.</source>
        <translation>%1 被它自己引起的事件调用：%3 内 %2 轮。此循环每小时花费 %4。</translation>
    </message>
    <message>
        <source>%1 It has been stopped, as Lambda stops it.</source>
        <translation>%1循环已停止，与 Lambda 的做法相同。</translation>
    </message>
    <message>
        <source>Show the function</source>
        <translation>显示函数</translation>
    </message>
</context>
<context>
    <name>lathe::app::DashboardHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>引擎未运行。</translation>
    </message>
</context>
<context>
    <name>lathe::app::DashboardWiring</name>
    <message>
        <source>Dashboards</source>
        <translation>仪表板</translation>
    </message>
</context>
<context>
    <name>lathe::app::DebugHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>引擎未运行。</translation>
    </message>
    <message>
        <source>Another invocation is being debugged. Stop it first.</source>
        <translation>另一次调用正在调试。请先停止它。</translation>
    </message>
</context>
<context>
    <name>lathe::app::DebugWiring</name>
    <message>
        <source>Remove breakpoint</source>
        <translation>移除断点</translation>
    </message>
    <message>
        <source>Add breakpoint</source>
        <translation>添加断点</translation>
    </message>
    <message>
        <source>Stop on a condition...</source>
        <translation>在满足条件时停止...</translation>
    </message>
    <message>
        <source>Change its condition...</source>
        <translation>更改其条件...</translation>
    </message>
    <message>
        <source>Log in place of stopping...</source>
        <translation>记录日志而不停止...</translation>
    </message>
    <message>
        <source>Change what it logs...</source>
        <translation>更改其日志内容...</translation>
    </message>
    <message>
        <source>Stop only where this is true; empty: always</source>
        <translation>仅在此条件为真时停止；留空：总是停止</translation>
    </message>
    <message>
        <source>Log this and go on, with values of {expressions}; empty: stop</source>
        <translation>记录此内容并继续，{expressions} 处填入值；留空：停止</translation>
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
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>跟踪</translation>
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
    <message>
        <source>%1 is no longer on disk. Save it before closing it?</source>
        <translation>%1 已不在磁盘上。关闭前是否保存？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>关闭其他</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>%1 (on disk)</source>
        <translation>%1（磁盘上）</translation>
    </message>
    <message>
        <source>%1 as it was on disk when this was opened</source>
        <translation>打开时磁盘上的 %1</translation>
    </message>
    <message>
        <source>%1 has a line of %2, too long to be edited here. It is left as it is.</source>
        <translation>%1 中有一行长达 %2，过长而无法在此编辑。文件将保持原样。</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorBlame</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>months</comment>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>正在读取...</translation>
    </message>
</context>
<context>
    <name>lathe::app::EditorChanges</name>
    <message>
        <source>No conflict is left in this file.</source>
        <translation>此文件中没有剩余的冲突。</translation>
    </message>
    <message>
        <source>Mark it as resolved</source>
        <translation>标记为已解决</translation>
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
        <source>Waiting for memory: %1</source>
        <translation>等待内存：%1</translation>
    </message>
    <message>
        <source>All environments together are expected to use %1 of the %2 that they may. What waits runs when one of them ends or is idle.</source>
        <translation>所有环境合计预计使用 %1，上限为 %2。当某个环境结束或空闲时，等待的调用就会运行。</translation>
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
    <message>
        <source>Run here by the nearest installed version of the same language: %1.</source>
        <translation>在此由同一语言中最接近的已安装版本运行：%1。</translation>
    </message>
    <message>
        <source>Functions of %1 do not run here.</source>
        <translation>%1 的函数不能在此运行。</translation>
    </message>
    <message>
        <source>Functions for %1 run here as %2; their cost is that of %1.</source>
        <translation>面向 %1 的函数在此以 %2 运行；费用按 %1 计算。</translation>
    </message>
</context>
<context>
    <name>lathe::app::FileEdits</name>
    <message>
        <source>%1 cannot be changed here. Nothing was changed.</source>
        <translation>%1 无法在此更改。未做任何更改。</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile. Nothing was changed; try again.</source>
        <translation>%1 在此期间已更改。未做任何更改；请重试。</translation>
    </message>
    <message>
        <source>What is to become of %1 contradicts itself. Nothing was changed.</source>
        <translation>对 %1 的更改自相矛盾。未做任何更改。</translation>
    </message>
</context>
<context>
    <name>lathe::app::FunctionMaker</name>
    <message>
        <source>Make %1</source>
        <translation>创建 %1</translation>
    </message>
    <message>
        <source>%1 was copied to %2.</source>
        <translation>%1 已复制到 %2。</translation>
    </message>
    <message>
        <source>The template has errors. Put them right, then make the function.</source>
        <translation>模板有错误。请先更正，再创建函数。</translation>
    </message>
    <message>
        <source>Changed since they were made, these files stay: %1.</source>
        <translation>以下文件创建后已被更改，予以保留：%1。</translation>
    </message>
</context>
<context>
    <name>lathe::app::GitWiring</name>
    <message numerus="yes">
        <source>Changes in %n files were discarded.</source>
        <translation>
            <numerusform>已丢弃 %n 个文件中的更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 已移到回收站。</translation>
    </message>
    <message>
        <source>Delete it all the same</source>
        <translation>仍然删除</translation>
    </message>
</context>
<context>
    <name>lathe::app::IamMenu</name>
    <message>
        <source>Refuse what no policy allows</source>
        <translation>拒绝策略未允许的操作</translation>
    </message>
    <message>
        <source>Allow it, and list it in Problems</source>
        <translation>放行，并列在“问题”中</translation>
    </message>
    <message>
        <source>Do not look at policies</source>
        <translation>不检查策略</translation>
    </message>
</context>
<context>
    <name>lathe::app::LanguageWiring</name>
    <message>
        <source>definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Uses of %1</source>
        <translation>%1 的使用处</translation>
    </message>
    <message>
        <source>Go to the function in the template</source>
        <translation>转到模板中的函数</translation>
    </message>
</context>
<context>
    <name>lathe::app::LoginDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>%1 did not take this. Try again:</source>
        <translation>%1 没有接受。请重试：</translation>
    </message>
    <message>
        <source>%1 asks who you are:</source>
        <translation>%1 询问您是谁：</translation>
    </message>
    <message>
        <source>The key %1 is locked:</source>
        <translation>密钥 %1 已锁定：</translation>
    </message>
    <message>
        <source>Used for this once and kept nowhere. Many hosts want an access token in place of the password.</source>
        <translation>仅用于这一次，不会保存在任何地方。许多主机要求用访问令牌代替密码。</translation>
    </message>
    <message>
        <source>Used for this once and kept nowhere; ssh-add keeps it in the agent.</source>
        <translation>仅用于这一次，不会保存在任何地方；ssh-add 可将其保存在代理中。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>密码或令牌</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
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
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>New project from a sample...</source>
        <translation>从示例新建项目...</translation>
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
        <source>The project&apos;s folder is back.</source>
        <translation>项目文件夹又出现了。</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <source>The project&apos;s folder %1 was deleted. What is open is kept here.</source>
        <translation>项目文件夹 %1 已被删除。已打开的内容保留在这里。</translation>
    </message>
    <message>
        <source>The project&apos;s folder is %1 now. What is open is kept here.</source>
        <translation>项目文件夹现在是 %1。已打开的内容保留在这里。</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>在那里继续</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>The code of %1 has no file that can be shown for the handler %2.</source>
        <translation>%1 的代码中没有可以为处理程序 %2 显示的文件。</translation>
    </message>
    <message>
        <source>%1: %2, as it was published</source>
        <translation>%1：%2，发布时的内容</translation>
    </message>
    <message>
        <source>Begin an empty project there</source>
        <translation>在那里开始一个空项目</translation>
    </message>
</context>
<context>
    <name>lathe::app::NewFunctionDialog</name>
    <message>
        <source>New function</source>
        <translation>新建函数</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>将写入的内容</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create function</source>
        <translation>创建函数</translation>
    </message>
    <message>
        <source>%1, these lines</source>
        <translation>%1，以下各行</translation>
    </message>
</context>
<context>
    <name>lathe::app::NewFunctionForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Path of the route</source>
        <translation>路由的路径</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Method of the route</source>
        <translation>路由的方法</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>lathe::app::PaneWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>部分文件无法保存，因此未运行。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>The engine is starting.</source>
        <translation>引擎正在启动。</translation>
    </message>
    <message>
        <source>When that is put right, choose Restart the engine in the Run menu.</source>
        <translation>解决之后，请在“运行”菜单中选择“重启引擎”。</translation>
    </message>
    <message>
        <source>No engine runs. Choose Restart the engine in the Run menu.</source>
        <translation>没有正在运行的引擎。请在“运行”菜单中选择“重启引擎”。</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 已移到回收站。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>allow %1</source>
        <translation>允许 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
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
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>End idle environments after</source>
        <translation>空闲环境结束前等待</translation>
    </message>
    <message>
        <source>An environment that has had nothing to do for so long is ended; the next invocation is a cold start. A function without any has scaled to zero.</source>
        <translation>空闲达到此时长的环境会被结束，下一次调用将是冷启动。没有环境的函数即已缩减到零。</translation>
    </message>
    <message>
        <source>Speed of retries</source>
        <translation>重试速度</translation>
    </message>
    <message>
        <source>How many times sooner than on AWS asynchronous events are retried: there after 1 and 2 minutes.</source>
        <translation>异步事件的重试比 AWS 快多少倍：AWS 在 1 分钟和 2 分钟后重试。</translation>
    </message>
    <message>
        <source>Concurrent invocations</source>
        <translation>并发调用数</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Runtimes on standby</source>
        <translation>待命的运行时</translation>
    </message>
    <message>
        <source>Each function has a runtime that is started and waits, as far as this memory goes: its first invocation waits for its own init only.</source>
        <translation>在此内存限额内，每个函数都有一个已启动并等待的运行时：首次调用只需等待函数自身的初始化。</translation>
    </message>
    <message>
        <source>More at a time, of all functions together, are throttled with 429. AWS gives an account 1,000 at first, some new ones 10.</source>
        <translation>所有函数合计超出此数的并发调用会以 429 被限流。AWS 账户起初为 1,000，部分新账户为 10。</translation>
    </message>
    <message>
        <source>Holds when the engine is started next: Run &gt; Restart the engine.</source>
        <translation>下次启动引擎时生效：运行 &gt; 重启引擎。</translation>
    </message>
    <message>
        <source>Use language servers</source>
        <translation>使用语言服务器</translation>
    </message>
    <message>
        <source>Programs of yours that know a language, from PATH, node_modules/.bin or a virtual environment of the project. They run with your rights, outside of the sandbox.</source>
        <translation>您自己的、懂得某种语言的程序，来自 PATH、node_modules/.bin 或项目的虚拟环境。它们以您的权限在沙箱之外运行。</translation>
    </message>
    <message>
        <source>Port of the first HTTP API</source>
        <translation>首个 HTTP API 的端口</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Where the first API of a project listens, as long as nobody else does. Further ones listen where there is room; Resources shows them.</source>
        <translation>项目的第一个 API 在此端口监听（若端口未被占用）。其余 API 使用空闲端口，可在“资源”中查看。</translation>
    </message>
</context>
<context>
    <name>lathe::app::ProblemsPane</name>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Add the permission to the template</source>
        <translation>将权限添加到模板</translation>
    </message>
    <message>
        <source>Mistakes in the template, what language servers find in code, requests that no policy allows and troubles of the engine are listed here, each with the place and the next step.</source>
        <translation>此处列出模板中的错误、语言服务器在代码中发现的问题、策略未允许的请求以及引擎的故障，并给出各自的位置和下一步操作。</translation>
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
    <name>lathe::app::QueueCalls</name>
    <message>
        <source>In flight</source>
        <translation>传输中</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>已延迟</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
</context>
<context>
    <name>lathe::app::RemoteWiring</name>
    <message>
        <source>Fetching.</source>
        <translation>正在获取。</translation>
    </message>
    <message>
        <source>Fetched.</source>
        <translation>已获取。</translation>
    </message>
    <message>
        <source>Pulling.</source>
        <translation>正在拉取。</translation>
    </message>
    <message>
        <source>Pushing.</source>
        <translation>正在推送。</translation>
    </message>
    <message>
        <source>Pushed.</source>
        <translation>已推送。</translation>
    </message>
    <message>
        <source>There was nothing new.</source>
        <translation>没有新内容。</translation>
    </message>
    <message>
        <source>The branch has all commits now.</source>
        <translation>此分支现在拥有所有提交。</translation>
    </message>
    <message>
        <source>Merged, by a commit of its own.</source>
        <translation>已合并，并为此创建了一个提交。</translation>
    </message>
    <message>
        <source>Files are in conflict: open them, choose what stays, stage them, and commit.</source>
        <translation>有文件存在冲突：请打开它们，选择要保留的内容，暂存并提交。</translation>
    </message>
</context>
<context>
    <name>lathe::app::ReplayWiring</name>
    <message>
        <source>Nothing has failed in that time.</source>
        <translation>这段时间内没有失败的调用。</translation>
    </message>
    <message>
        <source>Not all files could be saved: nothing was replayed.</source>
        <translation>部分文件无法保存，因此未重放。</translation>
    </message>
</context>
<context>
    <name>lathe::app::ServerIndicator</name>
    <message>
        <source>Restart language servers</source>
        <translation>重启语言服务器</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>No language server</source>
        <translation>没有语言服务器</translation>
    </message>
    <message>
        <source>Completion knows the words of open files, the test event and the AWS SDK&apos;s clients. A language server would know more: %1</source>
        <translation>补全了解已打开文件中的单词、测试事件和 AWS SDK 的客户端。语言服务器能了解更多：%1</translation>
    </message>
    <message>
        <source>%1: starting</source>
        <translation>%1：正在启动</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The language server of this file: %1</source>
        <translation>此文件的语言服务器：%1</translation>
    </message>
    <message>
        <source>%1: ended</source>
        <translation>%1：已结束</translation>
    </message>
    <message>
        <source>Language server: %1</source>
        <translation>语言服务器：%1</translation>
    </message>
</context>
<context>
    <name>lathe::app::SuiteWiring</name>
    <message>
        <source>Not all files could be saved: nothing was run.</source>
        <translation>部分文件无法保存，因此未运行。</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>已保留为 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the tests</source>
        <translation>显示测试</translation>
    </message>
    <message>
        <source>The test&apos;s file cannot be read.</source>
        <translation>无法读取测试的文件。</translation>
    </message>
</context>
<context>
    <name>lathe::app::TraceHost</name>
    <message>
        <source>The engine is not running.</source>
        <translation>引擎未运行。</translation>
    </message>
</context>
<context>
    <name>lathe::app::TracesWiring</name>
    <message>
        <source>No trace is known of the request %1.</source>
        <translation>没有请求 %1 的跟踪。</translation>
    </message>
</context>
<context>
    <name>lathe::app::VersionWiring</name>
    <message>
        <source>Version %1 of %2 does not know its commit: there was no git repository with one when it was published.</source>
        <translation>%2 的版本 %1 不知道其提交：发布时没有包含提交的 Git 仓库。</translation>
    </message>
    <message>
        <source>What has changed since version %1 of %2.</source>
        <translation>自 %2 的版本 %1 以来的更改。</translation>
    </message>
    <message>
        <source>It was published with changes that were not committed; they are shown as changes, too.</source>
        <translation>发布时包含未提交的更改；它们也显示为更改。</translation>
    </message>
    <message>
        <source>%2 as it is now is version %1.</source>
        <translation>%2 的当前状态是版本 %1。</translation>
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
    <message>
        <source>New empty project...</source>
        <translation>新建空项目...</translation>
    </message>
    <message>
        <source>Clone a repository...</source>
        <translation>克隆仓库...</translation>
    </message>
</context>
<context>
    <name>lathe::compare::CaseModel</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
</context>
<context>
    <name>lathe::compare::ComparisonView</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排显示</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>上一处差异（Shift+F7）</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>下一处差异（F7）</translation>
    </message>
    <message>
        <source>Differences of the output</source>
        <translation>输出的差异</translation>
    </message>
    <message>
        <source>Differences of the log</source>
        <translation>日志的差异</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>These seem to be others in every run: %1.</source>
        <translation>这些值似乎每次运行都不同：%1。</translation>
    </message>
    <message>
        <source>Ignore them</source>
        <translation>忽略它们</translation>
    </message>
    <message>
        <source>Ignored: %1.</source>
        <translation>已忽略：%1。</translation>
    </message>
    <message>
        <source>Compare them again</source>
        <translation>重新比较它们</translation>
    </message>
</context>
<context>
    <name>lathe::compare::KeepDialog</name>
    <message>
        <source>Keep as a test</source>
        <translation>保留为测试</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>What it is about, for those who read it</source>
        <translation>测试的内容，供阅读者参考</translation>
    </message>
    <message>
        <source>These values seem to be others in every run. Those that are ticked need only be of their form:</source>
        <translation>这些值似乎每次运行都不同。勾选的值只需符合其形式：</translation>
    </message>
    <message>
        <source>Values that may be others</source>
        <translation>可以不同的值</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>There is a test of this name.</source>
        <translation>已有同名的测试。</translation>
    </message>
</context>
<context>
    <name>lathe::compare::PairModel</name>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln 处差异</numerusform>
        </translation>
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
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
</context>
<context>
    <name>lathe::compare::ReplayPane</name>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Replayed invocations</source>
        <translation>已重放的调用</translation>
    </message>
    <message>
        <source>Invocations that are over</source>
        <translation>已结束的调用</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Replay again</source>
        <translation>再次重放</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>仅有差异的</translation>
    </message>
    <message>
        <source>Show the log of the replay</source>
        <translation>显示重放的日志</translation>
    </message>
    <message>
        <source>Show the replay in the Test dock</source>
        <translation>在测试面板中显示重放</translation>
    </message>
    <message>
        <source>Keep as a test...</source>
        <translation>保留为测试...</translation>
    </message>
    <message>
        <source>Not run: %1</source>
        <translation>未运行：%1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排队等待</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <translation>之前 %1，现在 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replayed</source>
        <translation>
            <numerusform>已重放 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>none different</source>
        <translation>无差异</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different</source>
        <translation>
            <numerusform>%Ln 次有差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the trace of the replay</source>
        <translation>显示重放的跟踪</translation>
    </message>
</context>
<context>
    <name>lathe::compare::RowsModel</name>
    <message numerus="yes">
        <source>%Ln equal line(s)</source>
        <translation>
            <numerusform>%Ln 行相同</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1，已折叠</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>已移动：%1</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>已忽略：%1</translation>
    </message>
    <message>
        <source>Changed from %1 to %2</source>
        <translation>从 %1 更改为 %2</translation>
    </message>
</context>
<context>
    <name>lathe::compare::SuitePane</name>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Tests of the project</source>
        <translation>项目的测试</translation>
    </message>
    <message>
        <source>What is not as expected</source>
        <translation>与预期不符之处</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>No tests yet</source>
        <translation>尚无测试</translation>
    </message>
    <message>
        <source>Keep an invocation as a test: choose it under Test, History, or in a replay. Tests are files of tests/lathe/, which lathe test runs as well.</source>
        <translation>将调用保留为测试：在“测试”的“历史记录”或某次重放中选择它。测试是 tests/lathe/ 中的文件，lathe test 也会运行它们。</translation>
    </message>
    <message>
        <source>Tests that are over</source>
        <translation>已结束的测试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show the log in the Logs dock</source>
        <translation>在日志面板中显示日志</translation>
    </message>
    <message>
        <source>Open the test&apos;s file</source>
        <translation>打开测试的文件</translation>
    </message>
    <message>
        <source>Expect this</source>
        <translation>以此为预期</translation>
    </message>
    <message>
        <source>Change the test so that it expects what came</source>
        <translation>更改测试，以实际得到的内容为预期</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the chosen test</source>
        <translation>运行所选测试</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>运行失败的</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>全部运行</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>另有 %Ln 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed</source>
        <translation>
            <numerusform>%Ln 个通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln 个已跳过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln 个测试</numerusform>
        </translation>
    </message>
    <message>
        <source>Run every test of the project</source>
        <translation>运行项目的所有测试</translation>
    </message>
    <message>
        <source>Show the trace of the run</source>
        <translation>显示运行的跟踪</translation>
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
    <name>lathe::cost::BreakdownModel</name>
    <message>
        <source>This window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>Lambda API</source>
        <translation>Lambda API</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>without this tag</source>
        <translation>没有此标签</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>A service among them bills by something else than invocations, or its price is not known</source>
        <translation>其中有服务不按调用次数计费，或其价格未知</translation>
    </message>
    <message>
        <source>What the services bill that started the functions: requests of APIs, messages of queues and topics, events of buses, PUTs of buckets</source>
        <translation>启动这些函数的服务所计的费用：API 的请求、队列和主题的消息、事件总线的事件、存储桶的 PUT</translation>
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
        <source>Billed</source>
        <translation>计费时长</translation>
    </message>
    <message>
        <source>GB-s</source>
        <translation>GB-秒</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>lathe::cost::BreakdownView</name>
    <message>
        <source>What ran, broken down</source>
        <translation>运行内容的明细</translation>
    </message>
    <message>
        <source>Nothing ran in this time</source>
        <translation>这段时间内没有运行记录</translation>
    </message>
    <message>
        <source>Invoke a function, or choose a longer time.</source>
        <translation>请调用函数，或选择更长的时间段。</translation>
    </message>
    <message>
        <source>List prices of the first tier. Of a queue each message counts as sent by itself, received in its batch and deleted; polls that find nothing are left out. Services&apos; prices are those of us-east-1.</source>
        <translation>第一阶梯的标价。队列的每条消息按单独发送、成批接收和删除计算；未取到消息的轮询不计入。服务的价格为 us-east-1 的价格。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Break down by</source>
        <translation>明细的划分依据</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Export the breakdown as CSV</source>
        <translation>将明细导出为 CSV</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>lathe::cost::CostModel</name>
    <message>
        <source>Press F2 or double-click to give this function a rate of its own</source>
        <translation>按 F2 或双击，为此函数单独设置调用频率</translation>
    </message>
    <message>
        <source>%1 of it keeps provisioned environments ready, invoked or not</source>
        <translation>其中 %1 用于保持预置环境就绪，无论是否调用</translation>
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
        <source>Views of the cost</source>
        <translation>成本视图</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Right-sizing</source>
        <translation>规格优化</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
</context>
<context>
    <name>lathe::cost::LaneChart</name>
    <message>
        <source>Requests and environments over time</source>
        <translation>请求和环境随时间的变化</translation>
    </message>
    <message>
        <source>Requests a second, to %1</source>
        <translation>每秒请求数，最大 %1</translation>
    </message>
    <message>
        <source>p95, to %1</source>
        <translation>p95，最大 %1</translation>
    </message>
    <message>
        <source>Environment %1: %2</source>
        <translation>环境 %1：%2</translation>
    </message>
</context>
<context>
    <name>lathe::cost::LoadView</name>
    <message>
        <source>Put a function under load</source>
        <translation>对函数施加负载</translation>
    </message>
    <message>
        <source>Requests are sent when they are due, whether or not it keeps up. They count as any other, with all that they do.</source>
        <translation>请求到时即发送，无论函数是否跟得上。它们与其他请求一样计算，包括其产生的一切作用。</translation>
    </message>
    <message>
        <source>Function to drive</source>
        <translation>要施加负载的函数</translation>
    </message>
    <message>
        <source>Event to send</source>
        <translation>要发送的事件</translation>
    </message>
    <message>
        <source>Event of the Test dock</source>
        <translation>测试面板的事件</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /秒</translation>
    </message>
    <message>
        <source>Requests a second at the beginning</source>
        <translation>开始时的每秒请求数</translation>
    </message>
    <message>
        <source>Requests a second at the end</source>
        <translation>结束时的每秒请求数</translation>
    </message>
    <message>
        <source>for </source>
        <translation>持续 </translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds of load</source>
        <translation>负载的秒数</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>施加负载</translation>
    </message>
    <message>
        <source>Stop the load</source>
        <translation>停止负载</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Latencies</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>%1 was not driven: %2</source>
        <translation>未对 %1 施加负载：%2</translation>
    </message>
    <message>
        <source>%1 requests were not sent: too many were under way.</source>
        <translation>%1 个请求未发送：进行中的请求过多。</translation>
    </message>
    <message>
        <source>%1 sent, %2 fine, %3 failed, %4 throttled, %5 cold; %6 at once; %7</source>
        <translation>已发送 %1，成功 %2，失败 %3，节流 %4，冷启动 %5；并发 %6；%7</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3, at most %4</source>
        <translation>p50 %1，p95 %2，p99 %3，最大 %4</translation>
    </message>
</context>
<context>
    <name>lathe::cost::Overview</name>
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
        <source>Nothing measured today</source>
        <translation>今天没有测量数据</translation>
    </message>
    <message>
        <source>Invoke the function: other settings are compared by what was measured.</source>
        <translation>请调用该函数：将根据测量结果比较其他配置。</translation>
    </message>
    <message>
        <source>Budget a month</source>
        <translation>每月预算</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
        <source>Per month %1 after the free allowance</source>
        <translation>扣除免费额度后每月 %1</translation>
    </message>
    <message>
        <source>Per month %1</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>%1: more than the budget</source>
        <translation>%1：超出预算</translation>
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
        <source>No price is known for %1. %2</source>
        <translation>%1 的价格未知。%2</translation>
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
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningChart</name>
    <message>
        <source>Duration and cost by memory size</source>
        <translation>各内存大小的时长和成本</translation>
    </message>
    <message>
        <source>Mean duration, to %1</source>
        <translation>平均时长，最大 %1</translation>
    </message>
    <message>
        <source>Mean duration</source>
        <translation>平均时长</translation>
    </message>
    <message>
        <source>Cost of a million, to %1</source>
        <translation>每百万次成本，最大 %1</translation>
    </message>
    <message>
        <source>Cost of a million</source>
        <translation>每百万次成本</translation>
    </message>
    <message>
        <source>%1: %2, %3 a million</source>
        <translation>%1：%2，每百万次 %3</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningModel</name>
    <message>
        <source>%1, now</source>
        <translation>%1，当前</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message numerus="yes">
        <source>%n invocation(s) after the first</source>
        <translation>
            <numerusform>首次之后 %n 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>The first one: %1 init, %2 in the handler</source>
        <translation>首次调用：初始化 %1，处理程序 %2</translation>
    </message>
    <message>
        <source>Nearly all of its memory is in use.</source>
        <translation>其内存几乎已用满。</translation>
    </message>
    <message>
        <source>What a million invocations like these cost on this processor, at the first tier and without the free allowance</source>
        <translation>一百万次此类调用在这种处理器上的成本，按第一阶梯价格计算，不含免费额度</translation>
    </message>
    <message>
        <source>The first invocation in a new environment, with its init; it is not in the other figures</source>
        <translation>新环境中的首次调用，含初始化；不计入其他数值</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
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
        <translation>冷启动</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Million, x86</source>
        <translation>百万次，x86</translation>
    </message>
    <message>
        <source>Million, arm64</source>
        <translation>百万次，arm64</translation>
    </message>
    <message>
        <source>Best for</source>
        <translation>最适合</translation>
    </message>
</context>
<context>
    <name>lathe::cost::TuningView</name>
    <message>
        <source>Function to measure</source>
        <translation>要测量的函数</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Event of the Test dock</source>
        <translation>测试面板的事件</translation>
    </message>
    <message>
        <source>Memory sizes in MB</source>
        <translation>内存大小 (MB)</translation>
    </message>
    <message>
        <source>Memory sizes in MB, with commas between them</source>
        <translation>内存大小 (MB)，以逗号分隔</translation>
    </message>
    <message>
        <source> times each</source>
        <translation> 次/每种大小</translation>
    </message>
    <message>
        <source>How often at each size</source>
        <translation>每种大小的次数</translation>
    </message>
    <message>
        <source>How often at each size, after a first, cold time that is told apart</source>
        <translation>每种大小的次数，不含单独列出的首次冷启动</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Tenant to measure for</source>
        <translation>为哪个租户测量</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source>Memory sizes</source>
        <translation>内存大小</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Saving and starting</source>
        <translation>正在保存并启动</translation>
    </message>
    <message>
        <source>%1: invocation %2 of %3</source>
        <translation>%1：第 %2 次调用，共 %3 次</translation>
    </message>
    <message>
        <source>%1 was not measured: %2</source>
        <translation>未能测量 %1：%2</translation>
    </message>
    <message>
        <source>Stopped: what was measured until then is kept.</source>
        <translation>已停止：此前的测量结果予以保留。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 on average, %2 a million</source>
        <translation>平均 %1，每百万次 %2</translation>
    </message>
    <message>
        <source>Write %1 to the template</source>
        <translation>将 %1 写入模板</translation>
    </message>
    <message>
        <source>The template says %1</source>
        <translation>模板中为 %1</translation>
    </message>
    <message>
        <source>Find the right memory size</source>
        <translation>找到合适的内存大小</translation>
    </message>
    <message>
        <source>Lambda gives CPU with memory: more may cost less. The function really runs, at one size after the other, with what it does to queues, tables and files.</source>
        <translation>Lambda 按内存分配 CPU：内存更大，成本可能更低。函数会依次以各种大小真正运行，其对队列、表和文件的操作也会真正执行。</translation>
    </message>
    <message>
        <source>No function to measure</source>
        <translation>没有可测量的函数</translation>
    </message>
    <message>
        <source>Add a function to the template, and its memory is measured here.</source>
        <translation>在模板中添加函数后，可在这里测量其内存。</translation>
    </message>
</context>
<context>
    <name>lathe::cost::WhatIfModel</name>
    <message>
        <source>A month</source>
        <translation>一个月</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>lathe::cost::WhatIfView</name>
    <message>
        <source>A month by its parts</source>
        <translation>一个月成本的各组成部分</translation>
    </message>
    <message>
        <source>No function to suppose something of</source>
        <translation>没有可作假设的函数</translation>
    </message>
    <message>
        <source>Add a function to the template, and its month is reckoned here.</source>
        <translation>在模板中添加函数后，会在这里估算其每月成本。</translation>
    </message>
    <message>
        <source>Function to suppose something of</source>
        <translation>要作假设的函数</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>触发来源</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>触发来源</translation>
    </message>
    <message>
        <source>Free allowance</source>
        <translation>免费额度</translation>
    </message>
    <message>
        <source>Less what is free each month, as if nothing else used it</source>
        <translation>扣除每月免费的部分，假定没有其他函数或服务占用</translation>
    </message>
    <message>
        <source>Back to what is</source>
        <translation>恢复为实际值</translation>
    </message>
    <message>
        <source>Save as a report</source>
        <translation>另存为报告</translation>
    </message>
    <message>
        <source>Invocations a month</source>
        <translation>每月调用次数</translation>
    </message>
    <message>
        <source>Mean duration</source>
        <translation>平均时长</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>预置</translation>
    </message>
    <message>
        <source>Log of each</source>
        <translation>每次调用的日志</translation>
    </message>
    <message>
        <source> KB</source>
        <translation> KB</translation>
    </message>
    <message>
        <source>Traced by X-Ray</source>
        <translation>由 X-Ray 跟踪</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>nothing that is billed</source>
        <translation>不计费的来源</translation>
    </message>
    <message>
        <source>Now: today&apos;s mean of %1, at the rate of the Functions tab.</source>
        <translation>当前：今日平均时长 %1，频率取自“函数”标签页。</translation>
    </message>
    <message>
        <source>Nothing was measured today: 100 ms are supposed for each.</source>
        <translation>今天没有测量数据：假定每次调用为 100 毫秒。</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
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
        <translation>告警</translation>
    </message>
    <message>
        <source>%1 is in alarm since %2</source>
        <translation>%1 自 %2 起处于告警状态</translation>
    </message>
    <message>
        <source>%1 is well since %2</source>
        <translation>%1 自 %2 起正常</translation>
    </message>
    <message>
        <source>%1 has too few data</source>
        <translation>%1 的数据太少</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 不存在</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::BodyEditor</name>
    <message>
        <source>Body of the dashboard</source>
        <translation>仪表板的正文</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardBar</name>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>新建仪表板</translation>
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
        <source>Add a tile</source>
        <translation>添加磁贴</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Compare, save, rename, delete</source>
        <translation>比较、保存、重命名、删除</translation>
    </message>
    <message>
        <source>Compare with the time before</source>
        <translation>与之前的时间段比较</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>以 JSON 编辑</translation>
    </message>
    <message>
        <source>Delete this dashboard</source>
        <translation>删除此仪表板</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>另存为 PNG 图片…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>另存为 SVG 图片…</translation>
    </message>
    <message>
        <source>Save the figures as CSV…</source>
        <translation>将数据另存为 CSV…</translation>
    </message>
    <message>
        <source>Save the body as JSON…</source>
        <translation>将正文另存为 JSON…</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardDocument</name>
    <message>
        <source>Move a tile</source>
        <translation>移动磁贴</translation>
    </message>
    <message>
        <source>Change a tile</source>
        <translation>更改磁贴</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>添加磁贴</translation>
    </message>
    <message>
        <source>Delete a tile</source>
        <translation>删除磁贴</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::DashboardPage</name>
    <message>
        <source>No dashboards yet</source>
        <translation>尚无仪表板</translation>
    </message>
    <message>
        <source>The tile</source>
        <translation>磁贴</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Nothing on this dashboard yet</source>
        <translation>此仪表板上尚无内容</translation>
    </message>
    <message>
        <source>Add a tile: lines, numbers, alarms or a text.</source>
        <translation>添加磁贴：折线、数字、告警或文本。</translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation>没有正在运行的引擎</translation>
    </message>
    <message>
        <source>Dashboards are kept by the engine: start it to see them.</source>
        <translation>仪表板由引擎保存：启动引擎即可查看。</translation>
    </message>
    <message>
        <source>A dashboard shows metrics, alarms and texts of your choice. CloudWatch&apos;s clients get the same ones.</source>
        <translation>仪表板显示您选择的指标、告警和文本。CloudWatch 的客户端得到的内容相同。</translation>
    </message>
    <message>
        <source>The template declares this dashboard: what is changed here holds until it is changed there.</source>
        <translation>此仪表板由模板声明：在此所作的更改，在模板中更改它之前有效。</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>新建仪表板</translation>
    </message>
    <message>
        <source>Name of the new dashboard</source>
        <translation>新仪表板的名称</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>%1 的新名称</translation>
    </message>
    <message>
        <source>There is a dashboard %1 already.</source>
        <translation>已有仪表板 %1。</translation>
    </message>
    <message>
        <source>Change the body</source>
        <translation>更改正文</translation>
    </message>
    <message>
        <source>Save the dashboard</source>
        <translation>保存仪表板</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::LineTable</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add an expression</source>
        <translation>添加表达式</translation>
    </message>
    <message>
        <source>Lines of the tile</source>
        <translation>磁贴的折线</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>统计数据</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Whether it is drawn, and the name that expressions use for it</source>
        <translation>是否绘制，以及表达式引用它所用的名称</translation>
    </message>
    <message>
        <source>By the scale at the right</source>
        <translation>按右侧的刻度</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::LogContent</name>
    <message>
        <source>Run in the Query dock</source>
        <translation>在查询面板中运行</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::MetricBrowser</name>
    <message>
        <source>Search metrics</source>
        <translation>搜索指标</translation>
    </message>
    <message>
        <source>Add to the tile</source>
        <translation>添加到磁贴</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Without dimensions</source>
        <translation>无维度</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: search for them</source>
        <translation>
            <numerusform>另有 %n 个：请搜索</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::NameBar</name>
    <message>
        <source>Letters, digits, - and _</source>
        <translation>字母、数字、- 和 _</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::NumberContent</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>之前：%1</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::ShareContent</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::TextContent</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::Tile</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>磁贴</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>对 %1 的操作</translation>
    </message>
    <message>
        <source>Change, duplicate, delete</source>
        <translation>更改、创建副本、删除</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::TileContent</name>
    <message>
        <source>A tile of this kind (%1) is kept, but cannot be shown here.</source>
        <translation>此类磁贴（%1）会保留，但无法在此显示。</translation>
    </message>
    <message>
        <source>The charts cannot be drawn: %1</source>
        <translation>无法绘制图表：%1</translation>
    </message>
</context>
<context>
    <name>lathe::dashboard::TileEditor</name>
    <message>
        <source>Tile</source>
        <translation>磁贴</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>统计数据</translation>
    </message>
    <message>
        <source>Of metrics that are added</source>
        <translation>用于新添加的指标</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Query of Logs Insights</source>
        <translation>Logs Insights 查询</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>Stacked areas</source>
        <translation>堆叠面积图</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>仪表</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>饼图</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Log query</source>
        <translation>日志查询</translation>
    </message>
    <message>
        <source># Text

Written in *Markdown*.</source>
        <translation># 文本

以 *Markdown* 编写。</translation>
    </message>
    <message>
        <source>What the tile shows</source>
        <translation>磁贴显示的内容</translation>
    </message>
    <message>
        <source>Add metrics</source>
        <translation>添加指标</translation>
    </message>
</context>
<context>
    <name>lathe::debugging</name>
    <message>
        <source>logs: %1</source>
        <translation>日志：%1</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>条件：%1</translation>
    </message>
</context>
<context>
    <name>lathe::debugging::DebugPane</name>
    <message>
        <source>Edit...</source>
        <translation>编辑...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Stopped at a breakpoint</source>
        <translation>在断点处停止</translation>
    </message>
    <message>
        <source>Stopped after a step</source>
        <translation>单步后停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped at an exception: %1</source>
        <translation>在异常处停止：%1</translation>
    </message>
    <message>
        <source>%1. The time limit waits.</source>
        <translation>%1。时间限制暂停计时。</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 正在运行</translation>
    </message>
    <message>
        <source>Nothing is being debugged</source>
        <translation>没有正在调试的内容</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>它正在运行</translation>
    </message>
    <message>
        <source>Click beside a line of Python or JavaScript to set a breakpoint, then press F5.</source>
        <translation>点击 Python 或 JavaScript 代码行旁边设置断点，然后按 F5。</translation>
    </message>
    <message>
        <source>F5 pauses it. Its call stack is here while it stands.</source>
        <translation>F5 可暂停它。停住时，其调用栈显示在这里。</translation>
    </message>
    <message>
        <source>Call stack</source>
        <translation>调用栈</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>断点</translation>
    </message>
    <message>
        <source>Stop at exceptions</source>
        <translation>遇到异常时停止</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Uncaught</source>
        <translation>未捕获的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Those that leave the handler</source>
        <translation>离开处理程序的异常</translation>
    </message>
    <message>
        <source>Also those that the function catches</source>
        <translation>也包括函数捕获的异常</translation>
    </message>
</context>
<context>
    <name>lathe::debugging::VariablesModel</name>
    <message>
        <source>not available while it runs</source>
        <translation>运行时不可用</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Add an expression...</source>
        <translation>添加表达式...</translation>
    </message>
    <message>
        <source>Show more...</source>
        <translation>显示更多...</translation>
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
    <name>lathe::designer::CanvasDiffPane</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>显示所有卡片</translation>
    </message>
    <message>
        <source>Canvas with what differs</source>
        <translation>带有差异的画布</translation>
    </message>
    <message>
        <source>What differs on the canvas</source>
        <translation>画布上的差异</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>The canvas is the same in both states.</source>
        <translation>两个状态下的画布相同。</translation>
    </message>
    <message>
        <source>Canvas: %1</source>
        <translation>画布：%1</translation>
    </message>
</context>
<context>
    <name>lathe::designer::DesignerPane</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>组件面板</translation>
    </message>
    <message>
        <source>Show what can be put on the canvas</source>
        <translation>显示可放到画布上的内容</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Let the layout place the selected cards, or all</source>
        <translation>自动排列所选卡片或全部卡片</translation>
    </message>
    <message>
        <source>Find a card</source>
        <translation>查找卡片</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>显示全部卡片</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Save as a picture...</source>
        <translation>另存为图片...</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>尚未绘制任何内容</translation>
    </message>
    <message>
        <source>Drag a function from the palette onto the canvas, then an API or a queue, and a wire from its right side to the function.</source>
        <translation>从组件面板将函数拖到画布上，再拖入 API 或队列，然后从其右侧拖出连线到函数。</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Open one to see it as cards and wires.</source>
        <translation>打开一个项目，以卡片和连线的形式查看。</translation>
    </message>
    <message>
        <source>No card is called so.</source>
        <translation>没有这样的卡片。</translation>
    </message>
    <message>
        <source>Let go on a card to wire it, on the canvas for a new one</source>
        <translation>在卡片上松开以连接，在画布上松开以新建</translation>
    </message>
    <message>
        <source>Wire %1 to %2</source>
        <translation>将 %1 连接到 %2</translation>
    </message>
    <message>
        <source>Wire %1 to a new</source>
        <translation>将 %1 连接到新的</translation>
    </message>
    <message>
        <source>%1 leads to nothing that can be made here</source>
        <translation>%1 无法连接到此处可创建的内容</translation>
    </message>
    <message>
        <source>A schedule starts</source>
        <translation>计划触发</translation>
    </message>
    <message>
        <source>no function yet: make one first</source>
        <translation>尚无函数：请先创建一个</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Open the code</source>
        <translation>打开代码</translation>
    </message>
    <message>
        <source>Show the log of the failure</source>
        <translation>显示失败的日志</translation>
    </message>
    <message>
        <source>Show its log</source>
        <translation>显示其日志</translation>
    </message>
    <message>
        <source>Show in the template</source>
        <translation>在模板中显示</translation>
    </message>
    <message>
        <source>Save the canvas as a picture</source>
        <translation>将画布保存为图片</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Wire to</source>
        <translation>连接到</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Put the selected cards in line, or apart at equal distances</source>
        <translation>将所选卡片排成一线，或以相等间距分开</translation>
    </message>
    <message>
        <source>Align %1 cards</source>
        <translation>对齐 %1 张卡片</translation>
    </message>
    <message>
        <source>Distribute %1 cards</source>
        <translation>分布 %1 张卡片</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>移动框</translation>
    </message>
    <message>
        <source>Change a frame&apos;s size</source>
        <translation>更改框的大小</translation>
    </message>
    <message>
        <source>Title a frame</source>
        <translation>为框命名</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour a frame</source>
        <translation>为框着色</translation>
    </message>
    <message>
        <source>Select its cards</source>
        <translation>选中其卡片</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>移除此框</translation>
    </message>
</context>
<context>
    <name>lathe::designer::FrameTitleEdit</name>
    <message>
        <source>Title of the frame</source>
        <translation>框的标题</translation>
    </message>
</context>
<context>
    <name>lathe::designer::MiniMap</name>
    <message>
        <source>Map of the canvas</source>
        <translation>画布缩略图</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>点击或拖动以前往</translation>
    </message>
</context>
<context>
    <name>lathe::designer::Palette</name>
    <message>
        <source>Palette</source>
        <translation>组件面板</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the palette</source>
        <translation>搜索组件面板</translation>
    </message>
    <message>
        <source>What can be put on the canvas</source>
        <translation>可放到画布上的内容</translation>
    </message>
    <message>
        <source>Drag it onto the canvas, or press Enter</source>
        <translation>拖到画布上，或按 Enter 键</translation>
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
    <message>
        <source>Select all occurrences</source>
        <translation>选择所有匹配项</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>转到定义</translation>
    </message>
    <message>
        <source>Find all uses</source>
        <translation>查找所有使用处</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>快速修复</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处更改</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处更改</translation>
    </message>
    <message>
        <source>Show what git has here</source>
        <translation>显示 git 在此处的内容</translation>
    </message>
    <message>
        <source>Show who wrote each line</source>
        <translation>显示每行的作者</translation>
    </message>
    <message>
        <source>History of this file</source>
        <translation>此文件的历史</translation>
    </message>
    <message>
        <source>History of the selected lines</source>
        <translation>所选行的历史</translation>
    </message>
    <message>
        <source>Take ours of this conflict</source>
        <translation>对此冲突采用我方</translation>
    </message>
    <message>
        <source>Take theirs of this conflict</source>
        <translation>对此冲突采用对方</translation>
    </message>
    <message>
        <source>Take both of this conflict</source>
        <translation>对此冲突采用双方</translation>
    </message>
    <message>
        <source>Show parameters</source>
        <translation>显示参数</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Go to the matching brace</source>
        <translation>转到匹配的括号</translation>
    </message>
</context>
<context>
    <name>lathe::editor::CompletionPopup</name>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>no longer to be used</source>
        <translation>不应再使用</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Enter or Tab takes it, Esc closes</source>
        <translation>Enter 或 Tab 采用，Esc 关闭</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>补全项</translation>
    </message>
</context>
<context>
    <name>lathe::editor::ConflictLinks</name>
    <message>
        <source>Take ours</source>
        <translation>采用我方</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>采用双方</translation>
    </message>
    <message>
        <source>%1 of conflict %2</source>
        <translation>冲突 %2 的%1</translation>
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
    <message>
        <source>%1 was ISO 8859-1, which lacks characters that you have typed: it is UTF-8 now.</source>
        <translation>%1 原为 ISO 8859-1，缺少您输入的字符：现已改为 UTF-8。</translation>
    </message>
    <message>
        <source>Changes to %1 that were not saved are back; the file has changed since.</source>
        <translation>已恢复 %1 未保存的更改；此后该文件已变化。</translation>
    </message>
    <message>
        <source>Changes to %1 that were not saved are back.</source>
        <translation>已恢复 %1 未保存的更改。</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Without colours and wrapping, so that typing stays quick: a line is longer than %1.</source>
        <translation>有一行超过 %1：为使输入保持流畅，不显示颜色，也不自动换行。</translation>
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
    <message>
        <source>Only in the selection</source>
        <translation>仅在选定内容中</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
</context>
<context>
    <name>lathe::editor::Hovering</name>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Nothing to be put right here</source>
        <translation>此处没有需要修复的内容</translation>
    </message>
</context>
<context>
    <name>lathe::editor::HunkPeek</name>
    <message>
        <source>Change %1 of %2</source>
        <translation>第 %1 处更改，共 %2 处</translation>
    </message>
    <message>
        <source>These lines are new: git has nothing in their place.</source>
        <translation>这些行是新的：git 在此处没有内容。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Stage this change</source>
        <translation>暂存此更改</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Put back what git has</source>
        <translation>恢复为 git 中的内容</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处更改</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What git has in place of these lines</source>
        <translation>git 在这些行处的内容</translation>
    </message>
</context>
<context>
    <name>lathe::editor::RenameBox</name>
    <message>
        <source>New name of %1</source>
        <translation>%1 的新名称</translation>
    </message>
    <message>
        <source>Enter renames it everywhere, Esc leaves it</source>
        <translation>Enter 将在各处重命名，Esc 取消</translation>
    </message>
</context>
<context>
    <name>lathe::git::BranchButton</name>
    <message>
        <source>No branch (at %1)</source>
        <translation>无分支（位于 %1）</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>Branches and what is put aside</source>
        <translation>分支与搁置的更改</translation>
    </message>
    <message>
        <source>Follows %1: %2 commits ahead, %3 behind</source>
        <translation>跟踪 %1：领先 %2 个提交，落后 %3 个</translation>
    </message>
    <message>
        <source>Branches of remotes</source>
        <translation>远程分支</translation>
    </message>
    <message>
        <source>Delete a branch</source>
        <translation>删除分支</translation>
    </message>
    <message>
        <source>New branch from here</source>
        <translation>从此处新建分支</translation>
    </message>
    <message>
        <source>Name of a new branch</source>
        <translation>新分支的名称</translation>
    </message>
    <message>
        <source>Put all changes aside</source>
        <translation>搁置所有更改</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Throw away what was put aside</source>
        <translation>丢弃搁置的更改</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>合并到 %1</translation>
    </message>
</context>
<context>
    <name>lathe::git::ChangesModel</name>
    <message>
        <source>Conflicts (%1)</source>
        <translation>冲突（%1）</translation>
    </message>
    <message>
        <source>Staged (%1)</source>
        <translation>已暂存（%1）</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>已更改（%1）</translation>
    </message>
    <message>
        <source>Untracked (%1)</source>
        <translation>未跟踪（%1）</translation>
    </message>
</context>
<context>
    <name>lathe::git::CommitEditor</name>
    <message>
        <source>Committing...</source>
        <translation>正在提交...</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>修改提交</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Stage what the commit shall hold first.</source>
        <translation>请先暂存要提交的内容。</translation>
    </message>
    <message>
        <source>The commit needs a message.</source>
        <translation>提交需要说明。</translation>
    </message>
    <message>
        <source>What does this commit change, and why?</source>
        <translation>此提交更改了什么，为什么？</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>提交说明</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>修改最近的提交</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your e-mail address</source>
        <translation>您的电子邮箱</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
</context>
<context>
    <name>lathe::git::CommitsModel</name>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>lathe::git::DiffModel</name>
    <message>
        <source>Added, line %1: %2</source>
        <translation>新增，第 %1 行：%2</translation>
    </message>
    <message>
        <source>Removed, line %1: %2</source>
        <translation>删除，第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>lathe::git::DiffView</name>
    <message>
        <source>Choose a file to see what has changed in it.</source>
        <translation>选择一个文件以查看其更改。</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>不是文本。</translation>
    </message>
    <message>
        <source>It is too large to be compared line by line.</source>
        <translation>文件太大，无法逐行比较。</translation>
    </message>
    <message>
        <source>It can be executed now.</source>
        <translation>现在可执行。</translation>
    </message>
    <message>
        <source>It can no longer be executed.</source>
        <translation>不再可执行。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>Its text is the same.</source>
        <translation>文本没有变化。</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>取消暂存</translation>
    </message>
    <message>
        <source>Unstage this hunk</source>
        <translation>取消暂存此区块</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Stage this hunk</source>
        <translation>暂存此区块</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discard this hunk</source>
        <translation>丢弃此区块</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>取消暂存 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>暂存 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>丢弃 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed in the file</source>
        <translation>文件中的更改</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排显示</translation>
    </message>
</context>
<context>
    <name>lathe::git::GitPane</name>
    <message>
        <source>Committed as %1.</source>
        <translation>已提交为 %1。</translation>
    </message>
    <message>
        <source>The hook %1 was left out: it is not executable.</source>
        <translation>已跳过钩子 %1：它不可执行。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>取消暂存</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>丢弃更改</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Changes or history</source>
        <translation>更改或历史</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>What you change shows here, to be staged and committed.</source>
        <translation>您的更改会显示在这里，以便暂存和提交。</translation>
    </message>
    <message>
        <source>A merge is in progress: a commit ends it.</source>
        <translation>正在合并：提交即可完成。</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>No git repository</source>
        <translation>没有 Git 仓库</translation>
    </message>
    <message>
        <source>Git cannot be used here</source>
        <translation>无法在此使用 Git</translation>
    </message>
    <message>
        <source>What has changed in the project shows here.</source>
        <translation>项目的更改会显示在这里。</translation>
    </message>
    <message>
        <source>Keep the history of this project, so that any change can be seen and taken back.</source>
        <translation>保留此项目的历史，任何更改都可查看和撤回。</translation>
    </message>
    <message>
        <source>Make a git repository here</source>
        <translation>在此创建 Git 仓库</translation>
    </message>
    <message>
        <source>Give the merge up</source>
        <translation>放弃合并</translation>
    </message>
    <message>
        <source>Files become again what they were before the merge</source>
        <translation>文件恢复为合并之前的样子</translation>
    </message>
    <message>
        <source>%1 is in progress. In a terminal: %1 --continue, or %1 --abort.</source>
        <translation>%1 正在进行中。请在终端中运行：%1 --continue 或 %1 --abort。</translation>
    </message>
    <message>
        <source>git bisect is in progress. In a terminal: git bisect reset ends it.</source>
        <translation>git bisect 正在进行中。请在终端中运行 git bisect reset 结束它。</translation>
    </message>
    <message>
        <source>Fetch: see what is new in the remote</source>
        <translation>获取：查看远程仓库中的新内容</translation>
    </message>
    <message>
        <source>Pull: take over what is new in the remote</source>
        <translation>拉取：取得远程仓库中的新内容</translation>
    </message>
    <message>
        <source>Pull: take over what is new in %1</source>
        <translation>拉取：取得 %1 中的新内容</translation>
    </message>
    <message>
        <source>Push: give this branch to the remote</source>
        <translation>推送：把此分支交给远程仓库</translation>
    </message>
    <message>
        <source>Push: give commits to %1</source>
        <translation>推送：把提交交给 %1</translation>
    </message>
</context>
<context>
    <name>lathe::git::HistoryView</name>
    <message>
        <source>Files (%1)</source>
        <translation>文件（%1）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>From commit %1 on</source>
        <translation>从提交 %1 起</translation>
    </message>
    <message>
        <source>History of %1, lines %2 to %3</source>
        <translation>%1 第 %2 至 %3 行的历史</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>%1 的历史</translation>
    </message>
    <message>
        <source>Show all commits</source>
        <translation>显示所有提交</translation>
    </message>
    <message>
        <source>%1 → files on disk</source>
        <translation>%1 → 磁盘上的文件</translation>
    </message>
    <message>
        <source>%1, the first commit</source>
        <translation>%1，第一个提交</translation>
    </message>
    <message>
        <source>Compare with the files on disk</source>
        <translation>与磁盘上的文件比较</translation>
    </message>
    <message>
        <source>Show what differs on the canvas</source>
        <translation>在画布上显示差异</translation>
    </message>
    <message>
        <source>Files that differ</source>
        <translation>有差异的文件</translation>
    </message>
</context>
<context>
    <name>lathe::git::TransferRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::DestinationBox</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose a queue, topic, function, bus or bucket, or type the ARN of one.</source>
        <translation>选择队列、主题、函数、事件总线或存储桶，或输入其 ARN。</translation>
    </message>
    <message>
        <source>a queue that SAM makes</source>
        <translation>由 SAM 创建的队列</translation>
    </message>
    <message>
        <source>a topic that SAM makes</source>
        <translation>由 SAM 创建的主题</translation>
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
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>none provisioned</source>
        <translation>未预置</translation>
    </message>
    <message>
        <source>Provisioned concurrency</source>
        <translation>预置并发</translation>
    </message>
    <message>
        <source>More than is reserved: AWS refuses it.</source>
        <translation>超过预留数量：AWS 会拒绝。</translation>
    </message>
    <message>
        <source>Initialised ahead, for the alias %1.</source>
        <translation>为别名 %1 提前初始化。</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Asynchronous invocation</source>
        <translation>异步调用</translation>
    </message>
    <message>
        <source>When it succeeds</source>
        <translation>成功时</translation>
    </message>
    <message>
        <source>When it fails</source>
        <translation>失败时</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Maximum age of an event</source>
        <translation>事件的最长保留时间</translation>
    </message>
    <message>
        <source>Runs here as %1, which this machine is; its cost is that of %2.</source>
        <translation>在此以本机的 %1 运行；费用按 %2 计算。</translation>
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
    <message>
        <source>%1, made through the API</source>
        <translation>%1，通过 API 创建</translation>
    </message>
    <message>
        <source>%1, changed through the API</source>
        <translation>%1，已通过 API 修改</translation>
    </message>
    <message>
        <source>Views of the function</source>
        <translation>函数的视图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>全部属性</translation>
    </message>
    <message>
        <source>Views of the state machine</source>
        <translation>状态机的视图</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::JsonDialog</name>
    <message>
        <source>Line %1, column %2:</source>
        <translation>第 %1 行，第 %2 列：</translation>
    </message>
    <message>
        <source>Intrinsics in their long form: {&quot;Ref&quot;: &quot;Table&quot;}.</source>
        <translation>内部函数使用长格式：{&quot;Ref&quot;: &quot;Table&quot;}。</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::LayersEditor</name>
    <message>
        <source>Layer %1</source>
        <translation>层 %1</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <source>Choose a layer of the project, or type the ARN of a version: arn:aws:lambda:us-east-1:123456789012:layer:tools:7</source>
        <translation>选择项目中的层，或输入某个版本的 ARN：arn:aws:lambda:us-east-1:123456789012:layer:tools:7</translation>
    </message>
    <message>
        <source>From Globals: %1</source>
        <translation>来自 Globals：%1</translation>
    </message>
    <message>
        <source>A function has at most %1 layers; this one has %2.</source>
        <translation>一个函数最多有 %1 个层；此函数有 %2 个。</translation>
    </message>
    <message>
        <source>%1 (not on this machine)</source>
        <translation>%1（不在本机上）</translation>
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
    <name>lathe::inspector::PatternDialog</name>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Record to try it on</source>
        <translation>用于试验的记录</translation>
    </message>
    <message>
        <source>Event to try it on</source>
        <translation>用于试验的事件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>事件模式</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>What the pattern wants, and what the event has</source>
        <translation>模式的要求与事件的内容</translation>
    </message>
    <message>
        <source>Pattern, line %1, column %2: %3</source>
        <translation>模式，第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>The event is no JSON object.</source>
        <translation>事件不是 JSON 对象。</translation>
    </message>
    <message>
        <source>It matches.</source>
        <translation>匹配。</translation>
    </message>
    <message>
        <source>It does not match: one of pattern and data is JSON, the other plain text.</source>
        <translation>不匹配：模式与数据中一个是 JSON，另一个是纯文本。</translation>
    </message>
    <message>
        <source>It does not match: no single element of the list has all of it.</source>
        <translation>不匹配：列表中没有任何一个元素同时满足全部条件。</translation>
    </message>
    <message>
        <source>It does not match.</source>
        <translation>不匹配。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 fits</source>
        <translation>%1 符合</translation>
    </message>
    <message>
        <source>%1 does not fit</source>
        <translation>%1 不符合</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PoliciesEditor</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Policy template, managed policy or action</source>
        <translation>策略模板、托管策略或操作</translation>
    </message>
    <message>
        <source>Add a policy or an action</source>
        <translation>添加策略或操作</translation>
    </message>
    <message>
        <source>A policy template of SAM&apos;s, the name or ARN of a managed policy, or an action for a statement: sqs:SendMessage</source>
        <translation>SAM 的策略模板、托管策略的名称或 ARN，或用于语句的操作：sqs:SendMessage</translation>
    </message>
    <message>
        <source>Add the policy</source>
        <translation>添加策略</translation>
    </message>
    <message>
        <source>It runs in the role %1: what it may do stands there.</source>
        <translation>它以角色 %1 运行：其权限在那里定义。</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PolicyCard</name>
    <message>
        <source>Edit the policy as JSON</source>
        <translation>以 JSON 编辑策略</translation>
    </message>
    <message>
        <source>Remove the policy</source>
        <translation>移除策略</translation>
    </message>
    <message>
        <source>Choose or type one</source>
        <translation>选择或输入</translation>
    </message>
    <message>
        <source>Managed policy</source>
        <translation>托管策略</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n 条语句</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertiesView</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Find a property</source>
        <translation>查找属性</translation>
    </message>
    <message>
        <source>Properties of the resource</source>
        <translation>资源属性</translation>
    </message>
    <message>
        <source>Only what is set</source>
        <translation>仅显示已设置的属性</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Open an editor for it</source>
        <translation>打开专用编辑器</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Take this value out of the template</source>
        <translation>从模板中移除此值</translation>
    </message>
    <message>
        <source>%1 is no property that AWS knows here.</source>
        <translation>%1 不是 AWS 在此处认识的属性。</translation>
    </message>
    <message>
        <source>Select a property to see what it takes; double-click to change it.</source>
        <translation>选择一个属性以查看其取值；双击可修改。</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyDelegate</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Open an editor for it</source>
        <translation>打开专用编辑器</translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation>已存在 %1。</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::PropertyFacts</name>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>On AWS a change makes a new resource in place of this one.</source>
        <translation>在 AWS 上，更改它会用新资源替换此资源。</translation>
    </message>
    <message>
        <source>AWS advises against it.</source>
        <translation>AWS 不建议使用。</translation>
    </message>
    <message>
        <source>What AWS says of it</source>
        <translation>AWS 的说明</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>any JSON</source>
        <translation>任意 JSON</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>texts by name</source>
        <translation>按名称的文本</translation>
    </message>
    <message>
        <source>values by name</source>
        <translation>按名称的值</translation>
    </message>
    <message>
        <source>group of properties</source>
        <translation>属性组</translation>
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
    <name>lathe::inspector::PropertyTree</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
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
    <name>lathe::inspector::ScheduleDialog</name>
    <message>
        <source>Schedule</source>
        <translation>定时计划</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>周期性重复</translation>
    </message>
    <message>
        <source>At a time of day</source>
        <translation>在一天的某个时间</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>As written below</source>
        <translation>按下方的表达式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Fires next (UTC)</source>
        <translation>接下来的触发时间 (UTC)</translation>
    </message>
    <message>
        <source>Fires next</source>
        <translation>接下来的触发时间</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>on these days</source>
        <translation>在这些日子</translation>
    </message>
    <message>
        <source>on a day of the month</source>
        <translation>在每月的某一天</translation>
    </message>
    <message>
        <source>on the last day of the month</source>
        <translation>在每月最后一天</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>每月几日</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>A rule of EventBridge takes rate or cron; at is for EventBridge Scheduler.</source>
        <translation>EventBridge 规则支持 rate 或 cron；at 仅用于 EventBridge Scheduler。</translation>
    </message>
    <message>
        <source>It never fires any more.</source>
        <translation>不会再触发。</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::StatementForm</name>
    <message>
        <source>Action %1</source>
        <translation>操作 %1</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>添加操作</translation>
    </message>
    <message>
        <source>Resource %1</source>
        <translation>资源 %1</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>添加资源</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>An action is a service and what is done there: sqs:SendMessage, s3:*</source>
        <translation>操作由服务及其中的动作组成：sqs:SendMessage、s3:*</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ValueList</name>
    <message>
        <source>Go to it</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>lathe::inspector::ValueText</name>
    <message>
        <source>What %1 is to work on is missing.</source>
        <translation>缺少 %1 的参数。</translation>
    </message>
    <message>
        <source>!GetAtt needs a resource and an attribute: !GetAtt Table.Arn</source>
        <translation>!GetAtt 需要资源和属性：!GetAtt Table.Arn</translation>
    </message>
    <message>
        <source>What %1 is to work on is no JSON.</source>
        <translation>%1 的参数不是 JSON。</translation>
    </message>
    <message>
        <source>It takes %1 to %2.</source>
        <translation>取值范围为 %1 至 %2。</translation>
    </message>
    <message>
        <source>That is no JSON.</source>
        <translation>这不是 JSON。</translation>
    </message>
    <message>
        <source>It takes a whole number, or an intrinsic such as !Ref.</source>
        <translation>取值为整数，或 !Ref 等内部函数。</translation>
    </message>
    <message>
        <source>It takes a number, or an intrinsic such as !Ref.</source>
        <translation>取值为数字，或 !Ref 等内部函数。</translation>
    </message>
    <message>
        <source>It takes true or false, or an intrinsic such as !Ref.</source>
        <translation>取值为 true 或 false，或 !Ref 等内部函数。</translation>
    </message>
    <message>
        <source>It takes JSON, or an intrinsic such as !Ref.</source>
        <translation>取值为 JSON，或 !Ref 等内部函数。</translation>
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
    <message>
        <source>From</source>
        <translation>来源</translation>
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
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What led to it, and what it has led to</source>
        <translation>由什么引起，又引起了什么</translation>
    </message>
    <message>
        <source>Show its story</source>
        <translation>显示其经过</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Run invocations once more with the code as it is now, and compare</source>
        <translation>用当前的代码再次运行调用并比较</translation>
    </message>
    <message>
        <source>The chosen one</source>
        <translation>所选的</translation>
    </message>
    <message>
        <source>All that are listed</source>
        <translation>列出的全部</translation>
    </message>
    <message>
        <source>The failed ones of them</source>
        <translation>其中失败的</translation>
    </message>
    <message>
        <source>All that failed in the last hour</source>
        <translation>最近 1 小时内失败的全部</translation>
    </message>
    <message>
        <source>All that failed in the last 24 hours</source>
        <translation>最近 24 小时内失败的全部</translation>
    </message>
    <message>
        <source>All that failed in the last 7 days</source>
        <translation>最近 7 天内失败的全部</translation>
    </message>
    <message>
        <source>Replay and compare</source>
        <translation>重放并比较</translation>
    </message>
    <message>
        <source>Keep as a test...</source>
        <translation>保留为测试...</translation>
    </message>
    <message>
        <source>Show its trace</source>
        <translation>显示其跟踪</translation>
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
        <source>Stop the invocation</source>
        <translation>停止调用</translation>
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
    <message>
        <source>Finished from %1 to %2</source>
        <translation>完成时间从 %1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>History (%Ln running)</source>
        <translation>
            <numerusform>历史记录（%Ln 个运行中）</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the function with this event</source>
        <translation>使用此事件运行函数</translation>
    </message>
    <message>
        <source>The request is valid</source>
        <translation>请求有效</translation>
    </message>
    <message>
        <source>A dry run only checks the request: nothing ran.</source>
        <translation>试运行仅检查请求：没有运行任何内容。</translation>
    </message>
    <message>
        <source>Not invoked: the event is not valid JSON</source>
        <translation>未调用：事件不是有效的 JSON</translation>
    </message>
    <message>
        <source>The engine ended before the function did</source>
        <translation>引擎在函数结束之前停止了</translation>
    </message>
    <message>
        <source>Not invoked: the engine is not running</source>
        <translation>未调用：引擎没有运行</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>On whose behalf: the function keeps tenants apart</source>
        <translation>代表哪个租户：该函数隔离各租户</translation>
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
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::ResultView</name>
    <message>
        <source>Nothing invoked yet</source>
        <translation>尚未调用</translation>
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
        <source>Restored, %1</source>
        <translation>已恢复，%1</translation>
    </message>
    <message>
        <source>SnapStart: an environment was initialised ahead, and resumed here</source>
        <translation>SnapStart：执行环境已预先初始化，并在此处恢复运行</translation>
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
    <message>
        <source>Write an event and press Invoke (%1).</source>
        <translation>编写事件，然后按“调用”(%1)。</translation>
    </message>
    <message>
        <source>Without the time that it stood still under the debugger</source>
        <translation>不含在调试器下停住的时间</translation>
    </message>
    <message>
        <source>The most it used, with the debugger&apos;s own</source>
        <translation>其最大用量，包括调试器自身的用量</translation>
    </message>
    <message>
        <source>Debugged</source>
        <translation>已调试</translation>
    </message>
    <message>
        <source>Neither costs nor metrics count it</source>
        <translation>成本和指标都不计入它</translation>
    </message>
    <message>
        <source>Show where its time went</source>
        <translation>显示其时间花在何处</translation>
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
        <translation>%1，由 %2 触发</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
</context>
<context>
    <name>lathe::invoke::StoryView</name>
    <message>
        <source>Steps of the story</source>
        <translation>经过的步骤</translation>
    </message>
    <message>
        <source>No story chosen</source>
        <translation>未选择经过</translation>
    </message>
    <message>
        <source>Choose an invocation under History, then Story: what led to it, and what it led to.</source>
        <translation>在“历史”中选择一次调用，然后点“经过”：由什么引起，又引起了什么。</translation>
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
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
</context>
<context>
    <name>lathe::logs::DensityBar</name>
    <message>
        <source>Where errors are</source>
        <translation>错误所在位置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors here</source>
        <translation>
            <numerusform>此处有 %Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings here</source>
        <translation>
            <numerusform>此处有 %Ln 个警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::GroupRows</name>
    <message>
        <source>%1 between invocations</source>
        <translation>%1，调用之间</translation>
    </message>
</context>
<context>
    <name>lathe::logs::HighlightsPopup</name>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>换一种颜色</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>要突出显示的内容</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>移除规则</translation>
    </message>
</context>
<context>
    <name>lathe::logs::JumpPopup</name>
    <message>
        <source>Time to go to</source>
        <translation>要转到的时间</translation>
    </message>
    <message>
        <source>14:03, 29 Nov 14:03, 10 min ago</source>
        <translation>14:03、2026-11-29 14:03、10 min 前</translation>
    </message>
    <message>
        <source>This is no time.</source>
        <translation>这不是时间。</translation>
    </message>
    <message>
        <source>A time of day, a date, both, or how long ago</source>
        <translation>时刻、日期、两者兼有，或距今多久</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LineText</name>
    <message numerus="yes">
        <source>... and %Ln more characters. Copy takes all of them.</source>
        <translation>
            <numerusform>... 还有 %Ln 个字符。“复制”会包含全部字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogDelegate</name>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>还有 %n 行</numerusform>
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
        <source>%1 (at character %2). The filter before stays in force.</source>
        <translation>%1（第 %2 个字符处）。之前的筛选条件仍然有效。</translation>
    </message>
    <message>
        <source>More of the log</source>
        <translation>日志的更多选项</translation>
    </message>
    <message>
        <source>Invocation %1</source>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>No longer ask for %1</source>
        <translation>不再按 %1 筛选</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogHeader</name>
    <message>
        <source>Drag a title to move its column, an edge to size it; a click with the right button has more</source>
        <translation>拖动标题可移动列，拖动边缘可调整列宽；点击右键可查看更多操作</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>固定 %1</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>移除此列</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>恢复初始状态</translation>
    </message>
</context>
<context>
    <name>lathe::logs::LogLines</name>
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
    <message>
        <source>Only lines with this value</source>
        <translation>仅含此值的日志行</translation>
    </message>
    <message>
        <source>Show this field as a column</source>
        <translation>将此字段显示为列</translation>
    </message>
    <message>
        <source>this line cannot be read any more</source>
        <translation>此行已无法读取</translation>
    </message>
    <message>
        <source>between invocations</source>
        <translation>调用之间</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
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
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 / %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop looking through older lines</source>
        <translation>停止搜索较早的日志行</translation>
    </message>
    <message>
        <source>Show earlier lines</source>
        <translation>显示较早的日志行</translation>
    </message>
    <message>
        <source>Looking for lines that pass the filter</source>
        <translation>正在查找符合筛选条件的日志行</translation>
    </message>
    <message>
        <source>%1 % of %2 looked through.</source>
        <translation>已搜索 %2中的 %1%。</translation>
    </message>
    <message>
        <source>%1 are hidden by it.</source>
        <translation>筛选隐藏了 %1。</translation>
    </message>
    <message>
        <source>Show every line</source>
        <translation>显示所有日志行</translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation>已搜索 %1%</translation>
    </message>
    <message>
        <source>earlier lines are not shown</source>
        <translation>未显示较早的日志行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines came too fast and are not shown</source>
        <translation>
            <numerusform>%Ln 行因到达过快而未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the lines around it</source>
        <translation>显示前后的日志行</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Only lines with %1</source>
        <translation>仅含 %1 的日志行</translation>
    </message>
    <message>
        <source>Only lines without it</source>
        <translation>仅不含此值的日志行</translation>
    </message>
    <message>
        <source>Remove the column %1</source>
        <translation>移除列 %1</translation>
    </message>
    <message>
        <source>Show %1 as a column</source>
        <translation>将 %1 显示为列</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Fold stack traces</source>
        <translation>折叠堆栈跟踪</translation>
    </message>
    <message>
        <source>Clear the view (the journal keeps all)</source>
        <translation>清空视图（日志存档仍全部保留）</translation>
    </message>
    <message>
        <source>Group by invocation</source>
        <translation>按调用分组</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>停止导出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invocations</source>
        <translation>
            <numerusform>%Ln 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>No more than %1 lines can be copied; more can be exported.</source>
        <translation>最多可复制 %1 行；导出则可更多。</translation>
    </message>
    <message>
        <source>Export lines</source>
        <translation>导出日志行</translation>
    </message>
    <message>
        <source>As printed (*.log)</source>
        <translation>按原样输出 (*.log)</translation>
    </message>
    <message>
        <source>With time and request (*.txt)</source>
        <translation>含时间和请求 (*.txt)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 % exported</source>
        <translation>已导出 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln lines now.</source>
        <translation>
            <numerusform>%1 现有 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the selected lines...</source>
        <translation>导出所选日志行...</translation>
    </message>
    <message>
        <source>Show its trace</source>
        <translation>显示其跟踪</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Export these lines...</source>
        <translation>导出这些日志行...</translation>
    </message>
    <message>
        <source>Open all invocations</source>
        <translation>展开所有调用</translation>
    </message>
    <message>
        <source>Close all invocations</source>
        <translation>折叠所有调用</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>距今多久</translation>
    </message>
    <message>
        <source>Since the line above</source>
        <translation>距上一行多久</translation>
    </message>
    <message>
        <source>Of this machine (%1)</source>
        <translation>本机时间（%1）</translation>
    </message>
    <message>
        <source>Go to a time...</source>
        <translation>转到某一时间...</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>下一个错误</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>上一个错误</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Set or remove</source>
        <translation>设置或移除</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>突出显示</translation>
    </message>
    <message>
        <source>Edit the rules...</source>
        <translation>编辑规则...</translation>
    </message>
    <message>
        <source>Highlight %1</source>
        <translation>突出显示 %1</translation>
    </message>
</context>
<context>
    <name>lathe::logs::TimeStyle</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy, HH:mm:ss.zzz</source>
        <translation>yyyy年M月d日 ddd HH:mm:ss.zzz</translation>
    </message>
</context>
<context>
    <name>lathe::lsp::Connection</name>
    <message>
        <source>What it prints is no language server&apos;s protocol.</source>
        <translation>它输出的不是语言服务器的协议。</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::AlarmStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in alarm since %2</source>
        <translation>%1 自 %2 起处于告警状态</translation>
    </message>
    <message>
        <source>%1 is well since %2</source>
        <translation>%1 自 %2 起正常</translation>
    </message>
    <message>
        <source>%1 has too few data</source>
        <translation>%1 的数据太少</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::LinePlot</name>
    <message>
        <source>%1 before: %2</source>
        <translation>%1（之前）：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::metrics::MetricsCharts</name>
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
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已分配</translation>
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
        <source>Invocations per %1</source>
        <translation>每 %1调用次数</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Running at once</source>
        <translation>并发运行数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
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
        <source>The charts cannot be drawn</source>
        <translation>无法绘制图表</translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation>%1 已更改</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Compare with the time before</source>
        <translation>与之前的时间段比较</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>另存为 PNG 图片…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>另存为 SVG 图片…</translation>
    </message>
    <message>
        <source>Save the figures as CSV…</source>
        <translation>将数据另存为 CSV…</translation>
    </message>
    <message>
        <source>Nothing ran in this time</source>
        <translation>这段时间内没有运行记录</translation>
    </message>
    <message>
        <source>What functions did is kept for five years, by the second for three hours.</source>
        <translation>函数的运行数据保留五年，其中按秒的数据保留三小时。</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Dashboards, compare, save</source>
        <translation>仪表板、比较、保存</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>仪表板</translation>
    </message>
</context>
<context>
    <name>lathe::metrics::RangeBar</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message numerus="yes">
        <source>The last %n minutes</source>
        <translation>
            <numerusform>最近 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n hours</source>
        <translation>
            <numerusform>最近 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to all of it</source>
        <translation>返回整个时间段</translation>
    </message>
    <message>
        <source>Back from the time that is marked (Esc)</source>
        <translation>退出标出的时间段（Esc）</translation>
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
    <message>
        <source>%1 (before: %2)</source>
        <translation>%1（之前：%2）</translation>
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
    <message>
        <source>What has changed since version %1</source>
        <translation>自版本 %1 以来的更改</translation>
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
    <message>
        <source>%1
%2, made through the API</source>
        <translation>%1
%2，通过 API 创建</translation>
    </message>
    <message>
        <source>%1
%2, changed through the API since the template was last saved</source>
        <translation>%1
%2，自模板上次保存以来已通过 API 修改</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>%1 (%2 %), %3 (%4 %)</source>
        <translation>%1（%2 %）、%3（%4 %）</translation>
    </message>
    <message>
        <source>not created: condition %1 is false</source>
        <translation>未创建：条件 %1 为假</translation>
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
    <message>
        <source>New function</source>
        <translation>新建函数</translation>
    </message>
    <message>
        <source>New function...</source>
        <translation>新建函数...</translation>
    </message>
    <message>
        <source>Make a function of it</source>
        <translation>用它创建函数</translation>
    </message>
    <message>
        <source>History in git</source>
        <translation>git 中的历史</translation>
    </message>
    <message>
        <source>Publish a version</source>
        <translation>发布版本</translation>
    </message>
    <message>
        <source>What has changed since version %1</source>
        <translation>自版本 %1 以来的更改</translation>
    </message>
</context>
<context>
    <name>lathe::query::ChartPage</name>
    <message>
        <source>Show the table</source>
        <translation>显示表格</translation>
    </message>
    <message>
        <source>Nothing here can be drawn</source>
        <translation>此处没有可绘制的内容</translation>
    </message>
    <message>
        <source>A chart needs stats with a number, by bin() or by a field, as in stats count(*) by bin(5m).</source>
        <translation>图表需要带有数值的 stats，并按 bin() 或字段分组，例如 stats count(*) by bin(5m)。</translation>
    </message>
    <message>
        <source>There are no charts</source>
        <translation>没有可用的图表</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller ones are not shown</source>
        <translation>
            <numerusform>另有 %n 个较小的未显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not shown</source>
        <translation>
            <numerusform>%n 行未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart of the results</source>
        <translation>结果图表</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>%1 的图表</translation>
    </message>
</context>
<context>
    <name>lathe::query::QueryEdit</name>
    <message>
        <source>Query</source>
        <translation>查询</translation>
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
        <translation>日志组</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>最近 5 分钟</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>最近 15 分钟</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Last 12 hours</source>
        <translation>最近 12 小时</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最近 1 天</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>最近 1 周</translation>
    </message>
    <message>
        <source>Everything kept</source>
        <translation>所有保留的内容</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Saved queries and examples</source>
        <translation>已保存的查询和示例</translation>
    </message>
    <message>
        <source>Copy the results as CSV</source>
        <translation>将结果复制为 CSV</translation>
    </message>
    <message>
        <source>All log groups</source>
        <translation>所有日志组</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Save this query…</source>
        <translation>保存此查询…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>保存查询</translation>
    </message>
    <message>
        <source>Name of the query:</source>
        <translation>查询名称：</translation>
    </message>
    <message>
        <source>%1 of %2 events matched · %3 read in %4 ms</source>
        <translation>%2 个事件中有 %1 个匹配 · 用 %4 毫秒读取了 %3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop the query</source>
        <translation>停止查询</translation>
    </message>
    <message>
        <source>Run the query (Ctrl+Enter)</source>
        <translation>运行查询（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Ask the log</source>
        <translation>查询日志</translation>
    </message>
    <message>
        <source>Filter, count and compare what functions have logged, in the language of CloudWatch Logs Insights.</source>
        <translation>使用 CloudWatch Logs Insights 的语言，筛选、统计和比较函数记录的日志。</translation>
    </message>
    <message>
        <source>The query did not run</source>
        <translation>查询未能运行</translation>
    </message>
    <message>
        <source>Nothing matched</source>
        <translation>无匹配项</translation>
    </message>
    <message>
        <source>No event of this time fits. Widen the time range, or loosen the filter.</source>
        <translation>这段时间内没有符合条件的事件。请扩大时间范围，或放宽筛选条件。</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are damaged and were left out</source>
        <translation>
            <numerusform>%n 行已损坏，未计入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::query::ResultPlot</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2%)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lathe::query::ResultsView</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>图表类型</translation>
    </message>
    <message>
        <source>As it suits</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>Stacked areas</source>
        <translation>堆叠面积图</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>饼图</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>另存为 PNG 图片…</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>另存为 SVG 图片…</translation>
    </message>
    <message>
        <source>Save the rows as CSV…</source>
        <translation>将各行另存为 CSV…</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Add as a filter</source>
        <translation>添加为筛选条件</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>lathe::resources::ApiPage</name>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>复制 URL</translation>
    </message>
    <message>
        <source>Copy the URL of this API</source>
        <translation>复制此 API 的 URL</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>之前发送的</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>One header a line: Name: value</source>
        <translation>每行一个标头：名称: 值</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>What the API answers appears here</source>
        <translation>API 的响应将显示在此处</translation>
    </message>
    <message>
        <source>%1 in %2 ms, %3</source>
        <translation>%1，用时 %2 毫秒，%3</translation>
    </message>
</context>
<context>
    <name>lathe::resources::BucketPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>To the folder above</source>
        <translation>转到上级文件夹</translation>
    </message>
    <message>
        <source>Upload...</source>
        <translation>上传...</translation>
    </message>
    <message>
        <source>Copy files into this folder</source>
        <translation>将文件复制到此文件夹</translation>
    </message>
    <message>
        <source>Download...</source>
        <translation>下载...</translation>
    </message>
    <message>
        <source>Save the object as a file</source>
        <translation>将对象另存为文件</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete what is chosen</source>
        <translation>删除所选内容</translation>
    </message>
    <message>
        <source>Open the bucket&apos;s folder</source>
        <translation>打开存储桶的文件夹</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>%1 (the first %2 are shown)</source>
        <translation>%1（显示前 %2 项）</translation>
    </message>
    <message>
        <source>Empty: drop files here</source>
        <translation>空：将文件拖放到此处</translation>
    </message>
    <message>
        <source>No text: %1</source>
        <translation>非文本：%1</translation>
    </message>
    <message>
        <source>Upload to %1</source>
        <translation>上传到 %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Every version, not the latest only</source>
        <translation>所有版本，而不仅是最新版本</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>latest, %1</source>
        <translation>最新，%1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::BusPage</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Pattern or schedule</source>
        <translation>模式或计划</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>此事件</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Detail type</source>
        <translation>详细信息类型</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Which rules match this event? Nothing is sent</source>
        <translation>哪些规则匹配此事件？不会发送任何内容</translation>
    </message>
    <message>
        <source>Put event</source>
        <translation>放入事件</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>does not match</source>
        <translation>不匹配</translation>
    </message>
    <message>
        <source>No rule: what is put here reaches nobody</source>
        <translation>没有规则：放入此处的事件不会送达任何目标</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Keep every event that comes from now on</source>
        <translation>保留从现在起到来的每个事件</translation>
    </message>
    <message>
        <source>Put all that the archive holds on the bus again</source>
        <translation>将归档中的全部事件重新放到总线上</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the archive and what it holds</source>
        <translation>删除归档及其内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>停止重放</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
</context>
<context>
    <name>lathe::resources::MachinePage</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>After</source>
        <translation>经过时间</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Start execution</source>
        <translation>启动执行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the execution that is chosen</source>
        <translation>停止所选的执行</translation>
    </message>
    <message>
        <source>Express: an execution answers at once and leaves no history</source>
        <translation>Express：执行立即返回结果，不保留历史记录</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Standard: nothing has run yet</source>
        <translation>标准：尚未运行过</translation>
    </message>
    <message numerus="yes">
        <source>Standard, %n running</source>
        <translation>
            <numerusform>标准，%n 个正在运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::resources::QueuePage</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>接收次数</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Redrive</source>
        <translation>重新驱动</translation>
    </message>
    <message>
        <source>Send its messages back to the queue that they came from</source>
        <translation>将其消息送回原来的队列</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete every message of the queue</source>
        <translation>删除队列中的所有消息</translation>
    </message>
    <message>
        <source>Body of the message to send</source>
        <translation>要发送的消息正文</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>编写消息</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds until it becomes visible</source>
        <translation>变为可见前的秒数</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>消息组</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>%1 visible</source>
        <translation>%1 条可见</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 条传输中</translation>
    </message>
    <message>
        <source>%1 delayed</source>
        <translation>%1 条已延迟</translation>
    </message>
    <message>
        <source>dead letters to %1</source>
        <translation>死信发往 %1</translation>
    </message>
    <message>
        <source>dead letters of %1</source>
        <translation>%1 的死信</translation>
    </message>
    <message>
        <source>Message group: %1</source>
        <translation>消息组：%1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::ResourcesPane</name>
    <message>
        <source>HTTP APIs</source>
        <translation>HTTP API</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>存储桶</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Event buses</source>
        <translation>事件总线</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Nothing lives here yet</source>
        <translation>此处尚无内容</translation>
    </message>
    <message>
        <source>State machines</source>
        <translation>状态机</translation>
    </message>
    <message>
        <source>Buckets, queues, topics, event buses, schedules, state machines and HTTP APIs of the template are here while the engine runs.</source>
        <translation>引擎运行期间，模板中的存储桶、队列、主题、事件总线、计划、状态机和 HTTP API 都在这里。</translation>
    </message>
</context>
<context>
    <name>lathe::resources::SchedulePage</name>
    <message>
        <source>Next firings</source>
        <translation>后续触发时间</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Fire now</source>
        <translation>立即触发</translation>
    </message>
    <message>
        <source>Send what it sends, without waiting</source>
        <translation>立即发送其内容，无需等待</translation>
    </message>
    <message>
        <source>What the target gets</source>
        <translation>目标收到的内容</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>The event of a scheduled rule, with the time of the firing</source>
        <translation>计划规则的事件，含触发时间</translation>
    </message>
    <message>
        <source>None is left</source>
        <translation>没有剩余</translation>
    </message>
    <message>
        <source>None while disabled</source>
        <translation>禁用期间不触发</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Forward to the next firing</source>
        <translation>快进到下一次触发</translation>
    </message>
    <message>
        <source>Forward by a minute</source>
        <translation>快进一分钟</translation>
    </message>
    <message>
        <source>Forward by an hour</source>
        <translation>快进一小时</translation>
    </message>
    <message>
        <source>Forward by a day</source>
        <translation>快进一天</translation>
    </message>
    <message>
        <source>Schedules, queues and buses go by a clock that is ahead by %1.</source>
        <translation>计划、队列和总线所用的时钟快 %1。</translation>
    </message>
    <message>
        <source>The clock of schedules, queues and buses.</source>
        <translation>计划、队列和总线的时钟。</translation>
    </message>
    <message>
        <source>It can be moved forward: what comes due in between happens at once.</source>
        <translation>可以将其快进：其间到期的事会立即发生。</translation>
    </message>
</context>
<context>
    <name>lathe::resources::SocketPanel</name>
    <message>
        <source>Stage and query</source>
        <translation>阶段和查询字符串</translation>
    </message>
    <message>
        <source>The stage, and a query where the API wants one: /prod?name=me</source>
        <translation>阶段，以及 API 需要时的查询字符串：/prod?name=me</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>One header a line: Name: value</source>
        <translation>每行一个标头：名称: 值</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>会话内容</translation>
    </message>
    <message>
        <source>Connect: what you send and what comes appears here</source>
        <translation>连接后，发送和收到的内容会显示在这里</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation>已关闭：%1</translation>
    </message>
    <message>
        <source>not connected: %1</source>
        <translation>未连接：%1</translation>
    </message>
</context>
<context>
    <name>lathe::resources::TopicPage</name>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Filter policy</source>
        <translation>筛选策略</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Subject (may be empty)</source>
        <translation>主题行（可为空）</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题行</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>消息组</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>编写消息</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>One attribute a line: name=value</source>
        <translation>每行一个属性：名称=值</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Nobody is subscribed: what is published reaches nobody</source>
        <translation>没有订阅者：发布的内容不会送达任何人</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n 个订阅</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::ColdStartView</name>
    <message>
        <source>Cold start</source>
        <translation>冷启动</translation>
    </message>
    <message>
        <source>Cold starts a month</source>
        <translation>每月冷启动次数</translation>
    </message>
    <message>
        <source>To begin with, as many as there were here in the last thirty days</source>
        <translation>初始值为此处最近三十天内的次数</translation>
    </message>
    <message>
        <source>Cost of cold starts a month</source>
        <translation>每月冷启动成本</translation>
    </message>
    <message>
        <source>Modules that were loaded</source>
        <translation>已加载的模块</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No cold start</source>
        <translation>没有冷启动</translation>
    </message>
    <message>
        <source>In this trace, environments were warm. “Cold starts” above the list finds traces with an init.</source>
        <translation>此跟踪中的环境均为热启动。列表上方的“冷启动”可查找包含初始化的跟踪。</translation>
    </message>
    <message>
        <source>Init %1</source>
        <translation>初始化 %1</translation>
    </message>
    <message>
        <source>, after %1 for the environment, which is not billed</source>
        <translation>，此前准备环境用时 %1，不计费</translation>
    </message>
    <message>
        <source>; what it loaded is known of Python and Node.js only</source>
        <translation>；仅 Python 和 Node.js 能得知加载了什么</translation>
    </message>
    <message>
        <source>%1 a cold start. %2</source>
        <translation>每次冷启动 %1。%2</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1</translation>
    </message>
</context>
<context>
    <name>lathe::traces::DurationBars</name>
    <message>
        <source>How long the traces took</source>
        <translation>各跟踪的时长</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n trace(s)</source>
        <translation>
            <numerusform>%1 至 %2：%n 个跟踪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>其中 %n 个失败</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lathe::traces::IcicleView</name>
    <message>
        <source>What the init loaded</source>
        <translation>初始化所加载的内容</translation>
    </message>
    <message>
        <source>%1: %2 (%3 by itself)</source>
        <translation>%1：%2（自身 %3）</translation>
    </message>
</context>
<context>
    <name>lathe::traces::Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>critical path</source>
        <translation>关键路径</translation>
    </message>
</context>
<context>
    <name>lathe::traces::MapPage</name>
    <message>
        <source>Show the whole map (0)</source>
        <translation>显示整个地图（0）</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
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
        <source>faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Nothing was called in this time</source>
        <translation>这段时间内没有任何调用</translation>
    </message>
    <message>
        <source>The map is drawn from the traces that the filter finds.</source>
        <translation>地图根据筛选出的跟踪绘制。</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>无法绘制地图</translation>
    </message>
</context>
<context>
    <name>lathe::traces::ModuleModel</name>
    <message>
        <source>(the runtime, and the function&apos;s own code)</source>
        <translation>（运行时，以及函数自身的代码）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
</context>
<context>
    <name>lathe::traces::RulerHeader</name>
    <message>
        <source>Time ruler</source>
        <translation>时间标尺</translation>
    </message>
    <message>
        <source>Drag to look at a piece of the time, double-click for the whole</source>
        <translation>拖动可查看其中一段时间，双击可查看全部</translation>
    </message>
</context>
<context>
    <name>lathe::traces::ServiceMapView</name>
    <message>
        <source>Service map</source>
        <translation>服务地图</translation>
    </message>
</context>
<context>
    <name>lathe::traces::SpanDetails</name>
    <message>
        <source>Show its log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Open the function&apos;s code</source>
        <translation>打开函数代码</translation>
    </message>
    <message>
        <source>Show the invocation in the Test dock</source>
        <translation>在测试面板中显示调用</translation>
    </message>
    <message>
        <source>Details of the span</source>
        <translation>跨度的详细信息</translation>
    </message>
    <message>
        <source>No span is chosen</source>
        <translation>未选择跨度</translation>
    </message>
</context>
<context>
    <name>lathe::traces::SpanModel</name>
    <message>
        <source>Time in which nothing that it called or is made of was busy</source>
        <translation>它所调用的及其组成部分均不忙碌的时间</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>跨度</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自身</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TimelinePage</name>
    <message>
        <source>Find a span</source>
        <translation>查找跨度</translation>
    </message>
    <message>
        <source>Next failure (E)</source>
        <translation>下一处失败（E）</translation>
    </message>
    <message>
        <source>Show the critical path</source>
        <translation>显示关键路径</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Show the whole time (0)</source>
        <translation>显示全部时间（0）</translation>
    </message>
    <message>
        <source>Export the trace as documents of X-Ray...</source>
        <translation>将跟踪导出为 X-Ray 文档...</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n 个跨度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>longer than is read</source>
        <translation>超出读取上限</translation>
    </message>
    <message>
        <source>The trace is empty</source>
        <translation>跟踪为空</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceFilterBar</name>
    <message>
        <source>Filter expression</source>
        <translation>筛选表达式</translation>
    </message>
    <message>
        <source>Filter expression of X-Ray, or the id of a trace</source>
        <translation>X-Ray 的筛选表达式，或跟踪的 ID</translation>
    </message>
    <message>
        <source>What one can filter by</source>
        <translation>可用的筛选条件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Only traces that failed or were throttled</source>
        <translation>仅失败或被节流的跟踪</translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation>冷启动</translation>
    </message>
    <message>
        <source>Only traces with a cold start</source>
        <translation>仅含冷启动的跟踪</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>筛选表达式的问题</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>已节流</translation>
    </message>
    <message>
        <source>Longer than a second</source>
        <translation>超过一秒</translation>
    </message>
    <message>
        <source>Slow to answer</source>
        <translation>响应缓慢</translation>
    </message>
    <message>
        <source>Through a service</source>
        <translation>经过某个服务</translation>
    </message>
    <message>
        <source>From one service to another</source>
        <translation>从一个服务到另一个服务</translation>
    </message>
    <message>
        <source>With an annotation</source>
        <translation>带有注释</translation>
    </message>
    <message>
        <source>By HTTP status</source>
        <translation>按 HTTP 状态</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>按地址</translation>
    </message>
    <message>
        <source>By the cause of a fault</source>
        <translation>按故障原因</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>尚未结束</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceListModel</name>
    <message>
        <source>fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>已节流</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>cold start</source>
        <translation>冷启动</translation>
    </message>
    <message>
        <source>%1 until the answer, %2 in all</source>
        <translation>到响应为止 %1，共 %2</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>冷启动</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TraceListView</name>
    <message>
        <source>Traces</source>
        <translation>跟踪</translation>
    </message>
</context>
<context>
    <name>lathe::traces::TracesPane</name>
    <message>
        <source>Traces</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Views of traces</source>
        <translation>跟踪的视图</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>瀑布图</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>冷启动</translation>
    </message>
    <message>
        <source>Service map</source>
        <translation>服务地图</translation>
    </message>
    <message>
        <source>Where the time of a request goes</source>
        <translation>请求的时间花在哪里</translation>
    </message>
    <message>
        <source>Open a project to see its traces.</source>
        <translation>打开项目即可查看其跟踪。</translation>
    </message>
    <message>
        <source>No trace is like this</source>
        <translation>没有匹配的跟踪</translation>
    </message>
    <message>
        <source>In this span of time.</source>
        <translation>在这段时间内。</translation>
    </message>
    <message>
        <source>No traces in this time</source>
        <translation>这段时间内没有跟踪</translation>
    </message>
    <message>
        <source>Invoke a function: every invocation is a trace here, whether its tracing is active or not.</source>
        <translation>调用函数后，每次调用在此都是一个跟踪，无论其跟踪是否启用。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No trace is chosen</source>
        <translation>未选择跟踪</translation>
    </message>
    <message>
        <source>Choose one in the list to see where its time went.</source>
        <translation>在列表中选择一个，查看其时间花在哪里。</translation>
    </message>
    <message numerus="yes">
        <source>%n trace(s)</source>
        <translation>
            <numerusform>%n 个跟踪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n trace(s)</source>
        <translation>
            <numerusform>最新的 %n 个跟踪</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the trace</source>
        <translation>导出跟踪</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The trace could not be read</source>
        <translation>无法读取跟踪</translation>
    </message>
</context>
<context>
    <name>lathe::traces::WaterfallView</name>
    <message>
        <source>Waterfall of the trace</source>
        <translation>跟踪的瀑布图</translation>
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
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>M月d日 HH:mm</translation>
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
    <message>
        <source>Folder for the journal and run-time files.</source>
        <translation>存放日志存档和运行时文件的文件夹。</translation>
    </message>
    <message>
        <source>There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Functions can be run without one by the command lathe (see lathe --help).</source>
        <translation>没有可用的显示：DISPLAY 和 WAYLAND_DISPLAY 均未设置。没有显示时，可以用 lathe 命令运行函数（参见 lathe --help）。</translation>
    </message>
</context>
<context>
    <name>query::Samples</name>
    <message>
        <source>Newest events</source>
        <translation>最新事件</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Duration in each five minutes</source>
        <translation>每五分钟的时长</translation>
    </message>
    <message>
        <source>Slowest invocations</source>
        <translation>最慢的调用</translation>
    </message>
    <message>
        <source>Cold starts by function</source>
        <translation>各函数的冷启动</translation>
    </message>
    <message>
        <source>Memory that is not used</source>
        <translation>未使用的内存</translation>
    </message>
    <message>
        <source>What messages have in common</source>
        <translation>消息的共同之处</translation>
    </message>
    <message>
        <source>What is new since the time before</source>
        <translation>与之前的时间段相比的新内容</translation>
    </message>
    <message>
        <source>What is unusual</source>
        <translation>异常之处</translation>
    </message>
</context>
<context>
    <name>resources</name>
    <message>
        <source>Application Load Balancer: a request with multi-value headers</source>
        <translation>Application Load Balancer：带多值标头的请求</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>HTTP 方法</translation>
    </message>
    <message>
        <source>Path of the request</source>
        <translation>请求的路径</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求的正文</translation>
    </message>
    <message>
        <source>AWS region</source>
        <translation>AWS 区域</translation>
    </message>
    <message>
        <source>AWS account id</source>
        <translation>AWS 账户 ID</translation>
    </message>
    <message>
        <source>AWS partition (aws, aws-cn, aws-us-gov)</source>
        <translation>AWS 分区（aws、aws-cn、aws-us-gov）</translation>
    </message>
    <message>
        <source>Application Load Balancer: a request</source>
        <translation>Application Load Balancer：请求</translation>
    </message>
    <message>
        <source>Alexa skill: a session ends</source>
        <translation>Alexa 技能：会话结束</translation>
    </message>
    <message>
        <source>Id of the session</source>
        <translation>会话的 ID</translation>
    </message>
    <message>
        <source>Id of the user</source>
        <translation>用户的 ID</translation>
    </message>
    <message>
        <source>Id of the skill</source>
        <translation>技能的 ID</translation>
    </message>
    <message>
        <source>Id of the request</source>
        <translation>请求的 ID</translation>
    </message>
    <message>
        <source>Alexa skill: the user answers a question</source>
        <translation>Alexa 技能：用户回答问题</translation>
    </message>
    <message>
        <source>Alexa skill: the user wants a new fact</source>
        <translation>Alexa 技能：用户想听新的趣闻</translation>
    </message>
    <message>
        <source>Alexa skill: the user names a colour</source>
        <translation>Alexa 技能：用户说出一种颜色</translation>
    </message>
    <message>
        <source>Alexa skill: the user asks for a recipe</source>
        <translation>Alexa 技能：用户询问食谱</translation>
    </message>
    <message>
        <source>Alexa skill: a session starts</source>
        <translation>Alexa 技能：会话开始</translation>
    </message>
    <message>
        <source>Alexa smart home: turn a device off</source>
        <translation>Alexa 智能家居：关闭设备</translation>
    </message>
    <message>
        <source>Bearer token of the linked account</source>
        <translation>已关联账户的 Bearer 令牌</translation>
    </message>
    <message>
        <source>Id of the directive</source>
        <translation>指令的 ID</translation>
    </message>
    <message>
        <source>Alexa smart home: turn a device on</source>
        <translation>Alexa 智能家居：打开设备</translation>
    </message>
    <message>
        <source>Alexa smart home: which devices are there?</source>
        <translation>Alexa 智能家居：有哪些设备？</translation>
    </message>
    <message>
        <source>API Gateway REST API: token authorizer</source>
        <translation>API Gateway REST API：令牌授权方</translation>
    </message>
    <message>
        <source>Content of the Authorization header</source>
        <translation>Authorization 标头的内容</translation>
    </message>
    <message>
        <source>Stage of the API</source>
        <translation>API 的阶段</translation>
    </message>
    <message>
        <source>Id of the API</source>
        <translation>API 的 ID</translation>
    </message>
    <message>
        <source>API Gateway REST API: proxy integration</source>
        <translation>API Gateway REST API：代理集成</translation>
    </message>
    <message>
        <source>Resource that matched</source>
        <translation>匹配的资源</translation>
    </message>
    <message>
        <source>API Gateway HTTP API: request authorizer, payload version 2.0</source>
        <translation>API Gateway HTTP API：请求授权方，有效载荷版本 2.0</translation>
    </message>
    <message>
        <source>API Gateway HTTP API: payload version 2.0</source>
        <translation>API Gateway HTTP API：有效载荷版本 2.0</translation>
    </message>
    <message>
        <source>API Gateway REST API: request authorizer</source>
        <translation>API Gateway REST API：请求授权方</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client connects</source>
        <translation>API Gateway WebSocket API：客户端连接</translation>
    </message>
    <message>
        <source>Id of the connection</source>
        <translation>连接的 ID</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client is gone</source>
        <translation>API Gateway WebSocket API：客户端断开</translation>
    </message>
    <message>
        <source>Why the connection ended</source>
        <translation>连接结束的原因</translation>
    </message>
    <message>
        <source>API Gateway WebSocket API: a client sends a message</source>
        <translation>API Gateway WebSocket API：客户端发送消息</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>消息的文本</translation>
    </message>
    <message>
        <source>AppSync: direct Lambda resolver</source>
        <translation>AppSync：直接 Lambda 解析程序</translation>
    </message>
    <message>
        <source>Field that is resolved</source>
        <translation>要解析的字段</translation>
    </message>
    <message>
        <source>Parent type of the field</source>
        <translation>字段的父类型</translation>
    </message>
    <message>
        <source>Arguments, as JSON</source>
        <translation>参数 (JSON)</translation>
    </message>
    <message>
        <source>User name of the caller</source>
        <translation>调用方的用户名</translation>
    </message>
    <message>
        <source>AppSync: Lambda authorizer</source>
        <translation>AppSync：Lambda 授权方</translation>
    </message>
    <message>
        <source>Authorization token</source>
        <translation>授权令牌</translation>
    </message>
    <message>
        <source>Batch: a job&apos;s description</source>
        <translation>Batch：作业的描述</translation>
    </message>
    <message>
        <source>Name of the job</source>
        <translation>作业的名称</translation>
    </message>
    <message>
        <source>Id of the job</source>
        <translation>作业的 ID</translation>
    </message>
    <message>
        <source>Batch: what submitting a job takes</source>
        <translation>Batch：提交作业所需的内容</translation>
    </message>
    <message>
        <source>Queue of the job</source>
        <translation>作业的队列</translation>
    </message>
    <message>
        <source>Job definition</source>
        <translation>作业定义</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: create</source>
        <translation>CloudFormation 自定义资源：创建</translation>
    </message>
    <message>
        <source>Name of the stack</source>
        <translation>堆栈的名称</translation>
    </message>
    <message>
        <source>Logical id of the custom resource</source>
        <translation>自定义资源的逻辑 ID</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: delete</source>
        <translation>CloudFormation 自定义资源：删除</translation>
    </message>
    <message>
        <source>CloudFormation custom resource: update</source>
        <translation>CloudFormation 自定义资源：更新</translation>
    </message>
    <message>
        <source>Lambda@Edge: choose between two versions by a cookie</source>
        <translation>Lambda@Edge：按 Cookie 在两个版本中选择</translation>
    </message>
    <message>
        <source>Query string, without the question mark</source>
        <translation>查询字符串，不含问号</translation>
    </message>
    <message>
        <source>Lambda@Edge: the request in an origin response</source>
        <translation>Lambda@Edge：源响应中的请求</translation>
    </message>
    <message>
        <source>Lambda@Edge: redirect</source>
        <translation>Lambda@Edge：重定向</translation>
    </message>
    <message>
        <source>Lambda@Edge: add to the query string</source>
        <translation>Lambda@Edge：补充查询字符串</translation>
    </message>
    <message>
        <source>Lambda@Edge: change a response header</source>
        <translation>Lambda@Edge：更改响应标头</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer from several calls</source>
        <translation>Lambda@Edge：根据多次调用应答</translation>
    </message>
    <message>
        <source>Lambda@Edge: bring the query string into order</source>
        <translation>Lambda@Edge：整理查询字符串</translation>
    </message>
    <message>
        <source>Lambda@Edge: redirect by country</source>
        <translation>Lambda@Edge：按国家/地区重定向</translation>
    </message>
    <message>
        <source>Lambda@Edge: send people without a session to the login page</source>
        <translation>Lambda@Edge：将没有会话的用户转到登录页</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer without the origin</source>
        <translation>Lambda@Edge：不经源直接应答</translation>
    </message>
    <message>
        <source>Lambda@Edge: choose by device</source>
        <translation>Lambda@Edge：按设备选择</translation>
    </message>
    <message>
        <source>Lambda@Edge: answer from one call</source>
        <translation>Lambda@Edge：根据一次调用应答</translation>
    </message>
    <message>
        <source>CloudWatch alarm: its Lambda action</source>
        <translation>CloudWatch 告警：其 Lambda 操作</translation>
    </message>
    <message>
        <source>Name of the alarm</source>
        <translation>告警的名称</translation>
    </message>
    <message>
        <source>CloudWatch Logs: a subscription&apos;s batch (compressed)</source>
        <translation>CloudWatch Logs：订阅的批次（压缩）</translation>
    </message>
    <message>
        <source>Text of the log line</source>
        <translation>日志行的文本</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>日志组</translation>
    </message>
    <message>
        <source>Log stream</source>
        <translation>日志流</translation>
    </message>
    <message>
        <source>EventBridge: a schedule&apos;s rule</source>
        <translation>EventBridge：定时规则</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>规则的名称</translation>
    </message>
    <message>
        <source>CodeCommit: a repository&apos;s trigger</source>
        <translation>CodeCommit：存储库的触发器</translation>
    </message>
    <message>
        <source>Name of the repository</source>
        <translation>存储库的名称</translation>
    </message>
    <message>
        <source>Name of the trigger</source>
        <translation>触发器的名称</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Custom data of the trigger</source>
        <translation>触发器的自定义数据</translation>
    </message>
    <message>
        <source>CodePipeline: an invoke action&apos;s job</source>
        <translation>CodePipeline：调用操作的作业</translation>
    </message>
    <message>
        <source>Bucket of the input artifact</source>
        <translation>输入构件的存储桶</translation>
    </message>
    <message>
        <source>Key of the input artifact</source>
        <translation>输入构件的键</translation>
    </message>
    <message>
        <source>Bucket of the output artifact</source>
        <translation>输出构件的存储桶</translation>
    </message>
    <message>
        <source>Key of the output artifact</source>
        <translation>输出构件的键</translation>
    </message>
    <message>
        <source>Cognito user pool: make a challenge</source>
        <translation>Cognito 用户池：创建质询</translation>
    </message>
    <message>
        <source>Id of the user pool</source>
        <translation>用户池的 ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>E-mail address of the user</source>
        <translation>用户的电子邮件地址</translation>
    </message>
    <message>
        <source>Cognito user pool: a message is written</source>
        <translation>Cognito 用户池：编写消息</translation>
    </message>
    <message>
        <source>Cognito user pool: which challenge comes next?</source>
        <translation>Cognito 用户池：下一个质询是什么？</translation>
    </message>
    <message>
        <source>Cognito user pool: after authentication</source>
        <translation>Cognito 用户池：身份验证之后</translation>
    </message>
    <message>
        <source>Cognito user pool: after confirmation</source>
        <translation>Cognito 用户池：确认之后</translation>
    </message>
    <message>
        <source>Cognito user pool: before authentication</source>
        <translation>Cognito 用户池：身份验证之前</translation>
    </message>
    <message>
        <source>Cognito user pool: before sign-up</source>
        <translation>Cognito 用户池：注册之前</translation>
    </message>
    <message>
        <source>Cognito user pool: before tokens are made</source>
        <translation>Cognito 用户池：生成令牌之前</translation>
    </message>
    <message>
        <source>Cognito Sync: a dataset is synchronised</source>
        <translation>Cognito Sync：同步数据集</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>数据集的名称</translation>
    </message>
    <message>
        <source>Cognito user pool: migrate a user</source>
        <translation>Cognito 用户池：迁移用户</translation>
    </message>
    <message>
        <source>Cognito user pool: is the answer right?</source>
        <translation>Cognito 用户池：回答是否正确？</translation>
    </message>
    <message>
        <source>Config: a resource changed</source>
        <translation>Config：资源已更改</translation>
    </message>
    <message>
        <source>Config: a resource changed (too large for the event)</source>
        <translation>Config：资源已更改（对事件而言过大）</translation>
    </message>
    <message>
        <source>Config: a periodic rule</source>
        <translation>Config：定期规则</translation>
    </message>
    <message>
        <source>Connect: a contact flow</source>
        <translation>Connect：联系流</translation>
    </message>
    <message>
        <source>Id of the contact</source>
        <translation>联系的 ID</translation>
    </message>
    <message>
        <source>Number of the customer</source>
        <translation>客户的号码</translation>
    </message>
    <message>
        <source>DocumentDB: a change stream&apos;s event</source>
        <translation>DocumentDB：更改流的事件</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>数据库的名称</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>集合的名称</translation>
    </message>
    <message>
        <source>The document, as JSON</source>
        <translation>文档 (JSON)</translation>
    </message>
    <message>
        <source>DynamoDB stream: an item is added, changed and removed</source>
        <translation>DynamoDB 流：项目被添加、更改和移除</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>表的名称</translation>
    </message>
    <message>
        <source>EventBridge: a CodeBuild build changes its state</source>
        <translation>EventBridge：CodeBuild 构建的状态改变</translation>
    </message>
    <message>
        <source>Name of the build project</source>
        <translation>构建项目的名称</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>新状态</translation>
    </message>
    <message>
        <source>EventBridge: an event of one&apos;s own</source>
        <translation>EventBridge：自定义事件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Detail type</source>
        <translation>详情类型</translation>
    </message>
    <message>
        <source>Detail of the event, as JSON</source>
        <translation>事件的详情 (JSON)</translation>
    </message>
    <message>
        <source>EventBridge: an EC2 instance changes its state</source>
        <translation>EventBridge：EC2 实例的状态改变</translation>
    </message>
    <message>
        <source>Id of the instance</source>
        <translation>实例的 ID</translation>
    </message>
    <message>
        <source>EventBridge: an object was created in S3</source>
        <translation>EventBridge：在 S3 中创建了对象</translation>
    </message>
    <message>
        <source>Name of the bucket</source>
        <translation>存储桶的名称</translation>
    </message>
    <message>
        <source>Key of the object</source>
        <translation>对象的键</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>EventBridge: an object was deleted in S3</source>
        <translation>EventBridge：在 S3 中删除了对象</translation>
    </message>
    <message>
        <source>EventBridge Scheduler: the default input</source>
        <translation>EventBridge Scheduler：默认输入</translation>
    </message>
    <message>
        <source>Name of the schedule</source>
        <translation>计划的名称</translation>
    </message>
    <message>
        <source>IoT 1-Click button</source>
        <translation>IoT 1-Click 按钮</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>SINGLE, DOUBLE or LONG</source>
        <translation>SINGLE、DOUBLE 或 LONG</translation>
    </message>
    <message>
        <source>IoT custom authorizer</source>
        <translation>IoT 自定义授权方</translation>
    </message>
    <message>
        <source>Token of the client</source>
        <translation>客户端的令牌</translation>
    </message>
    <message>
        <source>MQTT client id</source>
        <translation>MQTT 客户端 ID</translation>
    </message>
    <message>
        <source>IoT rule: a message of a topic</source>
        <translation>IoT 规则：主题的消息</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>设备的名称</translation>
    </message>
    <message>
        <source>Temperature in degrees Celsius</source>
        <translation>温度（摄氏度）</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: compressed records</source>
        <translation>Kinesis Data Analytics：压缩的记录</translation>
    </message>
    <message>
        <source>Data of the record</source>
        <translation>记录的数据</translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation>应用程序的名称</translation>
    </message>
    <message>
        <source>Name of the stream</source>
        <translation>流的名称</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records for a DynamoDB table</source>
        <translation>Kinesis Data Analytics：用于 DynamoDB 表的记录</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records of the producer library</source>
        <translation>Kinesis Data Analytics：生产者库的记录</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics: records to preprocess</source>
        <translation>Kinesis Data Analytics：待预处理的记录</translation>
    </message>
    <message>
        <source>Data Firehose: an Apache access log line</source>
        <translation>Data Firehose：Apache 访问日志行</translation>
    </message>
    <message>
        <source>Data Firehose: a CloudWatch Logs batch (compressed)</source>
        <translation>Data Firehose：CloudWatch Logs 批次（压缩）</translation>
    </message>
    <message>
        <source>Kinesis data stream: records</source>
        <translation>Kinesis 数据流：记录</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序列编号</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>分区键</translation>
    </message>
    <message>
        <source>Data Firehose: records to transform</source>
        <translation>Data Firehose：待转换的记录</translation>
    </message>
    <message>
        <source>Data Firehose: records of a data stream</source>
        <translation>Data Firehose：数据流的记录</translation>
    </message>
    <message>
        <source>Data Firehose: a syslog line</source>
        <translation>Data Firehose：syslog 行</translation>
    </message>
    <message>
        <source>Lambda destination: an asynchronous invocation failed</source>
        <translation>Lambda 目标：异步调用失败</translation>
    </message>
    <message>
        <source>Name of the function</source>
        <translation>函数的名称</translation>
    </message>
    <message>
        <source>Lambda destination: an asynchronous invocation succeeded</source>
        <translation>Lambda 目标：异步调用成功</translation>
    </message>
    <message>
        <source>Lambda function URL: a request</source>
        <translation>Lambda 函数 URL：请求</translation>
    </message>
    <message>
        <source>Id of the URL</source>
        <translation>URL 的 ID</translation>
    </message>
    <message>
        <source>Lex V2: a dialog&apos;s or fulfilment&apos;s code hook</source>
        <translation>Lex V2：对话或履行的代码挂钩</translation>
    </message>
    <message>
        <source>Name of the bot</source>
        <translation>机器人的名称</translation>
    </message>
    <message>
        <source>Name of the intent</source>
        <translation>意图的名称</translation>
    </message>
    <message>
        <source>What the user says</source>
        <translation>用户说的话</translation>
    </message>
    <message>
        <source>Lex: book a car</source>
        <translation>Lex：预订汽车</translation>
    </message>
    <message>
        <source>Lex: book a hotel</source>
        <translation>Lex：预订酒店</translation>
    </message>
    <message>
        <source>Lex: make an appointment</source>
        <translation>Lex：预约</translation>
    </message>
    <message>
        <source>Lex: order flowers</source>
        <translation>Lex：订购鲜花</translation>
    </message>
    <message>
        <source>Amazon MQ (ActiveMQ): messages of a queue</source>
        <translation>Amazon MQ (ActiveMQ)：队列的消息</translation>
    </message>
    <message>
        <source>Data of the message</source>
        <translation>消息的数据</translation>
    </message>
    <message>
        <source>Name of the queue</source>
        <translation>队列的名称</translation>
    </message>
    <message>
        <source>Amazon MQ (RabbitMQ): messages of a queue</source>
        <translation>Amazon MQ (RabbitMQ)：队列的消息</translation>
    </message>
    <message>
        <source>MSK: records of a Kafka topic</source>
        <translation>MSK：Kafka 主题的记录</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>主题的名称</translation>
    </message>
    <message>
        <source>Value of the record</source>
        <translation>记录的值</translation>
    </message>
    <message>
        <source>Key of the record</source>
        <translation>记录的键</translation>
    </message>
    <message>
        <source>Offset of the record</source>
        <translation>记录的偏移量</translation>
    </message>
    <message>
        <source>Rekognition: a picture was put into a bucket</source>
        <translation>Rekognition：图片已放入存储桶</translation>
    </message>
    <message>
        <source>Key of the object; arrives URL-encoded</source>
        <translation>对象的键；以 URL 编码形式到达</translation>
    </message>
    <message>
        <source>S3 Batch Operations: a job&apos;s task</source>
        <translation>S3 Batch Operations：作业的任务</translation>
    </message>
    <message>
        <source>S3: an object was deleted</source>
        <translation>S3：对象已删除</translation>
    </message>
    <message>
        <source>S3 Object Lambda: GetObject</source>
        <translation>S3 Object Lambda：GetObject</translation>
    </message>
    <message>
        <source>Object Lambda access point</source>
        <translation>Object Lambda 接入点</translation>
    </message>
    <message>
        <source>S3: an object was created by PUT</source>
        <translation>S3：通过 PUT 创建了对象</translation>
    </message>
    <message>
        <source>SageMaker Ground Truth: consolidate annotations</source>
        <translation>SageMaker Ground Truth：合并标注</translation>
    </message>
    <message>
        <source>Name of the labelling job</source>
        <translation>标注作业的名称</translation>
    </message>
    <message>
        <source>Label attribute</source>
        <translation>标签属性</translation>
    </message>
    <message>
        <source>Where the annotations lie</source>
        <translation>标注的存放位置</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>角色的名称</translation>
    </message>
    <message>
        <source>Part of the annotations&apos; path</source>
        <translation>标注路径的一部分</translation>
    </message>
    <message>
        <source>SageMaker Ground Truth: before the human task</source>
        <translation>SageMaker Ground Truth：人工任务之前</translation>
    </message>
    <message>
        <source>Object to label</source>
        <translation>待标注的对象</translation>
    </message>
    <message>
        <source>Self-managed Apache Kafka: records of a topic</source>
        <translation>自行管理的 Apache Kafka：主题的记录</translation>
    </message>
    <message>
        <source>SES: an e-mail was received</source>
        <translation>SES：收到电子邮件</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>SNS: a message of a topic</source>
        <translation>SNS：主题的消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>SQS: a message of a FIFO queue</source>
        <translation>SQS：FIFO 队列的消息</translation>
    </message>
    <message>
        <source>Body of the message</source>
        <translation>消息的正文</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>消息组</translation>
    </message>
    <message>
        <source>SQS: a message of a queue</source>
        <translation>SQS：队列的消息</translation>
    </message>
    <message>
        <source>SQS: an S3 notification in a message</source>
        <translation>SQS：消息中的 S3 通知</translation>
    </message>
    <message>
        <source>SQS: an SNS message in a message</source>
        <translation>SQS：消息中的 SNS 消息</translation>
    </message>
    <message>
        <source>Step Functions: an error that a Catch hands on</source>
        <translation>Step Functions：由 Catch 传递的错误</translation>
    </message>
    <message>
        <source>Name of the error</source>
        <translation>错误的名称</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Step Functions: a task that waits for its token</source>
        <translation>Step Functions：等待其令牌的任务</translation>
    </message>
    <message>
        <source>Input of the state, as JSON</source>
        <translation>状态的输入 (JSON)</translation>
    </message>
    <message>
        <source>Task token</source>
        <translation>任务令牌</translation>
    </message>
    <message>
        <source>VPC Lattice: a request</source>
        <translation>VPC Lattice：请求</translation>
    </message>
    <message>
        <source>An order API.</source>
        <translation>订单 API。</translation>
    </message>
    <message>
        <source>Payments come through a queue; what cannot be handled goes to a dead-letter queue.</source>
        <translation>付款通过队列到达；无法处理的内容进入死信队列。</translation>
    </message>
    <message>
        <source>A report every weekday morning, and a look at the stock every hour.</source>
        <translation>每个工作日早晨生成报告，每小时查看一次库存。</translation>
    </message>
    <message>
        <source>Texts that land in a bucket are planned, analysed and rendered.</source>
        <translation>进入存储桶的文本会被规划、分析和渲染。</translation>
    </message>
    <message>
        <source>End of the host names</source>
        <translation>主机名的结尾</translation>
    </message>
    <message>
        <source>Query string parameters, as a JSON object</source>
        <translation>查询字符串参数，为 JSON 对象</translation>
    </message>
    <message>
        <source>Lex V2: a bank&apos;s bot asks for the balance</source>
        <translation>Lex V2：银行机器人查询余额</translation>
    </message>
    <message>
        <source>Lex V2: a car is booked</source>
        <translation>Lex V2：预订汽车</translation>
    </message>
    <message>
        <source>Lex V2: a hotel is booked</source>
        <translation>Lex V2：预订酒店</translation>
    </message>
    <message>
        <source>ARN of the bucket</source>
        <translation>存储桶的 ARN</translation>
    </message>
    <message>
        <source>WorkMail: an e-mail came or went</source>
        <translation>WorkMail：收到或发出电子邮件</translation>
    </message>
    <message>
        <source>INBOUND or OUTBOUND</source>
        <translation>INBOUND 或 OUTBOUND</translation>
    </message>
    <message>
        <source>Sender of the envelope</source>
        <translation>信封发件人</translation>
    </message>
</context>
</TS>
