// SPDX-License-Identifier: Apache-2.0
#include "testrun.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return portwright::test::run(application.arguments());
}
