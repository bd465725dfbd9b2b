#include "app/window/MainWindow.h"

#include "app/window/Actions.h"
#include "app/window/CanvasWiring.h"
#include "app/window/Chooser.h"
#include "app/window/CodeWiring.h"
#include "app/window/DebugWiring.h"
#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "app/window/EngineIndicator.h"
#include "app/window/FontReading.h"
#include "app/window/FunctionMaker.h"
#include "app/window/GitWiring.h"
#include "app/window/LanguageWiring.h"
#include "app/window/PaneWiring.h"
#include "app/window/PreferencesPage.h"
#include "app/window/RemoteWiring.h"
#include "app/window/Samples.h"
#include "app/window/WelcomePage.h"
#include "engine/api/Engine.h"
#include "engine/base/Paths.h"
#include "engine/template/ProjectLoader.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Icons.h"
#include "widgets/common/InfoBar.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"

#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace lathe::app {

namespace {

using namespace std::chrono_literals;

/// With its frame, where the screen has more.
constexpr QSize Comfortable{1440, 900};

QString functionToolTip(const model::FunctionSpec& function) {
    QStringList lines{QString::fromStdString(function.logicalId),
                      QString::fromStdString(function.runtime),
                      QString::fromStdString(function.handler)};
    lines.removeAll(QString{});
    return lines.join(QLatin1Char('\n'));
}

} // namespace

MainWindow::MainWindow(Settings& settings, QWidget* parent)
    : QMainWindow{parent}
    , m_settings{settings} {
    ui::setCodeFontSize(m_settings.fontSize());
    ui::Theme::current()->setMode(m_settings.theme());
    m_translator.setLanguage(m_settings.language());
    setAcceptDrops(true);
    setMinimumSize(880, 480);
    takeRoom();
    buildCentre();
    awaitFonts();
    m_docks = new Docks{*this};
    m_actions = new Actions{*this};
    buildToolBar();
    buildStatusBar();
    m_functionMaker = new FunctionMaker{*this};
    m_wiring = new PaneWiring{*this};
    m_code = new CodeWiring{*this};
    statusBar()->insertPermanentWidget(1, m_code->indicator());
    m_debugger = new DebugWiring{*this};
    m_language = new LanguageWiring{*this, *m_code};
    connectDocument();
    connectEngine();
    connect(&m_settings, &Settings::changed, this, &MainWindow::applySettings);
    connect(m_docks, &Docks::built, this, &MainWindow::panesBuilt);
    retranslate();
    (*m_actions)[QStringLiteral("stop")]->setEnabled(false);
    m_actions->update();
}

MainWindow::~MainWindow() {
    // The editors and the panes use the document and the engine: they go first.
    m_engine.feed()->disconnect();
    m_editors->disconnect(this);
    delete m_language;
    delete m_code;
    delete takeCentralWidget();
}

void MainWindow::takeRoom() {
    const QSize available = screen()->availableSize();
    resize(Comfortable.boundedTo(available * 9 / 10));
    if (size() != Comfortable)
        setWindowState(Qt::WindowMaximized);
}

void MainWindow::buildCentre() {
    m_welcome = new WelcomePage;
    m_welcome->setRecentProjects(m_settings.recentProjects());
    m_editors = new EditorArea{m_document, m_settings, m_welcome};
    m_notice = new ui::InfoBar;
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout{centre};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_editors, 1);
    setCentralWidget(centre);
    connect(m_welcome, &WelcomePage::openFolderRequested, this, &MainWindow::chooseProject);
    connect(m_welcome, &WelcomePage::cloneRequested, this, [this] { git().remote().clone(); });
    connect(m_welcome, &WelcomePage::newProjectRequested, this, &MainWindow::chooseNewProject);
    connect(m_welcome, &WelcomePage::emptyProjectRequested, this, &MainWindow::chooseEmptyProject);
    connect(m_welcome, &WelcomePage::projectRequested, this, &MainWindow::openProject);
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
    connect(m_editors, &EditorArea::currentChanged, this, [this] {
        updateStatus();
        updateTitle();
        m_actions->update();
        if (m_painted && m_editors->current() && m_editors->current()->isLoaded())
            QTimer::singleShot(FrameTime, this, &MainWindow::makeRest);
    });
    connect(m_editors, &EditorArea::caretMoved, this, &MainWindow::updateStatus);
    connect(m_editors, &EditorArea::saveAsRequested, this, &MainWindow::saveAs);
    connect(m_editors, &EditorArea::zoomRequested, this, &MainWindow::zoom);
    // A window that cannot be closed comes back with its tabs all the same.
    m_sessionSoon.setSingleShot(true);
    m_sessionSoon.setInterval(1s);
    connect(&m_sessionSoon, &QTimer::timeout, this, &MainWindow::saveSession);
    connect(m_editors, &EditorArea::currentChanged, &m_sessionSoon, qOverload<>(&QTimer::start));
    connect(m_editors, &EditorArea::modifiedChanged, this, &MainWindow::updateTitle);
    connect(m_editors, &EditorArea::fileSaved, this, [this](const QString& path) {
        m_messageLabel->setText(tr("Saved %1").arg(QFileInfo{path}.fileName()));
    });
}

