#include "app/window/CodeWiring.h"

#include "app/document/Background.h"
#include "app/window/CodeAssistant.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/FileEdits.h"
#include "app/window/MainWindow.h"
#include "app/window/ProblemsPane.h"
#include "app/window/ServerIndicator.h"
#include "engine/code/SdkOperations.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QStatusBar>

namespace lathe::app {

using editor::EditorView;
using lsp::Servers;

namespace {

using namespace std::chrono_literals;

/// A server is told of what is typed at the latest after this.
constexpr auto TellAfter = 250ms;
constexpr std::size_t MostOthers = 8;
/// A longer text is not compared with what the server knows at every pause.
constexpr int MostServed = 2 * 1024 * 1024;
constexpr int SayFor = 20'000; // ms

} // namespace

CodeWiring::CodeWiring(MainWindow& window)
    : QObject{&window}
    , m_window{window}
    , m_events{window}
    , m_edits{new FileEdits{window.editors()}}
    , m_indicator{new ServerIndicator{m_servers, &window}} {
    m_servers.setEnabled(window.settings().languageServers());
    connect(&window.settings(), &Settings::changed, this,
            [this] { m_servers.setEnabled(m_window.settings().languageServers()); });
    connect(&window.document(), &ProjectDocument::opened, this, &CodeWiring::follow);
    connect(&window.document(), &ProjectDocument::closed, this, &CodeWiring::follow);
    connect(&window.editors(), &EditorArea::fileRenamed, this, &CodeWiring::follow);
    connect(&window.files(), &ProjectFiles::treeChanged, this, &CodeWiring::tellFiles);
    connect(&window.editors(), &EditorArea::currentChanged, this, [this](EditorView* view) {
        assist(view);
        m_indicator->show(view && isCode(*view) ? view->path() : QString{});
    });
    // What a server reads from the disk is not what stands in these, also where nobody looks.
    connect(&window.editors(), &EditorArea::modifiedChanged, this, [this] {
        for (EditorView* view : m_window.editors().modifiedViews())
            assist(view);
    });
    connect(&window.editors(), &EditorArea::fileSaved, this, [this](const QString& path) {
        if (EditorView* view = m_window.editors().viewOf(path))
            synchronize(*view);
        m_servers.save(path);
    });
    connect(m_indicator, &ServerIndicator::preferencesRequested, &window,
            &MainWindow::showPreferences);
    connect(&m_servers, &Servers::diagnosed, this, &CodeWiring::takeDiagnostics);
    connect(&m_servers, &Servers::editWanted, this, &CodeWiring::apply);
    connect(&m_servers, &Servers::changed, this, [this] {
        if (const EditorView* view = m_window.editors().current())
            sayMissing(view->path());
    });
    connect(&m_servers, &Servers::failed, this,
            [this](lsp::Server* server) { sayFailed(*server); });
}

CodeWiring::~CodeWiring() {
    m_servers.disconnect(this);
}

void CodeWiring::follow() {
    const ProjectDocument& document = m_window.document();
    m_servers.setProject(document.isOpen() ? ui::toQString(document.templateFile().parent_path())
                                           : QString{});
}

void CodeWiring::tellFiles() {
    const QStringList all = m_window.files().allFiles();
    QSet<QString> files;
    for (const QString& path : all)
        if (lsp::familyOf(path) != lsp::Family::None)
            files << path;
    m_servers.tellFiles(files - m_files, m_files - files);
    m_files = std::move(files);
}

QWidget* CodeWiring::indicator() const {
    return m_indicator;
}

void CodeWiring::retranslate() {
    m_indicator->update();
}

code::Grammar CodeWiring::grammarOf(EditorView& view) {
    switch (view.editor()->language()) {
    case editor::Language::Python:
        return code::Grammar::Python;
    case editor::Language::JavaScript:
    case editor::Language::TypeScript:
        return code::Grammar::Script;
    case editor::Language::Ruby:
        return code::Grammar::Ruby;
    default:
        return code::Grammar::Other;
    }
}

bool CodeWiring::isCode(EditorView& view) const {
    return lsp::familyOf(view.path()) != lsp::Family::None;
}

void CodeWiring::assist(EditorView* view) {
    if (!view || !view->isLoaded() || view->isBinary() || !isCode(*view))
        return;
    if (!view->editor()->assistant()) {
        view->editor()->setAssistant(std::make_shared<CodeAssistant>(*this, *view));
        connectEditor(view);
    }
    if (view->editor()->length() > MostServed)
        return;
    if (!m_servers.hasOpen(view->path()))
        m_servers.open(view->path(), view->editor()->content());
    if (view == m_window.editors().current())
        sayMissing(view->path());
}

void CodeWiring::connectEditor(EditorView* view) {
    auto* soon = new QTimer{view};
    soon->setSingleShot(true);
    soon->setInterval(TellAfter);
    connect(view->editor(), &QsciScintilla::textChanged, soon, qOverload<>(&QTimer::start));
    connect(soon, &QTimer::timeout, this, [this, view] { synchronize(*view); });
    const auto path = std::make_shared<QString>(view->path());
    connect(&m_window.editors(), &EditorArea::fileRenamed, view, [this, view, path] {
        if (std::exchange(*path, view->path()) == view->path())
            return;
        m_servers.close(*path);
        if (view == m_window.editors().current())
            assist(view);
    });
    connect(view, &QObject::destroyed, this, [this, path] { m_servers.close(*path); });
}

void CodeWiring::synchronize(EditorView& view) {
    if (!view.isLoaded() || view.isBinary())
        return;
    const QByteArray text = view.editor()->content();
    m_servers.change(view.path(), text);
    sdkServicesFor(view, {text.constData(), static_cast<std::size_t>(text.size())});
}

std::vector<code::OtherText> CodeWiring::otherTexts(EditorView& view) const {
    std::vector<code::OtherText> others;
    const lsp::Family family = lsp::familyOf(view.path());
    for (EditorView* other : m_window.editors().views()) {
        if (other == &view || !other->isLoaded() || other->isBinary() ||
            lsp::familyOf(other->path()) != family || others.size() >= MostOthers)
            continue;
        others.push_back({QFileInfo{other->path()}.fileName().toStdString(),
                          other->editor()->content().toStdString()});
    }
    return others;
}

std::vector<code::SdkService> CodeWiring::sdkServicesFor(EditorView& view, std::string_view text) {
    const code::Grammar grammar = grammarOf(view);
    const QString folder = QFileInfo{view.path()}.path();
    std::vector<code::SdkService> known;
    for (const code::SdkClient& client : code::sdkClientsIn(grammar, text)) {
        const QString key = folder + u'\n' + QString::fromStdString(client.service);
        if (const auto found = m_services.constFind(key); found != m_services.constEnd()) {
            known.push_back(*found);
        } else if (!m_asked.contains(key)) {
            m_asked << key;
            inBackground(
                this,
                [grammar, service = client.service, file = ui::toPath(view.path())] {
                    return code::installedService(grammar, service, file);
                },
                [this, key](code::SdkService found) { m_services.insert(key, std::move(found)); });
        }
    }
    return known;
}

void CodeWiring::takeDiagnostics(const QString& path, const QString& server,
                                 const QJsonArray& all) {
    EditorView* view = m_window.editors().viewOf(path);
    const bool isOurs = view || path.startsWith(m_servers.project() + u'/');
    const QByteArray text = view && view->isLoaded() ? view->editor()->content() : QByteArray{};
    std::vector<lsp::Problem> problems =
        isOurs ? lsp::problemsOf(all, path, server, text) : std::vector<lsp::Problem>{};
    EditorArea::CodeProblems shown;
    for (const lsp::Problem& problem : problems) {
        shown.diagnostics.push_back(problem.diagnostic);
        shown.lengths.push_back(problem.length);
    }
    m_window.editors().setCodeProblems(path, std::move(shown));
    if (problems.empty())
        m_problems.remove(path);
    else
        m_problems[path] = std::move(problems);
    std::vector<model::Diagnostic> diagnostics;
    for (const auto& ofFile : m_problems)
        for (const lsp::Problem& problem : ofFile)
            diagnostics.push_back(problem.diagnostic);
    m_window.setCodeDiagnostics(std::move(diagnostics));
}

void CodeWiring::askFixes(lsp::Server& server, EditorView& view, int position,
                          editor::Assistant::Later<std::vector<editor::Remedy>> answer) {
    const lsp::TextIndex index{view.editor()->content()};
    const int line = index.position(position).line;
    lsp::Range range = index.range(position, position);
    QJsonArray problems;
    for (const lsp::Problem& problem : m_problems.value(view.path())) {
        if (problem.range.start.line > line || problem.range.end.line < line)
            continue;
        range.start = std::min(range.start, problem.range.start);
        range.end = std::max(range.end, problem.range.end);
        problems << problem.raw;
    }
    const QJsonObject context{{QStringLiteral("diagnostics"), problems},
                              {QStringLiteral("triggerKind"), 1}};
    const QJsonObject params{{QStringLiteral("textDocument"),
                              QJsonObject{{QStringLiteral("uri"), lsp::uriOf(view.path())}}},
                             {QStringLiteral("range"), lsp::toJson(range)},
                             {QStringLiteral("context"), context}};
    server.ask(
        QStringLiteral("textDocument/codeAction"), params, &view,
        [this, answer = std::move(answer), asked = QPointer{&server}](const QJsonValue& result) {
            std::vector<editor::Remedy> remedies;
            for (const QJsonValue& value : result.toArray()) {
                const QJsonObject action = value.toObject();
                if (action.contains(QLatin1String{"disabled"}))
                    continue;
                remedies.push_back({ui::toText(action[QLatin1String{"title"}].toString()),
                                    [this, asked, action] { takeFix(asked, action); }});
            }
            answer(std::move(remedies));
        });
}

void CodeWiring::takeFix(const QPointer<lsp::Server>& server, const QJsonObject& action) {
    if (!server)
        return;
    const bool hasEdit = action.contains(QLatin1String{"edit"});
    const QJsonValue command = action[QLatin1String{"command"}];
    if (!hasEdit && command.isUndefined()) {
        // Worked out only when it is chosen.
        server->ask(QStringLiteral("codeAction/resolve"), action, this,
                    [this](const QJsonValue& resolved) {
                        apply(resolved[QLatin1String{"edit"}].toObject());
                    });
        return;
    }
    if (hasEdit)
        apply(action[QLatin1String{"edit"}].toObject());
    // A Command of its own, or that of a CodeAction.
    const QJsonObject run = command.isObject() ? command.toObject() : action;
    if (!command.isUndefined())
        server->ask(QStringLiteral("workspace/executeCommand"),
                    {{QStringLiteral("command"), run[QLatin1String{"command"}]},
                     {QStringLiteral("arguments"), run[QLatin1String{"arguments"}].toArray()}},
                    this, [](const QJsonValue&) {});
}

void CodeWiring::sayMissing(const QString& path) {
    m_indicator->update();
    if (m_servers.standing(path) != Servers::Standing::Missing)
        return;
    const lsp::Family family = lsp::familyOf(path);
    if (m_window.settings().isNews(
            QStringLiteral("language-server|%1").arg(static_cast<int>(family))))
        m_window.statusBar()->showMessage(
            tr("A language server would know more of this file: %1").arg(lsp::installHint(family)),
            SayFor);
}

void CodeWiring::sayFailed(const lsp::Server& server) {
    QString why = server.failure();
    while (why.endsWith(u'.'))
        why.chop(1);
    m_window.notice().showMessage(
        ui::Tint::Warning,
        why.isEmpty()
            ? tr("The language server %1 has ended again and again without a word. It is not "
                 "started any more.")
                  .arg(server.found().name)
            : tr("The language server %1 has ended: %2. It is not started any more.")
                  .arg(server.found().name, why));
    m_window.notice().addAction(tr("Start it again"), [this] { m_servers.restart(); });
}

} // namespace lathe::app
