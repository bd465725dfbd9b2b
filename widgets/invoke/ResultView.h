#pragma once

#include "engine/base/Result.h"
#include "engine/model/Invocation.h"
#include "engine/model/Project.h"
#include "widgets/common/Icons.h"
#include "widgets/invoke/OutcomeWords.h"

#include <QWidget>

#include <array>
#include <vector>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QToolButton;

namespace lathe::ui {
class ElidedLabel;
class EmptyState;
} // namespace lathe::ui

namespace lathe::invoke {

class JsonEdit;

/// What came back of one invocation: the outcome in words, the facts, the error with its trace, the
/// response.
class ResultView : public QWidget {
    Q_OBJECT

  public:
    explicit ResultView(QWidget* parent = nullptr);

    /// While it runs; `limit` is the function's timeout, zero when not known.
    void showRunning(const QString& function, const QString& requestId, Milliseconds elapsed,
                     Milliseconds limit);
    void showRecord(const model::InvocationRecord& record, const model::FunctionSpec* function);
    void showRefusal(const Error& error);
    /// Nothing comes back: one sentence says what happens now.
    void showNote(const QString& icon, const QString& headline, const QString& sentence);
    void clear();
    /// Whole, as the function gave it; of a streamed one its metadata too.
    const QString& response() const { return m_response; }
    /// Of the invocation that is shown; empty for a note or a refusal.
    QString requestId() const;

  signals:
    void settingRequested(const QString& property);
    void frameActivated(const lathe::model::StackFrame& frame);
    void logsRequested(const QString& requestId);
    void traceRequested(const QString& requestId);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum Fact { DurationFact, BilledFact, MemoryFact, StartFact, CostFact, FactCount };

    void buildHead();
    void buildFacts();
    int factsWidth(int columns) const;
    int factsListWidth() const;
    void arrangeFacts();
    void setHead(const QString& icon, ui::Tint tint, const QString& sentence);
    void setFact(Fact fact, const QString& value, const QString& toolTip = {});
    void setRequest(const QString& requestId);
    void showStart(const model::InvocationRecord& record);
    void showTrace(const QString& type, const QString& message, const QString& advice);
    void showResponse(const QString& text);
    void renderTrace();
    void divideRoom();
    void copyResponse();

    QStackedWidget* m_pages;
    ui::EmptyState* m_empty;
    QWidget* m_content;
    QLabel* m_icon;
    ui::ElidedLabel* m_sentence;
    QPushButton* m_change;
    QToolButton* m_request;
    QToolButton* m_waterfall;
    QToolButton* m_copy;
    QBoxLayout* m_factsRow;
    QGridLayout* m_facts;
    std::array<QLabel*, FactCount> m_captions{};
    std::array<QLabel*, FactCount> m_values{};
    int m_factColumns = 0;
    QSplitter* m_split;
    QTextBrowser* m_trace;
    JsonEdit* m_json;
    QLabel* m_cut;

    QString m_iconName;
    ui::Tint m_tint = ui::Tint::Muted;
    QString m_requestId;
    QString m_property;
    QString m_response;
    QString m_errorType;
    QString m_errorMessage;
    QString m_advice;
    std::vector<TraceLine> m_lines;
};

} // namespace lathe::invoke
