#pragma once

#include "widgets/inspector/WrittenProperties.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace lathe::inspector {

/// One setting of the form: its name, where its value comes from, its editor and what is to be said
/// about the value. A value of Globals or of an intrinsic is locked until a person says that this
/// resource is to have one of its own.
class PropertyRow : public QWidget {
    Q_OBJECT

  public:
    /// `property` is its name in the template: "MemorySize". Takes the editor.
    PropertyRow(const QString& property, const QString& title, PropertyPath path, QWidget* editor,
                QWidget* parent = nullptr);

    const QString& property() const { return m_property; }
    const PropertyPath& path() const { return m_path; }
    QWidget* editor() const { return m_editor; }
    void setSource(const PropertySource& source);
    /// Nothing here can be edited (a nested application's function).
    void setReadOnly(bool readOnly);
    /// Locks again what was unlocked: another resource is shown.
    void lock();
    /// Where a person goes on: the editor, or what unlocks it.
    void takeFocus();
    enum class Message { Plain, Warning, Error };
    void setMessage(const QString& text, Message kind = Message::Plain);

  signals:
    /// Take the resource's own value away.
    void removeRequested();

  private:
    void apply();

    QString m_property;
    PropertyPath m_path;
    QWidget* m_editor;
    QLabel* m_message;
    QToolButton* m_origin;
    QToolButton* m_remove;
    PropertySource m_source;
    bool m_unlocked = false;
    bool m_readOnly = false;
};

} // namespace lathe::inspector
