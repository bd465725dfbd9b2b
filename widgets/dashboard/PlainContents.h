#pragma once

#include "widgets/dashboard/TileContent.h"

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace lathe::dashboard {

/// Text in Markdown.
class TextContent : public TileContent {
    Q_OBJECT

  public:
    explicit TextContent(QWidget* parent);

    void setProperties(const boost::json::object& properties) override;

  private:
    QTextBrowser* m_text;
};

/// Alarms and the states that they are in; those in ALARM come first.
class AlarmContent : public TileContent {
    Q_OBJECT

  public:
    explicit AlarmContent(QWidget* parent);

    void setProperties(const boost::json::object& properties) override;
    void setShown(const Shown& shown) override;

  private:
    void fill();

    /// Names, out of their ARNs.
    std::vector<std::string> m_names;
    std::vector<api::AlarmView> m_alarms;
    QListWidget* m_list;
};

/// A query of the logs, which the Query dock runs.
class LogContent : public TileContent {
    Q_OBJECT

  public:
    explicit LogContent(QWidget* parent);

    void setProperties(const boost::json::object& properties) override;

  private:
    QString m_query;
    QLabel* m_text;
    QPushButton* m_run;
};

/// A tile that cannot be shown here, and why.
class NoteContent : public TileContent {
    Q_OBJECT

  public:
    NoteContent(const QString& sentence, QWidget* parent);

    void setProperties(const boost::json::object&) override {}
};

} // namespace lathe::dashboard