void MainWindow::buildToolBar() {
    // Filled before it is the window's, which would lay it out anew for each part. The parts have
    // no parent: the bar would take them from it to give them their own.
    auto* bar = new QToolBar{this};
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setIconSize({ui::size::ToolIcon, ui::size::ToolIcon});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_function = new QComboBox;
    m_function->setMinimumWidth(220);
    m_function->setMaximumWidth(400);
    bar->addWidget(m_function);
    m_invoke = new QPushButton{ui::icon(QStringLiteral("play"), ui::Tint::AccentText), {}};
    m_invoke->setProperty("accent", true);
    m_invoke->setFocusPolicy(Qt::TabFocus);
    QAction* invoke = (*m_actions)[QStringLiteral("invoke")];
    connect(m_invoke, &QPushButton::clicked, invoke, &QAction::trigger);
    connect(invoke, &QAction::changed, m_invoke, [this, invoke] {
        m_invoke->setEnabled(invoke->isEnabled());
        m_invoke->setText(invoke->text());
        m_invoke->setToolTip(invoke->toolTip());
    });
    bar->addWidget(m_invoke);
    bar->addAction((*m_actions)[QStringLiteral("debug")]);
    bar->addAction((*m_actions)[QStringLiteral("stop")]);
    bar->addAction((*m_actions)[QStringLiteral("build")]);
    bar->addSeparator();
    bar->addAction((*m_actions)[QStringLiteral("open-code")]);
    bar->addAction((*m_actions)[QStringLiteral("open-template")]);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addAction((*m_actions)[QStringLiteral("quick-open")]);
    bar->addAction((*m_actions)[QStringLiteral("palette")]);
    bar->addSeparator();
    m_indicator = new EngineIndicator{m_engine};
    bar->addWidget(m_indicator);
    addToolBar(bar);
    connect(m_function, &QComboBox::activated, this,
            [this] { setCurrentFunction(m_function->currentText()); });
}

void MainWindow::buildStatusBar() {
    statusBar()->setSizeGripEnabled(false);
    m_messageLabel = new QLabel{this};
    m_placeLabel = new QLabel{this};
    m_formatLabel = new QLabel{this};
    m_languageLabel = new QLabel{this};
    statusBar()->addWidget(m_messageLabel, 1);
    for (QLabel* label : {m_placeLabel, m_formatLabel, m_languageLabel})
        statusBar()->addPermanentWidget(label);
}

void MainWindow::connectDocument() {
    connect(&m_document, &ProjectDocument::opened, this, &MainWindow::projectOpened);
    connect(&m_document, &ProjectDocument::openFailed, this, [this](const Error& error) {
        m_opening = false;
        if (m_editors->tabs()->count() == 0)
            m_editors->showWelcome();
        showFailure(error);
        if (m_painted)
            makeRest();
    });
    connect(&m_document, &ProjectDocument::saveFailed, this, &MainWindow::showFailure);
    connect(&m_document, &ProjectDocument::vanished, this, &MainWindow::sayTemplateGone);
    connect(&m_document, &ProjectDocument::folderVanished, this, &MainWindow::sayFolderGone);
    connect(&m_document, &ProjectDocument::folderReturned, this,
            [this] { m_notice->showMessage(ui::Tint::Info, tr("The project's folder is back.")); });
    connect(&m_shown, &ShownProject::changed, this, &MainWindow::updateFunctions);
    connect(&m_document, &ProjectDocument::modifiedChanged, this, [this](bool modified) {
        updateTitle();
        if (!modified)
            m_engine.reload();
    });
    // The engine runs what one sees, also where it is not saved.
    connect(&m_document, &ProjectDocument::diagnosticsChanged, this, [this] {
        if (m_document.isModified())
            m_engine.reload(m_document.text());
        updateStatus();
    });
}

