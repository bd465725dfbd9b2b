#pragma once

#include "app/settings/Settings.h"

#include <QScrollArea>

#include <utility>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace lathe::app {

/// The preferences as a tab of the centre: every change holds at once.
class PreferencesPage : public QScrollArea {
    Q_OBJECT

  public:
    explicit PreferencesPage(Settings& settings, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void rebuild();
    void addAppearance(QFormLayout& form);
    void addEditor(QFormLayout& form);
    void addEngine(QFormLayout& form);
    QSpinBox* addNumber(QFormLayout& form, const QString& name, std::pair<int, int> range,
                        int value, void (Settings::*set)(int));
    QCheckBox* addCheck(QFormLayout& form, const QString& text, bool on,
                        void (Settings::*set)(bool));

    Settings& m_settings;
    QComboBox* m_language = nullptr;
};

} // namespace lathe::app
