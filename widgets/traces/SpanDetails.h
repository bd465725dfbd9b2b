#pragma once

#include "engine/model/Project.h"
#include "widgets/traces/SpanTree.h"

#include <QWidget>

#include <filesystem>
#include <memory>

class QLabel;
class QTextBrowser;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class Pill;
} // namespace lathe::ui

namespace lathe::traces {

/// Everything that is known of the chosen span, and where one can go from it.
class SpanDetails : public QWidget {
    Q_OBJECT

  public:
    explicit SpanDetails(QWidget* parent = nullptr);

    /// Where the code of the functions lies.
    void setProject(std::shared_ptr<const model::Project> project);
    /// `tree` outlives what is shown of it; -1: nothing is chosen.
    void show(const SpanTree* tree, int span);
    QString text() const;

  signals:
    /// Absolute path; line from 1.
    void openRequested(const QString& path, int line, int column);
    void codeRequested(const QString& logicalId);
    void logsRequested(const QString& logicalId, const QString& requestId);
    void invocationRequested(const QString& requestId);
    void traceRequested(const QString& traceId);

  private:
    QToolButton* addButton(const QString& iconName, const QString& text);
    void render();
    void follow(const QUrl& url);
    std::filesystem::path pathOf(const StackFrame& frame) const;

    std::shared_ptr<const model::Project> m_project;
    const SpanTree* m_tree = nullptr;
    int m_span = -1;
    QString m_function;
    QString m_request;
    ui::ElidedLabel* m_title;
    ui::Pill* m_status;
    QToolButton* m_logs;
    QToolButton* m_code;
    QToolButton* m_invocation;
    QTextBrowser* m_browser;
};

} // namespace lathe::traces