void MainWindow::connectEngine() {
    connect(&m_engine, &EngineHost::stateChanged, this, &MainWindow::engineChanged);
}

void MainWindow::projectOpened() {
    const QString file = ui::toQString(m_document.templateFile());
    m_settings.addRecentProject(file);
    m_welcome->setRecentProjects(m_settings.recentProjects());
    m_notice->hide();
    m_files.setRoot(QFileInfo{file}.absolutePath());
    updateTitle();
    m_opening = false;
    if (m_docks->isBuilt()) {
        m_wiring->canvas().make();
        startEngine();
    }
    // The functions are yet to be told.
    if (m_painted)
        QTimer::singleShot(0, this, &MainWindow::restoreSession);
}

std::filesystem::path MainWindow::stateDirectory() const {
    return m_state.isEmpty() ? stateDirectoryFor(m_document.templateFile()) : ui::toPath(m_state);
}

void MainWindow::startEngine() {
    api::EngineOptions options;
    options.templateFile = m_document.templateFile();
    options.stateDirectory = m_state.toStdString();
    options.httpPort = m_settings.httpPort();
    options.idleLifetime = std::chrono::minutes{m_settings.idleMinutes()};
    options.accountConcurrency = m_settings.accountConcurrency();
    options.retrySpeed = m_settings.retrySpeed();
    options.standbyMemory = Bytes::mebi(m_settings.standbyMegabytes());
    m_engine.start(std::move(options));
}

void MainWindow::restartEngine() {
    m_notice->hide();
    if (m_document.isOpen())
        startEngine();
}

void MainWindow::engineChanged() {
    m_actions->update();
    m_wiring->engineChanged();
    if (m_engine.state() == EngineHost::State::Running) {
        if (m_document.isModified())
            m_engine.reload(m_document.text());
        sayRuntimes();
    }
    if (m_engine.state() != EngineHost::State::Failed)
        return;
    m_notice->showMessage(ui::Tint::Error, ui::translated(m_engine.failure().detail));
    m_notice->addAction(tr("Try again"), [this] { restartEngine(); });
}

void MainWindow::sayRuntimes() {
    const auto& project = m_shown.get();
    const QString processor = project ? architectureNote(*project) : QString{};
    const QString note = (runtimeNote(m_engine.runtimes()) + u' ' + processor).trimmed();
    QString key = ui::toQString(m_document.templateFile());
    for (const model::RuntimeMatch& match : m_engine.runtimes())
        key += QString::fromStdString('|' + match.asked + '>' + match.served);
    if (!processor.isEmpty())
        key += QLatin1String("|processor");
    if (!note.isEmpty() && m_settings.isNews(key))
        m_notice->showMessage(ui::Tint::Info, note);
}

void MainWindow::updateFunctions() {
    const QString before = currentFunction();
    const QSignalBlocker blocker{m_function};
    m_function->clear();
    if (const auto& project = m_shown.get()) {
        for (const model::FunctionSpec& function : project->functions)
            m_function->addItem(ui::icon(QStringLiteral("function"), ui::Tint::Accent),
                                QString::fromStdString(function.logicalId));
        for (int i = 0; i < m_function->count(); ++i) {
            const auto& function = project->functions[static_cast<std::size_t>(i)];
            m_function->setItemData(i, functionToolTip(function), Qt::ToolTipRole);
        }
    }
    const int index = m_function->findText(before);
    m_function->setCurrentIndex(index >= 0 ? index : m_function->count() > 0 ? 0 : -1);
    m_function->setEnabled(m_function->count() > 0);
    if (currentFunction() != before)
        m_wiring->showFunction(currentFunction());
    m_function->setToolTip(m_function->currentData(Qt::ToolTipRole).toString());
    m_actions->update();
}

QString MainWindow::currentFunction() const {
    return m_function ? m_function->currentText() : QString{};
}

