#pragma once

#include "app/bridge/EngineHost.h"
#include "app/document/ProjectDocument.h"
#include "app/document/ProjectFiles.h"
#include "app/settings/Settings.h"
#include "app/settings/Translator.h"
#include "app/window/ShownProject.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QComboBox;
class QDockWidget;
class QLabel;
class QPushButton;

namespace lathe::ui {
class InfoBar;
}

namespace lathe::designer {
class DesignerPane;
}

namespace lathe::app {

class Actions;
class Chooser;
class CodeWiring;
class DebugWiring;
class Docks;
class EditorArea;
class EngineIndicator;
class FunctionMaker;
class GitWiring;
class LanguageWiring;
class PaneWiring;
class PreferencesPage;
class SuiteWiring;
class WelcomePage;
struct Sample;

/// The window: one project, its files in the centre, its panes around them.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A folder (searched upwards for a template) or a template.
    void openProject(const QString& path);
    /// Where the engines' journal and run-time files lie; empty: a folder for each project.
    void keepStateIn(const QString& folder) { m_state = folder; }
    /// That of the open project.
    std::filesystem::path stateDirectory() const;
    void closeProject();
    /// What was open last; a copy of the first sample when nothing ever was.
    void openLastOrSample();
    /// Opens the sample's copy in the person's documents; makes it where there is none.
    void openSample(const QString& samplePath);

    // What the actions do.
    void chooseProject();
    void chooseNewProject();
    void chooseEmptyProject();
    void newFile(const QString& folder);
    void quickOpen();
    void showPalette();
    void goToLine();
    void undo(bool forwards);
    void find(bool replacing);
    void invokeCurrent();
    void stopCurrent();
    /// Saves first, where the person wants that before invoking.
    void build();
    void showPreferences();
    void showCanvas();
    void restartEngine();
    void zoom(int steps);
    void resetZoom();
    void saveAs();
    /// To the next or previous of: tree, editor, inspector, the lower panel in front.
    /// Brings the panel to the front and the keyboard into it.
    void showPanel(QDockWidget* dock);
    void focusNextPane(int step);

    QString currentFunction() const;
    void setCurrentFunction(const QString& logicalId);
    void openFunctionCode(const QString& logicalId);
    /// The code of a published version, to be read only.
    void openVersionCode(const QString& logicalId, const QString& version);
    /// Opens the template where it defines this resource or trigger.
    void openInTemplate(const QString& id);

    ProjectDocument& document() { return m_document; }
    ShownProject& shownProject() { return m_shown; }
    ProjectFiles& files() { return m_files; }
    EngineHost& engine() { return m_engine; }
    Settings& settings() { return m_settings; }
    Docks& docks() { return *m_docks; }
    EditorArea& editors() { return *m_editors; }
    /// Made when it is first asked for.
    Chooser& chooser();
    Actions& actions() { return *m_actions; }
    FunctionMaker& functionMaker() { return *m_functionMaker; }
    GitWiring& git();
    SuiteWiring& tests();
    DebugWiring& debugger() { return *m_debugger; }
    ui::InfoBar& notice() { return *m_notice; }
    /// nullptr while another tab is in front of it.
    designer::DesignerPane* canvasInFront() const;
    /// What language servers find in the functions' code.
    const std::vector<model::Diagnostic>& codeDiagnostics() const { return m_codeDiagnostics; }
    void setCodeDiagnostics(std::vector<model::Diagnostic> diagnostics);

  signals:
    void codeDiagnosticsChanged();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

  private:
    /// What was painted last is on the screen after it.
    static constexpr std::chrono::milliseconds FrameTime{17};

    /// As large as is comfortable; on a screen without room for that, all of it.
    void takeRoom();
    void buildCentre();
    void buildToolBar();
    void buildStatusBar();
    void connectDocument();
    void connectEngine();
    void startEngine();
    void projectOpened();
    void updateFunctions();
    /// A template that cannot be read has its problems in front.
    void showWhyNoFunctions();
    void updateTitle();
    void updateStatus();
    void engineChanged();
    void sayRuntimes();
    void applySettings();
    void retranslate();
    void saveSession();
    /// Where the window and its docks are. Before the first frame, so that nothing moves after it.
    void restoreLayout(const QString& templateFile);
    /// What the first frame leaves open, in the order of what one came for: the file in front, then
    /// (makeRest) the panes and the engine, then the other files.
    void restoreSession();
    void makeRest();
    void panesBuilt();
    void chooseFolderFor(const Sample& sample);
    void beginEmpty(const QString& folder);
    void showFailure(const Error& error);
    /// Code that is no file of the project: in a tab that is read only.
    void openDeployedCode(const model::FunctionSpec& function);
    void showUnpackedCode(const model::FunctionSpec& function);
    /// Runs it when nothing would be lost by it: at once, or after the person has saved or given up
    /// what is not saved, or never.
    void whenSaved(std::function<void()> then);
    void sayTemplateGone();
    /// The project's folder is at `now`, or nowhere.
    void sayFolderGone(const QString& now);
    void followFolder(const QString& now);
    void leaveFor(const std::filesystem::path& templateFile);

    Settings& m_settings;
    Translator m_translator;
    ProjectDocument m_document;
    ProjectFiles m_files;
    EngineHost m_engine;
    ShownProject m_shown{m_document};

    WelcomePage* m_welcome = nullptr;
    EditorArea* m_editors = nullptr;
    ui::InfoBar* m_notice = nullptr;
    QPointer<PreferencesPage> m_preferences;
    Docks* m_docks = nullptr;
    Actions* m_actions = nullptr;
    Chooser* m_chooser = nullptr;
    FunctionMaker* m_functionMaker = nullptr;
    PaneWiring* m_wiring = nullptr;
    CodeWiring* m_code = nullptr;
    DebugWiring* m_debugger = nullptr;
    LanguageWiring* m_language = nullptr;
    std::vector<model::Diagnostic> m_codeDiagnostics;
    QComboBox* m_function = nullptr;
    QPushButton* m_invoke = nullptr;
    EngineIndicator* m_indicator = nullptr;
    QLabel* m_placeLabel = nullptr;
    QLabel* m_formatLabel = nullptr;
    QLabel* m_languageLabel = nullptr;
    QLabel* m_messageLabel = nullptr;
    QTimer m_sessionSoon;
    QString m_state;
    bool m_painted = false;
    /// A project is being read.
    bool m_opening = false;
    /// The template file of the project whose layout the window has.
    QString m_layout;
    bool m_closing = false;
};

} // namespace lathe::app
