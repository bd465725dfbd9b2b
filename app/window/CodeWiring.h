#pragma once

#include "app/lsp/Replies.h"
#include "app/lsp/Servers.h"
#include "app/window/HandlerEvents.h"
#include "engine/code/SdkClients.h"
#include "engine/code/Words.h"
#include "widgets/editor/Assistant.h"

#include <QObject>
#include <QPointer>

namespace lathe::editor {
class EditorView;
}

namespace lathe::app {

class FileEdits;
class MainWindow;
class ServerIndicator;

/// Functions' code in editors that know its language: language servers, their texts kept the same
/// as those of the editors, what they say against them, what is asked about a place in them.
class CodeWiring : public QObject {
    Q_OBJECT

  public:
    explicit CodeWiring(MainWindow& window);
    ~CodeWiring() override;

    lsp::Servers& servers() { return m_servers; }
    QWidget* indicator() const;
    void retranslate();

    static code::Grammar grammarOf(editor::EditorView& view);
    /// The test event of the function whose handler the file has.
    const code::TestEvent* eventOf(const QString& path) { return m_events.of(path); }
    /// Of the same language.
    std::vector<code::OtherText> otherTexts(editor::EditorView& view) const;
    /// What is known of the services that the text uses; those that are not yet are looked up.
    std::vector<code::SdkService> sdkServicesFor(editor::EditorView& view, std::string_view text);
    void askFixes(lsp::Server& server, editor::EditorView& view, int position,
                  editor::Assistant::Later<std::vector<editor::Remedy>> answer);

    // What is asked of the server of the view's file. `otherwise` is called where nobody knows.
    bool isCode(editor::EditorView& view) const;
    void goToDefinition(editor::EditorView& view, int position, std::function<void()> otherwise);
    void findReferences(editor::EditorView& view, int position, std::function<void()> otherwise);
    void rename(editor::EditorView& view, int position);
    void format(editor::EditorView& view);

  private:
    /// The servers' project is the one that is open.
    void follow();
    void assist(editor::EditorView* view);
    void connectEditor(editor::EditorView* view);
    void synchronize(editor::EditorView& view);
    void tellFiles();
    void takeDiagnostics(const QString& path, const QString& server, const QJsonArray& all);
    void sayMissing(const QString& path);
    void sayFailed(const lsp::Server& server);
    void goTo(const lsp::Location& location);
    void showLocations(const QString& title, std::vector<lsp::Location> locations);
    void askRename(editor::EditorView& view, int position, const QString& name, int begin);
    void renameTo(editor::EditorView& view, int position, const QString& name);
    void takeFix(const QPointer<lsp::Server>& server, const QJsonObject& action);
    void apply(const QJsonObject& workspaceEdit);
    void formatted(editor::EditorView& view, const QByteArray& before,
                   const QList<lsp::TextChange>& changes);

    MainWindow& m_window;
    lsp::Servers m_servers;
    HandlerEvents m_events;
    FileEdits* m_edits;
    ServerIndicator* m_indicator;
    QMap<QString, std::vector<lsp::Problem>> m_problems;
    /// By grammar, service and folder.
    QHash<QString, code::SdkService> m_services;
    QSet<QString> m_asked;
    /// Those that servers know of.
    QSet<QString> m_files;
};

} // namespace lathe::app
