#pragma once

#include "engine/authoring/NewFunction.h"

#include <QObject>

#include <functional>
#include <memory>

namespace lathe::app {

struct DroppedCode;
class MainWindow;

/// New functions: asked for in a dialog, or made of code that is there. Each is written as one
/// step, with its files, and shown once it is there: its code in the editor, it and its event in
/// the Test dock.
class FunctionMaker : public QObject {
    Q_OBJECT

  public:
    explicit FunctionMaker(MainWindow& window);

    /// Opens the dialog.
    void ask();

    /// What else is to be written with a function of this id: where its card stands.
    using Also = std::function<authoring::Edits(const QString& id)>;
    /// A function of the file's or folder's code; what is not of the project is copied into it.
    void takeCode(const QString& path, const Also& also = {});

  signals:
    /// It is in the template.
    void made(const QString& id);

  private:
    void showDialog();
    void make(const authoring::FunctionWish& wish);
    void makeOf(const DroppedCode& code, const QString& path, const Also& also);
    bool isTaken(const std::string& path) const;
    /// The project as it is written now; says so where it cannot be understood.
    std::shared_ptr<const model::Project> project();
    /// Says what went wrong, if anything.
    bool tell(const Result<void>& done);
    void await(const std::string& id, const std::string& event);
    void showAwaited();
    void sayKept(const QStringList& kept);

    MainWindow& m_window;
    std::shared_ptr<const authoring::StarterKit> m_kit;
    /// The function that is shown as soon as all of it is there, and its event's name.
    QString m_awaited;
    QString m_awaitedEvent;
    bool m_written = false;
};

} // namespace lathe::app
