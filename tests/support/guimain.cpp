// SPDX-License-Identifier: Apache-2.0
#include "testrun.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    return portwright::test::run(application.arguments());
}