void MainWindow::setCurrentFunction(const QString& logicalId) {
    if (const int index = m_function->findText(logicalId); index >= 0)
        m_function->setCurrentIndex(index);
    m_function->setToolTip(m_function->currentData(Qt::ToolTipRole).toString());
    m_wiring->showFunction(logicalId);
    m_actions->update();
}

void MainWindow::applySettings() {
    ui::setCodeFontSize(m_settings.fontSize());
    const bool recolour = ui::Theme::current()->mode() != m_settings.theme();
    ui::Theme::current()->setMode(m_settings.theme());
    if (!recolour)
        emit ui::Theme::current()->changed(); // the code font is part of what is worn
    const QString spoken = m_translator.language();
    m_translator.setLanguage(m_settings.language());
    if (m_translator.language() != spoken)
        m_wiring->remakePanes();
    m_editors->applySettings();
}

void MainWindow::updateTitle() {
    // A file may be typed in before its project is open, so that each title has the place for the
    // mark. The program's name stays last: Qt would add it.
    QString title = tr("Lathe");
    if (!m_document.isOpen()) {
        title += QStringLiteral("[*]");
    } else {
        const QString project =
            QFileInfo{ui::toQString(m_document.templateFile())}.absoluteDir().dirName();
        QString place = project;
        if (const auto* view = m_editors->current())
            place = QStringLiteral("%1 \u2014 %2").arg(QFileInfo{view->path()}.fileName(), project);
        title = QStringLiteral("%1[*] \u2014 %2").arg(place, title);
    }
    setWindowTitle(title);
    setWindowModified(m_document.isModified() || !m_editors->modifiedViews().isEmpty());
}

void MainWindow::updateStatus() {
    const auto* view = m_editors->current();
    const bool text = view && view->isLoaded() && !view->isBinary();
    for (QLabel* label : {m_placeLabel, m_formatLabel, m_languageLabel})
        label->setVisible(text);
    if (!text)
        return;
    const editor::CodeEditor* editor = m_editors->current()->editor();
    const auto [line, column] = editor->caret();
    m_placeLabel->setText(
        tr("Ln %1, Col %2").arg(QLocale{}.toString(line), QLocale{}.toString(column)));
    m_formatLabel->setText(
        QStringLiteral("%1  %2").arg(editor::encodingName(view->format().encoding),
                                     editor::lineEndName(view->format().lineEnd)));
    m_languageLabel->setText(editor::languageName(editor->language()));
}

void MainWindow::setCodeDiagnostics(std::vector<model::Diagnostic> diagnostics) {
    m_codeDiagnostics = std::move(diagnostics);
    emit codeDiagnosticsChanged();
}

void MainWindow::showFailure(const Error& error) {
    m_notice->showMessage(ui::Tint::Error, ui::translated(error.detail));
}

void MainWindow::makeRest() {
    m_docks->buildSoon();
    if (m_docks->isBuilt())
        m_editors->restoreOthers();
    if (m_document.isOpen() && m_engine.state() == EngineHost::State::Stopped)
        startEngine();
}

void MainWindow::panesBuilt() {
    // Makes the list that drops down, which the first picture does not need.
    m_function->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_docks->setShown(m_document.isOpen() || m_opening);
    showWhyNoFunctions();
    if (m_document.isOpen())
        m_wiring->canvas().make();
    m_editors->restoreOthers();
}

void MainWindow::showWhyNoFunctions() {
    if (m_docks->isBuilt() && m_document.isOpen() && !m_document.project())
        m_docks->bringUpProblems();
}

Chooser& MainWindow::chooser() {
    if (!m_chooser)
        m_chooser = new Chooser{this};
    return *m_chooser;
}

void MainWindow::retranslate() {
    m_function->setAccessibleName(tr("Function"));
    m_function->setPlaceholderText(tr("No function"));
    m_docks->retranslate();
    m_actions->retranslate();
    m_editors->setPageTitle(m_preferences, tr("Preferences"));
    m_wiring->canvas().retranslate();
    m_code->retranslate();
    updateTitle();
    updateStatus();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_actions)
        retranslate();
    QMainWindow::changeEvent(event);
}

bool MainWindow::event(QEvent* event) {
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::restoreSession);
    return handled;
}

} // namespace lathe::app
