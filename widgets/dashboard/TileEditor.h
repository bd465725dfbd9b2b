#pragma once

#include "engine/api/MetricsQuestion.h"
#include "widgets/dashboard/DashboardBody.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;

namespace lathe::dashboard {

class LineTable;
class MetricBrowser;

/// What a tile may be made.
struct TileKind {
    QString name;
    std::string type;
    /// Of metric tiles.
    std::string view = {};
    bool isStacked = false;
};
std::vector<TileKind> tileKinds();
/// A new one, with nothing in it yet. Its region is the project's.
TileSpec newTile(const TileKind& kind, const std::string& region);

/// The panel beside the dashboard in which a tile is changed. What is done shows in the tile at
/// once.
class TileEditor : public QWidget {
    Q_OBJECT

  public:
    explicit TileEditor(QWidget* parent = nullptr);

    void setTile(const TileSpec& tile);
    void setOverview(const api::MetricsOverview& overview);
    /// The ARN of an alarm but for its name: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:".
    void setAlarmPrefix(const QString& prefix) { m_alarmPrefix = prefix; }

  signals:
    void changed(const lathe::dashboard::TileSpec& tile);
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* makeMetricPage();
    QWidget* makeTextPage();
    QWidget* makeAlarmPage();
    void fill(const TileSpec& tile);
    void fillAlarms();
    void setKind(int index);
    void takeTitle();
    void takeMetrics();
    void takeText();
    void takeAlarms();
    void tell(TileSpec tile);
    std::string statistic() const;

    TileSpec m_tile;
    std::vector<TileKind> m_kinds;
    std::vector<api::AlarmView> m_alarms;
    QString m_alarmPrefix;
    QLineEdit* m_title;
    QComboBox* m_kind;
    QStackedWidget* m_pages;
    QComboBox* m_period = nullptr;
    QComboBox* m_statistic = nullptr;
    QTabBar* m_parts = nullptr;
    LineTable* m_lines = nullptr;
    MetricBrowser* m_browser = nullptr;
    QLabel* m_textCaption = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QListWidget* m_alarmList = nullptr;
};

} // namespace lathe::dashboard
