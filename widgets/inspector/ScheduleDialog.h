#pragma once

#include <QDialog>
#include <QString>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QStackedWidget;
class QTimeEdit;

namespace lathe::inspector {

/// Makes a schedule expression, rate, cron or at, of choices, and shows when it fires next. The
/// expression itself can be typed too.
class ScheduleDialog : public QDialog {
    Q_OBJECT

  public:
    /// `timeZone`: that of a schedule of EventBridge Scheduler, "UTC" where it has none; nullopt
    /// for a rule of EventBridge, which goes by UTC and has no at().
    ScheduleDialog(const QString& expression, const std::optional<QString>& timeZone,
                   QWidget* parent = nullptr);

    QString expression() const;
    /// IANA name.
    QString timeZone() const;

  private:
    QWidget* makeRate();
    QWidget* makeTimes();
    QWidget* makeOnce();
    void buildExpression();
    /// Sets the choices to what the expression says, where they can say it.
    void readExpression();
    void showFirings();

    bool m_isRule;
    /// The choices are being set, not made.
    bool m_reading = false;
    QComboBox* m_kind;
    QStackedWidget* m_choices;
    QSpinBox* m_count;
    QComboBox* m_unit;
    QTimeEdit* m_time;
    QComboBox* m_days;
    QWidget* m_week;
    std::array<QCheckBox*, 7> m_weekdays{};
    QSpinBox* m_dayOfMonth;
    QDateTimeEdit* m_once;
    QLineEdit* m_expression;
    QComboBox* m_zone;
    QListWidget* m_firings;
    QLabel* m_message;
    QDialogButtonBox* m_buttons;
};

} // namespace lathe::inspector
